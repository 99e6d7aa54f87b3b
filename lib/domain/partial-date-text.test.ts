import { describe, expect, it } from "vitest";
import { LOCALES } from "./locale.ts";
import { printPartialDate } from "./partial-date-text.ts";

describe("printPartialDate", () => {
  it.each([
    ["2025-12-18", "DAY", "18 Dec 2025", "2025年12月18日", "2025年12月18日"],
    ["2025-07-01", "DAY", "1 Jul 2025", "2025年7月1日", "2025年7月1日"],
    ["2025-07-01", "MONTH", "July 2025", "2025年7月", "2025年7月"],
    ["2025-07-01", "QUARTER", "Q3 2025", "2025年第三季度", "2025年第三季"],
    ["2025-01-01", "HALF", "H1 2025", "2025年上半年", "2025年上半年"],
    ["2025-07-01", "HALF", "H2 2025", "2025年下半年", "2025年下半年"],
    ["2025-01-01", "YEAR", "2025", "2025年", "2025年"],
  ] as const)("%s as %s is %s, %s, %s", (date, precision, en, hans, hant) => {
    const texts = LOCALES.map((locale) =>
      printPartialDate({ date, precision, inferred: false }, locale),
    );
    expect(texts).toEqual([en, hans, hant]);
  });
});
