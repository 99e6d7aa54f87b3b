import { expect, type Page, test } from "@playwright/test";
import { reachFor } from "./fixtures/reach-for";

const SECTIONS = [
  "Overview",
  "Rounds",
  "Organizations",
  "Investors",
  "Revenue",
  "Structure",
  "Products",
  "People",
  "Market",
  "Timeline",
  "Sources",
  "Disputes",
  "Method",
];

const main = (page: Page) => page.getByRole("navigation", { name: "Main" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("at any width every section is there once, the open one in sight", async ({ page }) => {
      await page.goto("/en/disputes");
      if (javaScriptEnabled) await reachFor(page);
      for (const width of [320, 390, 700, 768, 1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        await expect(main(page).getByRole("link", { name: "Disputes" })).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await main(page).getByText("More").click();
        const names = await main(page).getByRole("link").allTextContents();
        expect([...names].sort(), `at ${width}`).toEqual([...SECTIONS].sort());
        const heights = await main(page)
          .locator(".section-row > li:visible")
          .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
        expect(new Set(heights).size, `at ${width}`).toBe(1);
        await main(page).getByText("More").click();
      }
    });

    test("a folded section leads to its page and folds again", async ({ page }) => {
      await page.goto("/en/market");
      await main(page).getByText("More").click();
      await main(page).getByRole("link", { name: "People" }).click();
      await expect(page).toHaveURL(/\/en\/people$/);
      await expect(main(page).getByRole("link", { name: "Timeline" })).toBeHidden();
      await expect(main(page).getByRole("link", { name: "People" })).toHaveAttribute(
        "aria-current",
        "page",
      );
    });
  });
}
