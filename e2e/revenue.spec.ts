import { expect, test } from "@playwright/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a switch shows the periods that one scheme of segments covers", async ({ page }) => {
      await page.goto("/en/revenue");
      const chart = page.locator("#revenue-by-segment");
      await expect(chart).toContainText("The segments changed twice");
      await page
        .getByRole("link", { name: "Generative AI, Traditional AI, Smart Auto" })
        .first()
        .click();
      await expect(page).toHaveURL(/scheme=generative-traditional-auto#revenue-by-segment$/);
      await expect(chart).toContainText("One scheme of segments throughout.");
      const periods = chart.locator("tbody th[scope=row]");
      await expect(periods).toHaveText(["FY2022, recast", "FY2023", "H1 2024", "FY2024"]);
      await page.getByRole("link", { name: "All periods" }).click();
      await expect(chart).toContainText("The segments changed twice");
    });
  });
}
