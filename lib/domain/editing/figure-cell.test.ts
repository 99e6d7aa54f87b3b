import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "../locale";
import { quantities } from "../quantity.arbitrary";
import { isSameAmount, printCell, printCellKey, readCell, readCellKey } from "./figure-cell";
import { TABLE_SCALES } from "./money-unit";

const THOUSAND = { currency: "CNY", scale: "1000" };

const valueRead = (typed: string, unit = THOUSAND) => {
  const reading = readCell(typed, "REVENUE", unit);
  return reading.ok ? reading.amount?.value : reading.message;
};

describe("a cell of money in RMB thousand", () => {
  it.each([
    ["3,772,100", "3772100000"],
    ["３，７７２，１００", "3772100000"],
    ["3 772 100", "3772100000"],
    ["3\u00a0772\u00a0100", "3772100000"],
    ["(1,234)", "-1234000"],
    ["（1,234）", "-1234000"],
    ["-1,234.5", "-1234500"],
    ["−1,234.5", "-1234500"],
    ["27.98亿", "2798000000"],
    ["1,000.5 m", "1000500000"],
    ["(5.2bn)", "-5200000000"],
    ["¥3,772,100,000", "3772100000"],
    ["0", "0"],
    ["", undefined],
    ["   ", undefined],
    ["undisclosed", null],
    ["-", "figure.dash"],
    ["—", "figure.dash"],
    ["25%", "figure.measureOfMetric"],
    ["12,34", "quantity.UNREADABLE"],
    ["1 23", "quantity.UNREADABLE"],
    ["n/a", "quantity.UNREADABLE"],
  ])("%j is read as %s", (typed, value) => {
    expect(valueRead(typed)).toBe(value);
  });

  it("keeps a hedge, and multiplies both ends of a range", () => {
    expect(readCell("~1,200", "REVENUE", THOUSAND)).toMatchObject({
      amount: { qualifier: "APPROXIMATELY", value: "1200000" },
    });
    expect(readCell("1,000-1,200", "REVENUE", THOUSAND)).toMatchObject({
      amount: { qualifier: "BETWEEN", value: "1000000", maxValue: "1200000" },
    });
  });

  it("counts in the currency of the table", () => {
    expect(readCell("5", "PROFIT_LOSS", { currency: "HKD", scale: "1000000" })).toMatchObject({
      amount: { value: "5000000", currency: "HKD" },
    });
  });
});

describe("a cell of a percentage", () => {
  it.each([
    ["25.2", "25.2"],
    ["25.2%", "25.2"],
    ["(25.2)%", "-25.2"],
    ["(25.2%)", "-25.2"],
  ])("%j is read as %s percent, whatever money counts", (typed, value) => {
    const reading = readCell(typed, "REVENUE_GROWTH", THOUSAND);
    expect(reading).toMatchObject({ ok: true, amount: { value, unit: "PERCENT" } });
  });

  it("that is a share stays within the whole", () => {
    expect(readCell("100", "REVENUE_SHARE", THOUSAND)).toMatchObject({ ok: true });
    for (const typed of ["100.1", "-1", "1 to 120"]) {
      expect(readCell(typed, "REVENUE_SHARE", THOUSAND)).toMatchObject({
        message: "figure.shareOfWhole",
      });
    }
  });
});

it("what a cell shows is read as the same figure again, in every unit and language", () => {
  fc.assert(
    fc.property(
      quantities.filter(({ unit }) => unit === null || unit === "PERCENT"),
      fc.constantFrom(...TABLE_SCALES),
      fc.constantFrom(...LOCALES),
      (amount, scale, locale) => {
        const unit = { currency: "CNY", scale };
        const metric = amount.unit === "PERCENT" ? "REVENUE_GROWTH" : "REVENUE";
        const reading = readCell(printCell(amount, unit, locale), metric, unit);
        expect(reading.ok && isSameAmount(reading.amount, amount)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

it("the key of a cell is read again as it was printed", () => {
  const period = { fiscalYear: 2025, fiscalPeriod: "H1" } as const;
  for (const segment of [null, "v2-generative-ai"]) {
    const key = { metric: "GROSS_PROFIT", period, segment } as const;
    expect(readCellKey(printCellKey(key))).toEqual(key);
  }
});
