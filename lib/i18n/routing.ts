import { defineRouting } from "next-intl/routing";
import { LOCALES } from "@/lib/domain/locale";

/**
 * Languages, each under its own first address part. The reader's choice is remembered by the server
 * (language-cookie.mjs), not by next-intl, whose cookie needs scripts.
 */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: "en",
  localePrefix: "always",
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});

export type AppLocale = (typeof routing.locales)[number];

/** Each language in its own words and script, as a reader looks for it. */
export const LANGUAGE_NAMES: Record<AppLocale, string> = {
  en: "English",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
};
