import { expect, type Page, test } from "@playwright/test";
import { axeFindings, type Finding } from "./fixtures/axe";
import { ADMIN_ADDRESSES, inLocale, PAGE_ADDRESSES } from "./fixtures/page-examples";
import { signIn } from "./fixtures/sign-in";

type Scheme = "light" | "dark";

interface Look {
  readonly locale: string;
  readonly scheme: Scheme;
  readonly width: number;
}

const DESK = 1280;
const PHONE = 390;

/**
 * `npm run audit:ui` looks at everything in every language, scheme and at two widths; `npm test`
 * looks at public pages in e2e/every-page.spec.ts.
 */
const THOROUGH = process.env.E2E_AXE === "all";

const LOOKS: readonly Look[] = THOROUGH
  ? ["en", "zh-Hans", "zh-Hant"].flatMap((locale) =>
      [DESK, PHONE].flatMap((width) => [
        { locale, width, scheme: "light" as const },
        { locale, width, scheme: "dark" as const },
      ]),
    )
  : [
      { locale: "en", width: DESK, scheme: "light" },
      { locale: "en", width: DESK, scheme: "dark" },
    ];

/** Between the schemes nothing but colours differs. */
const ABOUT_COLOUR = ["color-contrast", "link-in-text-block"];

async function findingsOn(page: Page, address: string): Promise<Record<string, Finding[]>> {
  const found: Record<string, Finding[]> = {};
  let open = "";
  for (const { locale, width, scheme } of LOOKS) {
    await page.emulateMedia({ colorScheme: scheme });
    const wanted = `${locale} ${width}`;
    const isOpen = wanted === open;
    if (!isOpen) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(inLocale(address, locale));
      open = wanted;
    }
    found[`${wanted} ${scheme}`] = await axeFindings(page, isOpen ? ABOUT_COLOUR : undefined);
  }
  return found;
}

/** Expects nothing, and notes how often was looked for the table of the audit. */
async function expectNoFindings(page: Page, address: string): Promise<void> {
  const found = await findingsOn(page, address);
  const withFindings = Object.fromEntries(Object.entries(found).filter(([, { length }]) => length));
  const [looks, bad] = [Object.keys(found).length, Object.keys(withFindings).length];
  test.info().annotations.push({ type: "axe", description: `${address} ${looks} ${bad}` });
  expect(withFindings).toEqual({});
}

// Colours that are on their way to others would be measured half-way.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const address of THOROUGH ? PAGE_ADDRESSES : []) {
  test(`axe finds nothing on ${address}`, async ({ page }) => {
    test.setTimeout(180_000);
    await expectNoFindings(page, address);
  });
}

test("axe finds nothing on the sign-in and in the admin forms", async ({ page }) => {
  test.setTimeout(180_000);
  await expectNoFindings(page, "/en/sign-in");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: DESK, height: 800 });
  await signIn(page, "ADMIN");
  for (const address of ADMIN_ADDRESSES) await expectNoFindings(page, address);
});
