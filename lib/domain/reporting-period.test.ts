import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "./locale.ts";
import { isPlainDate } from "./partial-date.ts";
import { isPercentMetric, METRICS } from "./reported-figure.ts";
import {
  canDeriveSecondHalf,
  comparePeriods,
  daysOf,
  FISCAL_PERIODS,
  periodKey,
  printPeriod,
  readPeriod,
  yearEarlier,
} from "./reporting-period.ts";

const periods = fc.record({
  fiscalYear: fc.integer({ min: 2018, max: 2021 }),
  fiscalPeriod: fc.constantFrom(...FISCAL_PERIODS),
});

describe("reporting periods", () => {
  it.each([
    ["FY", "FY2025", "2025年", "2025年"],
    ["H1", "H1 2025", "2025年上半年", "2025年上半年"],
    ["H2", "H2 2025", "2025年下半年", "2025年下半年"],
  ] as const)("print %s in each language", (fiscalPeriod, ...printed) => {
    const period = { fiscalYear: 2025, fiscalPeriod };
    expect(LOCALES.map((locale) => printPeriod(period, locale))).toEqual(printed);
  });

  it("run over real days, halves within their year", () => {
    expect(daysOf({ fiscalYear: 2024, fiscalPeriod: "FY" })).toEqual({
      from: "2024-01-01",
      to: "2024-12-31",
    });
    expect(daysOf({ fiscalYear: 2024, fiscalPeriod: "H1" }).to).toBe("2024-06-30");
    expect(daysOf({ fiscalYear: 2024, fiscalPeriod: "H2" }).from).toBe("2024-07-01");
    fc.assert(
      fc.property(periods, (period) => {
        const { from: start, to: end } = daysOf(period);
        expect(isPlainDate(start) && isPlainDate(end) && start < end).toBe(true);
      }),
    );
  });

  it("compare with the same period a year earlier", () => {
    expect(yearEarlier({ fiscalYear: 2025, fiscalPeriod: "H1" })).toEqual({
      fiscalYear: 2024,
      fiscalPeriod: "H1",
    });
  });

  it("sort by their last day, the second half before its year, in a total order", () => {
    fc.assert(
      fc.property(periods, periods, periods, (a, b, c) => {
        expect(comparePeriods(a, b)).toBe(0 - comparePeriods(b, a));
        expect(comparePeriods(a, b) === 0).toBe(periodKey(a) === periodKey(b));
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) {
          expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
        }
        if (daysOf(a).to < daysOf(b).to) expect(comparePeriods(a, b)).toBe(-1);
      }),
    );
    const [half, year] = FISCAL_PERIODS.filter((period) => period !== "H1")
      .map((fiscalPeriod) => ({ fiscalYear: 2024, fiscalPeriod }))
      .sort(comparePeriods);
    expect([half?.fiscalPeriod, year?.fiscalPeriod]).toEqual(["H2", "FY"]);
  });
});

describe("canDeriveSecondHalf", () => {
  const year = {
    fiscalYear: 2024,
    fiscalPeriod: "FY",
    scheme: "2023",
  } as const;
  const half = {
    fiscalYear: 2024,
    fiscalPeriod: "H1",
    scheme: "2023",
  } as const;

  it("needs one year and one scheme, or totals", () => {
    expect(canDeriveSecondHalf(year, half)).toBe(true);
    expect(canDeriveSecondHalf({ ...year, scheme: null }, { ...half, scheme: null })).toBe(true);
    expect(canDeriveSecondHalf(year, { ...half, scheme: "2025" })).toBe(false);
    expect(canDeriveSecondHalf(year, { ...half, scheme: null })).toBe(false);
    expect(canDeriveSecondHalf(year, { ...half, fiscalYear: 2023 })).toBe(false);
    expect(canDeriveSecondHalf(half, year)).toBe(false);
    expect(canDeriveSecondHalf(year, { ...half, fiscalPeriod: "H2" })).toBe(false);
  });
});

it("a metric is a percentage exactly where its name says growth, share or margin", () => {
  expect(METRICS.filter(isPercentMetric)).toEqual(
    METRICS.filter((metric) => /_(GROWTH|SHARE|MARGIN)$/.test(metric)),
  );
});

describe("readPeriod", () => {
  it.each([
    ["FY2024", 2024, "FY"],
    ["fy 2024", 2024, "FY"],
    ["2024年", 2024, "FY"],
    ["H1 2025", 2025, "H1"],
    ["1H 2025", 2025, "H1"],
    ["2025年下半年", 2025, "H2"],
  ])("reads %s", (text, fiscalYear, fiscalPeriod) => {
    expect(readPeriod(text)).toEqual({ fiscalYear, fiscalPeriod });
  });

  it.each(["", "Q1 2025", "July 2025", "soon"])("takes %j for no fiscal period", (text) => {
    expect(readPeriod(text)).toBeNull();
  });
});
