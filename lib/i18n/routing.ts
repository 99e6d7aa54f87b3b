import { defineRouting } from "next-intl/routing";

/**
 * Languages that have their messages, each under its own first address part. The language is in
 * the address alone: nothing is remembered in a cookie.
 */
export const routing = defineRouting({
  locales: ["en"],
  defaultLocale: "en",
  localePrefix: "always",
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});

export type AppLocale = (typeof routing.locales)[number];
