import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { publicRoutes, walk } from "./fixtures/public-routes";
import { readPage, type SentPage } from "./fixtures/sent-page";

const LANGUAGES = { en: "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文" } as const;
const LOCALES = ["en", "zh-Hans", "zh-Hant"] as const;

const ROOT = path.join(import.meta.dirname, "..");
const NAMESPACES = readdirSync(path.join(ROOT, "lib/i18n/messages/en"))
  .filter((file) => file.endsWith(".json"))
  .map((file) => path.basename(file, ".json"));

/** What next-intl prints in place of a message that it does not have. */
const MISSING = new RegExp(`\\b(?:${NAMESPACES.join("|")})\\.[a-zA-Z][\\w.-]+`);

/** What Chinese writes in Latin letters too: codes, symbols, types of round, grades of a source. */
const LATIN_IN_CHINESE =
  /\b(?:Roundbook|MIT|JSON|CSV|SVG|PNG|API|AI|GPU|IPO|EBITDA|CNY|USD|HKD|X|[A-E]|Pre-A|Pre-IPO)(?![A-Za-z])/g;

interface DataFiles {
  readonly names: readonly string[];
  /** What has no Chinese: what sources print, notes on claims. */
  readonly texts: readonly string[];
  /** English of what has Chinese, which no Chinese page may show. */
  readonly rendered: ReadonlySet<string>;
}

/** Names, and our Chinese, which has words such as CUDA in Latin letters. */
const NAME_FIELD = /^(?:name|publisher|stockSymbol)$|ZhHan[st]$/;
const NO_NAMES = new Set(["segment-schemes.json", "specifications", "notes"]);

/** Whether a name in this place is a word, not a proper name. */
const isWord = (place: readonly string[]) => place.some((part) => NO_NAMES.has(part));

/** Strings of the data set: the names of what there is, all that stand in English, and those that do not. */
function stringsOfData(): DataFiles {
  const folder = path.join(ROOT, "prisma/data");
  const names = new Set<string>();
  const texts = new Set<string>();
  const rendered = new Set<string>();
  const collect = (value: unknown, place: readonly string[]): void => {
    if (Array.isArray(value)) for (const each of value) collect(each, place);
    else if (typeof value === "object" && value !== null) {
      for (const [field, inner] of Object.entries(value)) {
        const hasChinese = Object.hasOwn(value, `${field}ZhHans`);
        const isName = field === "name" && !isWord(place);
        if (hasChinese && !isName && typeof inner === "string") rendered.add(inner);
        else collect(inner, [...place, field]);
      }
    } else if (typeof value === "string" && /[A-Za-z]/.test(value)) {
      const named = NAME_FIELD.test(place.at(-1) ?? "") && !isWord(place);
      if (named) names.add(value);
      if (named || /[A-Za-z]{3}/.test(value)) texts.add(value);
    }
  };
  for (const file of readdirSync(folder).filter((each) => each.endsWith(".json"))) {
    collect(JSON.parse(readFileSync(path.join(folder, file), "utf8")), [file]);
  }
  const longestFirst = (set: Set<string>) => [...set].sort((a, b) => b.length - a.length);
  return {
    names: longestFirst(names),
    texts: longestFirst(texts),
    // A market figure of a company has its name for a subject, and sources say the same words again.
    rendered: new Set([...rendered].filter((text) => !texts.has(text))),
  };
}

const data = stringsOfData();

/** Words in Latin letters that neither Chinese nor the data account for. */
function englishIn(text: string, known: readonly string[]): string[] {
  if (!/[A-Za-z]/.test(text)) return [];
  const open = text.replace(/https?:\/\/\S+/g, " ");
  const rest = known.reduce((left, name) => left.replaceAll(name, " "), open);
  const words = rest.replace(LATIN_IN_CHINESE, " ").match(/[A-Za-z]+/g);
  return words === null ? [] : [`${text.trim()} (${words.join(", ")})`];
}

/** Pages that print single claims word for word, offices among them. */
const SAYS_CLAIMS = /\/(?:evidence|sources|changes)\b/;

function faultsOf(address: string, { words }: SentPage, locale: string): string[] {
  const missing = words.filter(({ text }) => MISSING.test(text)).map(({ text }) => text.trim());
  if (locale === "en") return missing;
  // A text that is marked as English is the data's; what is read aloud has no such mark.
  const english = words.flatMap(({ text, lang }) => {
    if (data.rendered.has(text.trim()) && !SAYS_CLAIMS.test(address)) return [text.trim()];
    if (lang === "") return englishIn(text, data.texts);
    return lang.startsWith("zh") ? englishIn(text, data.names) : [];
  });
  return [...missing, ...english];
}

