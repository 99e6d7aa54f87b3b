import { expect, test } from "@playwright/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("the local share of two years is drawn, and opens its evidence", async ({ page }) => {
      await page.goto("/en/market");
      const chart = page.getByRole("figure", { name: /market share/ });
      const drawing = chart.locator("svg.ch-svg:visible");
      await expect(drawing.locator("rect")).not.toHaveCount(0);
      await expect(drawing.getByRole("link", { name: /2024: about 30%/ }).first()).toHaveAttribute(
        "href",
        "/en/evidence/market.china-domestic-ai-chip-share-2024.amount",
      );
      await chart.locator("summary").click();
      await expect(chart.locator("tbody tr")).toHaveCount(2);
    });

    test("each figure names who compiled it and its source", async ({ page }) => {
      await page.goto("/en/market");
      const row = page.getByRole("row").filter({ hasText: "shipments" }).first();
      await expect(row).toContainText("820,000 cards");
      await expect(row.getByRole("link", { name: "IDC", exact: true })).toHaveAttribute(
        "href",
        "/en/organizations/idc",
      );
      await expect(row.getByRole("link", { name: "Lieyunwang" })).toHaveAttribute(
        "href",
        "/en/sources/lieyunwang-2025",
      );
    });
  });
}

test("a day before any figure was printed is an empty page that says so", async ({ page }) => {
  await page.goto("/en/market?asKnownOn=2010-01-01");
  await expect(page.getByText("No figure is known on this day")).toBeVisible();
});
