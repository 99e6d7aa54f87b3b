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
