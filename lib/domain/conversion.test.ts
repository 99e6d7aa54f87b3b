import { describe, expect, it } from "vitest";
import {
  averageRate,
  convert,
  crossRate,
  type ExchangeRate,
  inCurrency,
  rateOn,
} from "./conversion.ts";
import type { Amount } from "./quantity.ts";
import { UNDISCLOSED } from "./quantity.ts";

/** Euro reference rates of the European Central Bank. */
function euro(quote: string, day: string, rate: string): ExchangeRate {
  return {
    base: "EUR",
    quote,
    rate,
    span: { from: day, to: day },
    source: "ECB",
  };
}

const USD = euro("USD", "2025-12-31", "1.175");
const CNY = euro("CNY", "2025-12-31", "8.2262");

function yuan(
  qualifier: Amount["qualifier"],
  value: string,
  maxValue: string | null = null,
): Amount {
  return { qualifier, value, maxValue, currency: "CNY", unit: null };
}

describe("crossRate", () => {
  it("goes from one currency to another by way of the euro", () => {
    expect(crossRate(CNY, USD)).toEqual({
      base: "CNY",
      quote: "USD",
      rate: "0.1428363",
      span: { from: "2025-12-31", to: "2025-12-31" },
      source: "ECB",
    });
  });

  it("mixes no two days, bases or a rate of zero", () => {
    expect(crossRate(CNY, euro("USD", "2025-12-30", "1.1757"))).toBeNull();
    expect(crossRate(CNY, { ...USD, base: "GBP" })).toBeNull();
    expect(crossRate({ ...CNY, rate: "0" }, USD)).toBeNull();
  });

  it("names both sources where they differ", () => {
    expect(crossRate(CNY, { ...USD, source: "HKMA" })?.source).toBe("ECB; HKMA");
  });
});

describe("convert", () => {
  const rate: ExchangeRate = {
    ...USD,
    base: "CNY",
    quote: "USD",
    rate: "0.14",
  };

  it("keeps the hedge and both ends of a range", () => {
    expect(convert(yuan("NEARLY", "1000000000"), rate)).toEqual({
      amount: { ...yuan("NEARLY", "140000000"), currency: "USD" },
      rate,
    });
    expect(convert(yuan("BETWEEN", "100", "120"), rate)?.amount).toEqual({
      ...yuan("BETWEEN", "14", "16.8"),
      currency: "USD",
    });
  });

  it("leaves what is undisclosed undisclosed", () => {
    expect(convert(UNDISCLOSED, rate)?.amount).toMatchObject({
      value: null,
      currency: "USD",
    });
  });

  it("keeps cents and no more, for any size", () => {
    expect(convert(yuan("EXACT", "999999999999999999.99"), rate)?.amount.value).toBe(
      "140000000000000000",
    );
    expect(convert(yuan("EXACT", "0.25"), rate)?.amount.value).toBe("0.04");
  });

  it("refuses a rate of another currency", () => {
    expect(convert({ ...yuan("EXACT", "1"), currency: "HKD" }, rate)).toBeNull();
  });
});

describe("rateOn", () => {
  const rates = [
    euro("CNY", "2025-04-17", "8.29"),
    euro("CNY", "2025-04-22", "8.3929"),
    euro("CNY", "2025-04-16", "8.2961"),
  ];

  it("is the day's own rate, or the last one over Easter", () => {
    expect(rateOn(rates, "2025-04-17")?.rate).toBe("8.29");
    expect(rateOn(rates, "2025-04-21")?.rate).toBe("8.29");
    expect(rateOn(rates, "2025-04-22")?.rate).toBe("8.3929");
  });

  it("knows no rate before the first nor a week after the last", () => {
    expect(rateOn(rates, "2025-04-15")).toBeNull();
    expect(rateOn(rates, "2025-04-29")?.rate).toBe("8.3929");
    expect(rateOn(rates, "2025-04-30")).toBeNull();
    expect(rateOn([], "2025-04-30")).toBeNull();
  });
});

describe("averageRate", () => {
  const january = { from: "2025-01-01", to: "2025-01-31" };
  const rates = [
    euro("CNY", "2025-01-31", "7.5"),
    euro("CNY", "2025-01-02", "7.4"),
    euro("CNY", "2025-01-15", "7.7"),
    euro("CNY", "2025-02-03", "100"),
    euro("CNY", "2024-12-31", "100"),
  ];

  it("is the mean of the period's days, of whatever order, and says which period", () => {
    expect(averageRate(rates, january)).toEqual({
      ...euro("CNY", "2025-01-01", "7.53333333"),
      span: january,
    });
  });

  it("is not taken from a part of the period, nor from two currencies", () => {
    expect(averageRate(rates, { from: "2025-01-01", to: "2025-12-31" })).toBeNull();
    expect(averageRate(rates, { from: "2024-12-01", to: "2025-01-31" })).toBeNull();
    expect(averageRate([...rates, euro("USD", "2025-01-20", "1.04")], january)).toBeNull();
    expect(averageRate([], january)).toBeNull();
  });
});

describe("a figure in the reader's currency", () => {
  const rate: ExchangeRate = { ...USD, base: "CNY", quote: "USD", rate: "0.14" };
  const shown = (value: Amount, found: ExchangeRate | null = rate) =>
    inCurrency({ value, evidence: "round.a.moneyRaised" }, "USD", () => found);

  it("keeps its hedge and its evidence, and says from what it came", () => {
    const original = yuan("BETWEEN", "100", "200");
    expect(shown(original)).toEqual({
      value: { ...original, value: "14", maxValue: "28", currency: "USD" },
      evidence: "round.a.moneyRaised",
      conversion: { original, rates: [rate] },
    });
  });

  it("stays the original where there is no rate, and says so", () => {
    const original = yuan("NEARLY", "1000000000");
    expect(shown(original, null)).toMatchObject({
      value: original,
      conversion: { original, rates: [] },
    });
  });

  it.each([
    ["undisclosed", UNDISCLOSED],
    ["in that currency already", { ...yuan("EXACT", "5"), currency: "USD" }],
  ])("is left alone where it is %s", (_, value) => {
    expect(shown(value)).toEqual({ value, evidence: "round.a.moneyRaised" });
  });
});
