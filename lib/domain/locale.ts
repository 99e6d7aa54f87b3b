/** Languages the product speaks. Amounts, dates and names are printed in each. */
export const LOCALES = ["en", "zh-Hans", "zh-Hant"] as const;
export type Locale = (typeof LOCALES)[number];
