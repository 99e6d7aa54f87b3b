import { expect, test } from "@playwright/test";

test("investors stand with most deals first and turn round by a header", async ({ page }) => {
  await page.goto("/en/investors");
  const deals = page.getByRole("columnheader", { name: "Deals" });
  await expect(deals).toHaveAttribute("aria-sort", "descending");
  await deals.getByRole("link").click();
  await expect(page).toHaveURL(/sort=deals/);
  await expect(deals).toHaveAttribute("aria-sort", "ascending");
});

test("Huaxu Fund shows SANY Group above it, its deals and with whom it invests", async ({
  page,
}) => {
  await page.goto("/en/investors?q=%E5%8D%8E%E8%83%A5");
  await page.getByRole("link", { name: "Huaxu Fund", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Huaxu Fund");
  const glance = page.getByRole("region", { name: "At a glance" });
  await expect(glance).toContainText("SANY Group");
  await expect(glance).toContainText("2025–2026");
  await expect(page.getByRole("region", { name: "Deals" }).getByRole("rowheader")).toHaveCount(2);
  const others = page.getByRole("region", { name: "Invests with" });
  await others.getByText("Table", { exact: true }).click();
  const most = others
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .first();
  await expect(most).toContainText("Songhe Capital");
  await expect(most).toContainText("2 rounds");
});

test("Alibaba shows its exit and the shares that it held", async ({ page }) => {
  await page.goto("/en/investors/alibaba");
  await expect(page.getByRole("region", { name: "Exits" })).toContainText("July 2023");
  await expect(page.getByRole("region", { name: "Holdings" })).toContainText("7.59%");
});

test("a person who holds shares has a page, one who never invested has none", async ({ page }) => {
  await page.goto("/en/investors/tang-xiaoou");
  await expect(page.getByRole("region", { name: "Holdings" })).toContainText("21.73%");
  const answer = await page.goto("/en/investors/nvidia");
  expect(answer?.status()).toBe(404);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [390, 1280]) {
    test(`who an investor meets is drawn at ${width} pixels, and leads on`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/en/investors/idg-capital");
      const drawing = page.locator("#network svg.ch-svg:visible");
      await expect(drawing).toHaveAccessibleName(/IDG Capital and those it meets/);
      expect(await drawing.locator("circle, path").count()).toBeGreaterThan(40);
      await expect(
        drawing.getByRole("link", { name: /^CICC, 2 rounds.*evidence$/ }),
      ).toHaveAttribute("href", /\/en\/evidence\/investment\..*existence$/);
      await drawing.getByRole("link", { name: "CICC, 2 rounds", exact: true }).click();
      await expect(page).toHaveURL(/\/en\/investors\/cicc$/);
    });
  }
});
