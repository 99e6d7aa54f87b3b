import { expect, type Page, test } from "@playwright/test";
import { inLocale, PAGE_ADDRESSES, PAGES } from "./fixtures/page-examples";
import { misplacedOn } from "./fixtures/page-geometry";

/** A small phone, and so a desk at four times its size; a page of 1280 at twice its size. */
const ZOOMED = [320, 640];
const WIDTHS = [390, 768, 1280, 1920];

const WITH_PICTURES = [
  "/en",
  "/en/revenue",
  "/en/structure",
  "/en/products",
  "/en/market",
  "/en/timeline",
  "/en/organizations/sensetime",
  "/en/organizations/sunrise",
  "/en/investors/huaxu-fund",
];

async function expectInPlace(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  const misplaced = await page.evaluate(misplacedOn);
  expect({ width, sideways, misplaced }).toEqual({ width, sideways: 0, misplaced: [] });
}

test.use({ trace: "off" });

for (const address of PAGE_ADDRESSES) {
  test(`${address} fits a small phone and twice its size, and scrolls one way`, async ({
    page,
  }) => {
    await page.goto(address);
    for (const width of ZOOMED) await expectInPlace(page, width);
  });
}

test("every page with a drawing is looked at in every width", async ({ page }) => {
  const first = Object.values(PAGES).flatMap(([address]) => address ?? []);
  const found: string[] = [];
  for (const address of first) {
    await page.goto(address);
    if (await page.locator("main figure svg").count()) found.push(address);
  }
  expect(found.filter((address) => !WITH_PICTURES.includes(address))).toEqual([]);
});

for (const locale of ["en", "zh-Hans", "zh-Hant"]) {
  for (const address of WITH_PICTURES) {
    test(`words of ${inLocale(address, locale)} stand clear of each other`, async ({ page }) => {
      await page.goto(inLocale(address, locale));
      for (const width of WIDTHS) await expectInPlace(page, width);
    });
  }
}
