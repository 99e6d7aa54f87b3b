import { expect, test } from "@playwright/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("names stand in both scripts, each with its evidence", async ({ page }) => {
      await page.goto("/en/people");
      const row = page.getByRole("rowheader").filter({ hasText: "Tang Xiaoou" }).first();
      await expect(row.getByRole("link", { name: "汤晓鸥, evidence" })).toHaveAttribute(
        "href",
        "/en/evidence/person.tang-xiaoou.nameZhHans",
      );
    });

    test("changes on boards stand in the order of time", async ({ page }) => {
      await page.goto("/en/people");
      const changes = page.getByRole("region", { name: "Changes on boards" }).locator("tbody tr");
      await expect(changes.filter({ hasText: "26 Jun 2025" })).toHaveCount(3);
      await expect(changes.last()).toContainText("15 Dec 2015");
    });

    test("people are searched and filtered; an empty result can be undone", async ({ page }) => {
      await page.goto("/en/people");
      await page.getByLabel("Person, organization or office").fill("徐冰");
      await page.getByLabel("Standing").selectOption("former");
      await page.getByRole("button", { name: "Apply" }).click();
      await expect(page).toHaveURL(/standing=former/);
      await expect(page.getByText("1–3 of 3")).toBeVisible();
      await page.goto("/en/people?q=nobody");
      await expect(page.getByText("No office fits these filters")).toBeVisible();
      await page.getByRole("link", { name: "Clear all" }).click();
      await expect(page).toHaveURL(/\/en\/people$/);
    });
  });
}
