import { describe, expect, it } from "vitest";
import { type ComparedRound, comparedRound, isLookalike } from "./duplicate-round";
import type { DatePrecision } from "./partial-date";
import { UNDISCLOSED } from "./quantity";

function round(
  date: string,
  precision: DatePrecision,
  value: string | null = null,
  currency = "CNY",
): ComparedRound {
  return comparedRound({
    announcedOn: { date, precision, inferred: false },
    moneyRaised:
      value === null
        ? UNDISCLOSED
        : { qualifier: "EXACT", value, maxValue: null, currency, unit: null },
  });
}

describe("two rounds of one organization", () => {
  it.each<[string, ComparedRound, ComparedRound, boolean]>([
    ["days of one month", round("2025-07-01", "DAY"), round("2025-07-31", "DAY"), true],
    ["days of two months", round("2025-07-31", "DAY"), round("2025-08-01", "DAY"), false],
    ["a day and its half-year", round("2025-07-23", "DAY"), round("2025-07-01", "HALF"), true],
    ["a day and the year before", round("2025-01-01", "DAY"), round("2024-01-01", "YEAR"), false],
    ["a tenth apart", round("2020-01-01", "DAY", "900"), round("2025-01-01", "DAY", "1000"), true],
    ["more apart", round("2020-01-01", "DAY", "899"), round("2025-01-01", "DAY", "1000"), false],
    [
      "the same figure of two currencies",
      round("2020-01-01", "DAY", "900"),
      round("2025-01-01", "DAY", "900", "USD"),
      false,
    ],
    ["undisclosed, years apart", round("2020-01-01", "DAY"), round("2025-01-01", "DAY"), false],
  ])("look alike or not: %s", (_case, a, b, expected) => {
    expect(isLookalike(a, b)).toBe(expected);
    expect(isLookalike(b, a)).toBe(expected);
  });
});
