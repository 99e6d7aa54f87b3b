/** Currencies in which a reader can ask to see all money; ISO 4217. */
export const DISPLAY_CURRENCIES = ["CNY", "USD", "HKD"] as const;
export type DisplayCurrency = (typeof DISPLAY_CURRENCIES)[number];
