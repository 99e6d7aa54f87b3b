import { expect, type Page, test } from "@playwright/test";
import { axeFindings } from "./fixtures/axe";
import { ABOUT_COLOUR } from "./fixtures/axe-looks";
import { hiddenFromSearch } from "./fixtures/findability";
import { unmarkedFocus } from "./fixtures/focus-marks";
import { inLocale, PAGE_ADDRESSES, PAGES, WITH_DRAWINGS } from "./fixtures/page-examples";
import { faultsOf } from "./fixtures/page-faults";
import { expectInPlace } from "./fixtures/page-geometry";
import { reachFor } from "./fixtures/reach-for";

/** All that is asked of every page is asked of one load of it: what differs is width and colours. */

const DESK = 1280;
const PHONE = 390;
/** A small phone, and so a desk at four times its size; a page of 1280 at twice its size; a small desk. */
const WIDTHS = [320, 640, 1024];
const OTHERS = [768, 1920];

/** One page of each kind is looked at in Chinese too. */
const FIRST = new Set(Object.values(PAGES).map(([address]) => address));

/** Pages of which each row that names somebody rests on a claim. */
const NAMING = /^\/en(\/(rounds|organizations|investors)(\/[\w-]+)?|\/[\w-]+)?$/;
const NAMING_OTHERWISE = /^\/en\/(changes|disputes|method|search|sources)$/;

/** Pages that say themselves that they are nothing for a search engine. */
const NOT_TO_BE_FOUND = /^\/en\/(failure\/|search\?)/;

function listenTo(page: Page): string[] {
  const noise: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") noise.push(message.text());
  });
  page.on("pageerror", ({ message }) => noise.push(message));
  page.on("response", (answer) => {
    if (answer.status() >= 400) noise.push(`${answer.status()} ${answer.url()}`);
  });
  return noise;
}

/** The type of the pages; what they hold in other letters is set in the reader's own fonts. */
const MOST_FONTS = 2;

interface Asked {
  readonly fonts: Set<string>;
  readonly elsewhere: Set<string>;
}

/** What the page fetches beside itself. */
function fetchesOf(page: Page, home: string): Asked {
  const asked: Asked = { fonts: new Set(), elsewhere: new Set() };
  page.on("request", (request) => {
    const url = request.url();
    if (request.resourceType() === "font") asked.fonts.add(url);
    if (!url.startsWith(home) && !url.startsWith("data:")) asked.elsewhere.add(url);
  });
  return asked;
}

async function expectWhole(page: Page, width: number): Promise<void> {
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  expect.soft(await page.evaluate(faultsOf), `faults at ${width}`).toEqual([]);
}

/** Rows that name an organization or an investor and open no evidence. */
function bareRows(page: Page) {
  const named = page.locator('a[href*="/organizations/"], a[href*="/investors/"]');
  return page
    .locator("table.ledger tbody tr", { has: named })
    .filter({ hasNot: page.locator('a[href*="/evidence/"]') });
}

async function expectFocusToShow(page: Page, scheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  // What follows a key shows its focus; after a press of the mouse it need not.
  await page.keyboard.press("Tab");
  expect.soft(await page.evaluate(unmarkedFocus), `focus, ${scheme}`).toEqual([]);
}

// Colours that are on their way to others would be measured half-way.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const address of PAGE_ADDRESSES) {
  test(`${address} is whole and quiet, open to everybody, and fits every width`, async ({
    page,
    baseURL,
  }) => {
    const noise = listenTo(page);
    const asked = fetchesOf(page, baseURL ?? "");
    await page.emulateMedia({ colorScheme: "light" });
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(200);
    await reachFor(page);
    await page.evaluate(async () => void (await document.fonts.ready));
    await expectWhole(page, DESK);
    if (!NOT_TO_BE_FOUND.test(address)) {
      expect.soft(await page.evaluate(hiddenFromSearch), "for search").toEqual([]);
    }
    if (NAMING.test(address) && !NAMING_OTHERWISE.test(address)) {
      await expect.soft(bareRows(page)).toHaveCount(0);
    }

    expect.soft(await axeFindings(page), "axe, light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await axeFindings(page, ABOUT_COLOUR), "axe, dark").toEqual([]);

    const isDrawn = (await page.locator("main figure svg").count()) > 0;
    if (FIRST.has(address) && isDrawn) expect.soft(WITH_DRAWINGS).toContain(address);
    const widths = WITH_DRAWINGS.includes(address) ? [...OTHERS, DESK, PHONE] : [PHONE];
    for (const width of [...widths, ...WIDTHS]) await expectInPlace(page, width);
    await page.setViewportSize({ width: PHONE, height: 800 });
    await expectWhole(page, PHONE);

    await page.setViewportSize({ width: DESK, height: 800 });
    await expectFocusToShow(page, "dark");
    await expectFocusToShow(page, "light");
    await page.waitForLoadState("networkidle");
    expect.soft(noise).toEqual([]);

    await page.setViewportSize({ width: PHONE, height: 800 });
    if (FIRST.has(address)) {
      await page.goto(inLocale(address, "zh-Hans"));
      expect.soft(await axeFindings(page), "axe, Chinese on a phone").toEqual([]);
    }
    if (WITH_DRAWINGS.includes(address)) {
      for (const locale of ["zh-Hans", "zh-Hant"]) {
        const translated = inLocale(address, locale);
        if (!page.url().endsWith(translated)) await page.goto(translated);
        for (const width of [PHONE, ...OTHERS, DESK]) await expectInPlace(page, width);
      }
    }
    expect.soft([...asked.elsewhere]).toEqual([]);
    expect.soft(asked.fonts.size, "fonts").toBeLessThanOrEqual(MOST_FONTS);
  });
}
