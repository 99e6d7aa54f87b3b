import type { Locale } from "./locale.ts";
import { printPartialDate } from "./partial-date-text.ts";

/** Day and minute of a moment, given as ISO 8601 in UTC: "24 Nov 2026, 14:05". */
export function printMoment(iso: string, locale: Locale): string {
  const day = { date: iso.slice(0, 10), precision: "DAY", inferred: false } as const;
  const separator = locale === "en" ? ", " : " ";
  return `${printPartialDate(day, locale)}${separator}${iso.slice(11, 16)}`;
}
