import { expect, test } from "@playwright/test";
import { WAYS } from "./fixtures/ways";

for (const { name, javaScriptEnabled, open } of WAYS) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled });

    test("disputes show both sides on one scale, with the editor's reason", async ({ page }) => {
      await page.goto("/en");
      const sections = page.getByRole("navigation", { name: "Main" });
      await open(sections.getByText("More", { exact: true }));
      await open(sections.getByRole("link", { name: "Disputes" }));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Disputes");
      const dates = page.getByRole("region", { name: "Dates" });
      const founding = dates
        .getByRole("listitem")
        .filter({ has: page.getByRole("heading", { name: "Sunrise: founded" }) });
      await expect(founding).toContainText("[June 2025]");
      await expect(founding).toContainText("[December 2024]");
      await expect(founding).toContainText("Accepted because it speaks of the founding");
      await expect(founding.locator("svg.claim-strip")).toHaveCount(2);
      await open(founding.getByRole("link", { name: /June 2025/ }));
      await expect(page).toHaveURL(/\/en\/evidence\/organization\.sunrise\.foundedOn$/);
    });
  });
}

test("the widest apart come first, and refused words last", async ({ page }) => {
  await page.goto("/en/disputes");
  const groups = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
  expect(groups.indexOf("More than 10% apart")).toBeLessThan(groups.indexOf("Within 10%"));
  expect(groups.at(-1)).toBe("Rejected");
  await expect(page.getByRole("region", { name: "Rejected" })).toContainText("Refused:");
});

test("what a day did not know is no dispute on it", async ({ page }) => {
  await page.goto("/en/disputes?asKnownOn=2025-05-01");
  await expect(page.getByRole("heading", { name: "Sunrise: founded" })).toHaveCount(0);
});
