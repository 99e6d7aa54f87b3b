import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crowdedDates, days, partialDates } from "./partial-date.arbitrary.ts";
import {
  comparePartialDates,
  DATE_PRECISIONS,
  type DatePrecision,
  isAligned,
  isPlainDate,
  type PartialDate,
  spanOf,
  yearOf,
} from "./partial-date.ts";

function on(date: string, precision: DatePrecision, inferred = false): PartialDate {
  return { date, precision, inferred };
}

describe("isPlainDate", () => {
  it.each(["2024-02-29", "2000-02-29", "2025-12-31"])("accepts %s", (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each(["2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-01", "2025-01-00"])(
    "refuses %s",
    (text) => {
      expect(isPlainDate(text)).toBe(false);
    },
  );

  it.each(["", "2025-1-1", "2025-01", "2025-01-01T00:00", " 2025-01-01"])(
    "refuses the form %s",
    (text) => {
      expect(isPlainDate(text)).toBe(false);
    },
  );

  it("agrees with the calendar of the runtime", () => {
    const parts = fc.tuple(
      fc.integer({ min: 1000, max: 9999 }),
      fc.nat({ max: 14 }),
      fc.nat({ max: 33 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const pad = (value: number) => String(value).padStart(2, "0");
        const real = new Date(Date.UTC(year, month - 1, day));
        const same = real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
        expect(isPlainDate(`${year}-${pad(month)}-${pad(day)}`)).toBe(same);
      }),
    );
  });
});

describe("spanOf", () => {
  it.each([
    ["2025-07-23", "DAY", "2025-07-23", "2025-07-23"],
    ["2024-02-01", "MONTH", "2024-02-01", "2024-02-29"],
    ["2025-07-01", "QUARTER", "2025-07-01", "2025-09-30"],
    ["2025-07-01", "HALF", "2025-07-01", "2025-12-31"],
    ["2025-01-01", "YEAR", "2025-01-01", "2025-12-31"],
    // Not on the first day of the span: still the span that holds the day.
    ["2025-11-15", "HALF", "2025-07-01", "2025-12-31"],
    ["2025-11-15", "YEAR", "2025-01-01", "2025-12-31"],
  ] as const)("%s as %s runs from %s to %s", (date, precision, from, to) => {
    expect(spanOf({ date, precision })).toEqual({ from, to });
  });

  it("holds its day, between two real days, and widens with the precision", () => {
    fc.assert(
      fc.property(days, (date) => {
        const spans = DATE_PRECISIONS.map((precision) => spanOf({ date, precision }));
        for (const { from, to } of spans) {
          expect(isPlainDate(from) && isPlainDate(to)).toBe(true);
          expect(from <= date && date <= to).toBe(true);
        }
        for (const [at, span] of spans.slice(1).entries()) {
          const within = spans[at];
          expect(within && span.from <= within.from && within.to <= span.to).toBe(true);
        }
      }),
    );
  });

  it("starts where the date is aligned and nowhere else", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...DATE_PRECISIONS), (date, precision) => {
        expect(isAligned(on(date, precision))).toBe(spanOf({ date, precision }).from === date);
      }),
    );
  });
});

describe("comparePartialDates", () => {
  it("puts the wider span first and the printed date before the inferred one", () => {
    const sorted = [
      on("2025-01-01", "YEAR"),
      on("2025-01-01", "HALF"),
      on("2025-01-01", "QUARTER"),
      on("2025-01-01", "MONTH"),
      on("2025-01-01", "DAY"),
      on("2025-01-01", "DAY", true),
      on("2025-01-02", "DAY"),
    ];
    expect([...sorted].reverse().sort(comparePartialDates)).toEqual(sorted);
  });

  it("is a total order: antisymmetric, transitive, and zero for the same date alone", () => {
    fc.assert(
      fc.property(crowdedDates, crowdedDates, crowdedDates, (a, b, c) => {
        const [ab, ba, bc, ac] = [
          comparePartialDates(a, b),
          comparePartialDates(b, a),
          comparePartialDates(b, c),
          comparePartialDates(a, c),
        ].map(Math.sign);
        expect(ab).toBe(0 - (ba ?? 0));
        if ((ab ?? 0) <= 0 && (bc ?? 0) <= 0) expect(ac).toBeLessThanOrEqual(0);
        expect(ab === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      { numRuns: 1000 },
    );
  });

  it("never puts a date before one that surely came earlier", () => {
    fc.assert(
      fc.property(partialDates, partialDates, (a, b) => {
        if (spanOf(a).to < spanOf(b).from) expect(comparePartialDates(a, b)).toBeLessThan(0);
      }),
    );
  });
});

it("yearOf gives the year of the first day", () => {
  expect(yearOf(on("2025-07-01", "HALF"))).toBe(2025);
});
