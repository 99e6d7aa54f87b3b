import { expect, test } from "@playwright/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("the road map draws S1, S2 and S3, done solid and planned hollow", async ({ page }) => {
      await page.goto("/en/products");
      const drawing = page.locator("#road-map svg.ch-svg:visible");
      await expect(drawing).toHaveAccessibleName(/Chips by maker/);
      expect(await drawing.locator("rect, circle, path, line").count()).toBeGreaterThan(20);
      for (const chip of ["S1", "S2", "S3"]) {
        await expect(
          drawing.getByRole("link", { name: new RegExp(`^${chip}, (Mass production|Tape-out)`) }),
        ).toHaveCount(1);
      }
      const planned = drawing.getByRole("link", { name: /^S3, Tape-out, planned: 2026/ });
      await expect(planned.first().locator("circle.ch-planned")).toHaveCount(1);
      await expect(planned.first()).toHaveAttribute(
        "href",
        "/en/evidence/milestone.sunrise-s3-tape-out.reachedOn",
      );
    });

    test("the table behind the switch has the same dates", async ({ page }) => {
      await page.goto("/en/products");
      await page.locator("#road-map summary").click();
      const row = page.locator("#road-map").getByRole("row").filter({ hasText: "S3" });
      await expect(row).toContainText("2026");
      await expect(row).toContainText("planned");
    });
  });
}

test("specifications open their evidence, other products stand apart", async ({ page }) => {
  await page.goto("/en/products");
  const chips = page.getByRole("region", { name: "Each chip" });
  await chips.getByRole("link", { name: /^inference cost: CNY 0.01/ }).click();
  await expect(page).toHaveURL(/\/en\/evidence\/specification\.sunrise-s3-inference-cost\.amount/);
  await page.goBack();
  await expect(page.getByRole("region", { name: "Other products" })).toContainText("SenseCore");
});

test("a day before any product was known is an empty page that says so", async ({ page }) => {
  await page.goto("/en/products?asKnownOn=2018-01-01");
  await expect(page.getByText("No product is known on this day")).toBeVisible();
  await expect(page.locator("#road-map")).toHaveCount(0);
});