test.describe("every public page", () => {
  for (const locale of LOCALES) {
    test(`speaks ${LANGUAGES[locale]} alone, with no message missing`, async ({ page }) => {
      await page.goto(`/${locale}`);
      const faults: string[] = [];
      const folders = await walk(page, locale, (address, sent) => {
        expect([address, sent.status, sent.lang]).toEqual([address, 200, locale]);
        for (const fault of faultsOf(address, sent, locale)) faults.push(`${address}: ${fault}`);
      });
      expect([...folders].sort()).toEqual(
        publicRoutes()
          .map(({ folder }) => folder)
          .sort(),
      );
      expect([...new Set(faults)]).toEqual([]);

      const missing = `/${locale}/no-such-page`;
      const refusal = await page.evaluate(readPage, missing);
      expect([refusal.status, refusal.lang]).toEqual([404, locale]);
      expect(faultsOf(missing, refusal, locale)).toEqual([]);
    });
  }
});

test("Chinese pages count in 亿 and 億", async ({ page }) => {
  await page.goto("/zh-Hans/rounds");
  const simplified = (await page.getByRole("main").textContent()) ?? "";
  expect(simplified.match(/\d亿/g)?.length ?? 0).toBeGreaterThanOrEqual(3);
  expect(simplified).toContain("近10亿元");
  await page.goto("/zh-Hant/revenue");
  const traditional = (await page.getByRole("main").textContent()) ?? "";
  expect(traditional.match(/\d億/g)?.length ?? 0).toBeGreaterThanOrEqual(3);
  expect(traditional).toMatch(/生成式AI/);
});

test("a rounded figure shows every digit to who points at it", async ({ page }) => {
  await page.goto("/zh-Hans");
  await expect(page.locator('.headline [title="37.72亿元"]')).toHaveText("37.7亿元");
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the language switch with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled, locale: "en-GB" });

    test("leads to the same view in another language, which is remembered", async ({
      page,
      context,
    }) => {
      await page.goto("/en/rounds?sort=-moneyRaised&asKnownOn=2025-08-01");
      expect(await context.cookies()).toEqual([]);
      const link = page.getByRole("navigation", { name: "Language" }).getByText("繁體中文");
      await expect(link).toHaveAttribute("lang", "zh-Hant");
      await expect(link).toHaveAttribute("hreflang", "zh-Hant");
      await link.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/zh-Hant/rounds?sort=-moneyRaised&asKnownOn=2025-08-01");
      await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("融資輪次");
      const [cookie] = await context.cookies();
      expect(cookie).toMatchObject({
        name: "language",
        value: "zh-Hant",
        path: "/",
        httpOnly: true,
        sameSite: "Lax",
      });
      await page.goto("/");
      await expect(page).toHaveURL(/\/zh-Hant$/);
    });
  });
}

for (const [locale, wish] of [
  ["zh-Hans", "zh-CN"],
  ["zh-Hant", "zh-HK"],
  ["en", "fr-FR"],
] as const) {
  test.describe(`a browser that prefers ${wish}`, () => {
    test.use({ locale: wish });

    test(`is led from the bare address to ${LANGUAGES[locale]}`, async ({ page, context }) => {
      await page.goto("/?asKnownOn=2025-08-01");
      await expect(page).toHaveURL(new RegExp(`/${locale}\\?asKnownOn=2025-08-01$`));
      expect(await context.cookies()).toEqual([]);
    });
  });
}

test.describe("addresses for search engines", () => {
  test.beforeEach(({ page }) => page.goto("/en/failure/500"));

  test("name a place in each language, and each names the others", async ({ page }) => {
    for (const place of [
      "/rounds",
      "/organizations/sunrise",
      "/evidence/growth.sensetime-annual-2024-fy2024-revenue",
      "/rounds?after=sunrise-series-a-2025-05&asKnownOn=2026-08-01",
    ]) {
      const ownAddresses = LOCALES.map((locale) => [locale, `/${locale}${place}`]);
      const expected = { ...Object.fromEntries(ownAddresses), "x-default": `/en${place}` };
      for (const locale of LOCALES) {
        const { canonical, languages } = await page.evaluate(readPage, `/${locale}${place}`);
        expect(canonical).toBe(`/${locale}${place}`);
        expect(languages).toEqual(expected);
      }
    }
  });

  test("leave the overview's language to the bare address", async ({ page }) => {
    const { canonical, languages } = await page.evaluate(readPage, "/zh-Hans");
    expect(canonical).toBe("/zh-Hans");
    expect(languages["x-default"]).toBe("/");
  });

  test("know a sorted or filtered list by its plain address, and none of what is not there", async ({
    page,
  }) => {
    const address = "/en/rounds?q=sunrise&sort=-moneyRaised&asKnownOn=2026-01-01";
    const list = await page.evaluate(readPage, address);
    expect(list.canonical).toBe("/en/rounds?asKnownOn=2026-01-01");
    const missing = await page.evaluate(readPage, "/en/no-such-page");
    expect(missing.canonical).toBeNull();
  });
});
