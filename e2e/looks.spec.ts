import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";

/** As known on a day of the past, pages show the same today and in a year. */
const DAY = "asKnownOn=2026-03-31";

const PAGES = {
  overview: "/en",
  rounds: "/en/rounds",
  sunrise: "/en/organizations/sunrise",
  revenue: "/en/revenue",
  structure: "/en/structure",
} as const;

const SIZES = { desk: { width: 1280, height: 1800 }, phone: { width: 390, height: 2200 } } as const;
const SCHEMES = ["light", "dark"] as const;

/**
 * Drawn at half the size, letters are grey marks in their place: another version of the browser,
 * which sets them a shade darker, is no difference; what moves by a line is one.
 */
const COMPARISON = {
  scale: "device",
  threshold: 0.25,
  maxDiffPixelRatio: 0.015,
  stylePath: path.join(import.meta.dirname, "looks/comparable.css"),
} as const;

test.use({
  contextOptions: { reducedMotion: "reduce" },
  deviceScaleFactor: 0.5,
});

for (const [name, address] of Object.entries(PAGES)) {
  test(`the ${name} page looks as it was last accepted`, async ({ page }) => {
    await page.goto(`${address}?${DAY}`, { waitUntil: "networkidle" });
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      for (const scheme of SCHEMES) {
        await page.emulateMedia({ colorScheme: scheme });
        await expect.soft(page).toHaveScreenshot(`${name}-${size}-${scheme}.png`, COMPARISON);
      }
    }
  });
}

/** The Chinese of the charts' pixels; `comparable.css` names it. A system may have none at all. */
const HAN = "generated/charts/fonts/han-sc-400.ttf";

/** From bytes, as the policy of a page lets no font come from elsewhere. */
async function bringChinese(page: Page) {
  const file = await readFile(HAN, "base64");
  await page.evaluate(async (font) => {
    const bytes = Uint8Array.from(atob(font), (sign) => sign.charCodeAt(0));
    document.fonts.add(await new FontFace("Comparable Han", bytes).load());
  }, file);
}

test("the overview in Chinese has everything in its place", async ({ page }) => {
  await page.setViewportSize(SIZES.desk);
  await page.goto(`/zh-Hans?${DAY}`, { waitUntil: "networkidle" });
  await bringChinese(page);
  await expect(page).toHaveScreenshot("overview-zh-desk-light.png", COMPARISON);
});
