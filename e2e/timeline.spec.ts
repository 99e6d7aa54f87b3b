import { expect, test } from "@playwright/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("the time line is filtered, and one click takes all filters away", async ({ page }) => {
      await page.goto("/en/timeline");
      await page.getByLabel("Kind").selectOption("tie");
      await page.getByLabel("Organization", { exact: true }).fill("Sunrise");
      await page.getByRole("button", { name: "Apply" }).click();
      await expect(page).toHaveURL(/kind=tie&organization=sunrise/);
      const rows = page.getByRole("main").locator("tbody tr");
      await expect(rows).toHaveCount(2);
      await expect(rows.filter({ hasText: "joins the group of SenseTime" })).toContainText(
        "[2025]",
      );
      await expect(
        rows.getByRole("link", { name: /^tie: 2025, date inferred/ }).first(),
      ).toHaveAttribute("href", /\/en\/evidence\/relationship\.sunrise-/);
      await page.getByRole("link", { name: "Clear all" }).click();
      await expect(page).toHaveURL(/\/en\/timeline$/);
    });

    test("an empty result shows what is filtered and the way back", async ({ page }) => {
      await page.goto("/en/timeline?kind=exit&year=2024");
      await expect(page.getByText("No dated fact fits these filters")).toBeVisible();
      const active = page.getByRole("list", { name: "Active filters" });
      await expect(active).toContainText("Kind: exit");
      await expect(active).toContainText("Year: 2024");
      await page.getByRole("link", { name: "The whole time line" }).click();
      await expect(page.getByRole("main").locator("tbody tr")).toHaveCount(25);
    });

    test("pages lead on and keep the day in view", async ({ page }) => {
      await page.goto("/en/timeline?asKnownOn=2026-02-01");
      await page.getByRole("link", { name: "Next" }).click();
      await expect(page).toHaveURL(/asKnownOn=2026-02-01/);
      await expect(page).toHaveURL(/after=[a-z]+\.(begin|end)\./);
    });
  });
}
