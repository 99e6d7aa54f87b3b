import type { Locale } from "@/lib/domain/locale";
import en from "./messages/en/terms.json";
import zhHans from "./messages/zh-Hans/terms.json";
import zhHant from "./messages/zh-Hant/terms.json";

/**
 * Labels of rounds, which the data holds as their source announced them, in English for the most part.
 * One that is not among these stands as it is, marked with its language.
 */
const TERMS: Record<Exclude<Locale, "en">, ReadonlyMap<string, string>> = {
  "zh-Hans": byEnglish(zhHans),
  "zh-Hant": byEnglish(zhHant),
};

function byEnglish(terms: typeof en): ReadonlyMap<string, string> {
  const translated = new Map(Object.entries(terms));
  return new Map(
    Object.entries(en).map(([key, text]) => [text.toLowerCase(), translated.get(key) ?? text]),
  );
}

/** The label in the reader's language; null in English and where there is none. */
export function termIn(text: string, locale: Locale): string | null {
  return locale === "en" ? null : (TERMS[locale].get(text.toLowerCase()) ?? null);
}
