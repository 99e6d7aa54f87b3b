import { test } from "@playwright/test";
import { inLocale, WITH_DRAWINGS } from "./fixtures/page-examples";
import { expectInPlace } from "./fixtures/page-geometry";

const WIDTHS = [390, 768, 1280, 1920];

// In English e2e/every-page.spec.ts looks at them.
for (const locale of ["zh-Hans", "zh-Hant"]) {
  for (const address of WITH_DRAWINGS) {
    test(`words of ${inLocale(address, locale)} stand clear of each other`, async ({ page }) => {
      await page.goto(inLocale(address, locale));
      for (const width of WIDTHS) await expectInPlace(page, width);
    });
  }
}
