import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "./decimal.ts";
import { differenceOf, growthOf, secondHalf, shareOf } from "./growth.ts";
import { quantities, raisedAmounts, valueWithin } from "./quantity.arbitrary.ts";
import { boundsOf, isPossible, type Quantity, UNDISCLOSED } from "./quantity.ts";
import { printQuantity } from "./quantity-text.ts";

function yuan(value: string, qualifier: Quantity["qualifier"] = "EXACT"): Quantity {
  return { qualifier, value, maxValue: null, currency: "CNY", unit: null };
}

function percent(value: string, qualifier: Quantity["qualifier"] = "EXACT"): Quantity {
  return { qualifier, value, maxValue: null, currency: null, unit: "PERCENT" };
}

describe("growthOf", () => {
  it.each([
    // SenseTime's own figures in CNY million, and the growth that it prints.
    ["revenue FY2024 on FY2023", "3772", "3405.8", "10.8"],
    ["generative AI FY2024 on FY2023", "2404", "1183.7", "103.1"],
    ["revenue FY2022 on FY2021", "3808.51", "4700.263", "-19"],
    ["net loss FY2024 on FY2023, which narrowed", "-4307", "-6494.7", "-33.7"],
    ["net loss FY2021 on FY2020, which grew", "-17177.05", "-12158.3", "41.3"],
    ["nothing left of a revenue", "0", "10", "-100"],
  ])("of %s", (_, current, previous, growth) => {
    expect(growthOf(yuan(current), yuan(previous))?.figure).toEqual(percent(growth));
  });

  it("rounds half up, away from zero, as companies print", () => {
    expect(growthOf(yuan("1000.5"), yuan("1000"))?.figure?.value).toBe("0.1");
    expect(growthOf(yuan("999.5"), yuan("1000"))?.figure?.value).toBe("-0.1");
  });

  it("is 'at least' on an open figure and a range on a hedged one", () => {
    expect(growthOf(yuan("2400", "MORE_THAN"), yuan("1183.7"))).toEqual({
      figure: percent("102.7", "AT_LEAST"),
      bounds: { low: "102.754076", high: null },
    });
    expect(growthOf(yuan("1000", "NEARLY"), yuan("800"))?.figure).toEqual({
      ...percent("12.5", "BETWEEN"),
      maxValue: "25",
    });
  });

  it.each([
    ["an undisclosed figure", UNDISCLOSED, yuan("1")],
    ["an undisclosed base", yuan("1"), UNDISCLOSED],
    ["another currency", yuan("1"), { ...yuan("1"), currency: "USD" }],
    ["a base of zero", yuan("1"), yuan("0")],
    ["a base that may be zero", yuan("1"), yuan("5", "LESS_THAN")],
    ["a loss that became a profit", yuan("1"), yuan("-1")],
    ["a profit that became a loss", yuan("-1"), yuan("1")],
    ["percentages", percent("2"), percent("1")],
  ])("is not computed for %s", (_, current, previous) => {
    expect(growthOf(current, previous)).toBeNull();
  });

  it("holds the growth of any true values", () => {
    fc.assert(
      fc.property(pairsOf(raisedAmounts), ([current, previous, now, then]) => {
        const growth = growthOf(current, previous);
        if (growth === null || then.isZero()) return;
        expect(growth.bounds).toSatisfy(holds(now.div(then).sub(1).mul(100)));
        if (growth.figure && growth.figure.qualifier !== "EXACT") {
          expect(isPossible(growth.figure, now.div(then).sub(1).mul(100))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("shareOf", () => {
  it("is the share that SenseTime prints: generative AI in revenue, FY2024", () => {
    expect(shareOf(yuan("2404"), yuan("3772"))?.figure).toEqual(percent("63.7"));
  });

  it("promises no more than 'over 2.4bn' does", () => {
    const share = shareOf(yuan("2400000000", "MORE_THAN"), yuan("3772000000"));
    expect(share?.figure && printQuantity(share.figure, "en")).toBe("at least 63.6%");
  });

  it("may be a loss's share of revenue, but nothing of a total that is not above zero", () => {
    expect(shareOf(yuan("-50"), yuan("200"))?.figure).toEqual(percent("-25"));
    expect(shareOf(yuan("1"), yuan("0"))).toBeNull();
    expect(shareOf(yuan("1"), yuan("-2"))).toBeNull();
  });

  it("holds the share of any true values", () => {
    fc.assert(
      fc.property(pairsOf(quantities), ([part, total, some, all]) => {
        const share = shareOf(part, total);
        if (share === null) return;
        expect(share.bounds).toSatisfy(holds(some.div(all).mul(100)));
      }),
      { numRuns: 500 },
    );
  });
});

describe("differenceOf", () => {
  it("is how much a recast changed: H1 2024 vision AI 512 after traditional AI 'about 520'", () => {
    expect(differenceOf(yuan("512"), yuan("520"))?.figure).toEqual(yuan("-8"));
    expect(differenceOf(yuan("512"), yuan("520", "APPROXIMATELY"))).toEqual({
      figure: { ...yuan("-34", "BETWEEN"), maxValue: "18" },
      bounds: { low: "-34", high: "18" },
    });
  });

  it("has bounds but no figure where no hedge says what is known", () => {
    const difference = differenceOf(yuan("5", "MORE_THAN"), yuan("10"));
    expect(difference).toEqual({
      figure: null,
      bounds: { low: "-5", high: null },
    });
  });

  it("holds the difference of any true values", () => {
    fc.assert(
      fc.property(pairsOf(quantities), ([later, first, now, then]) => {
        const difference = differenceOf(later, first);
        if (difference === null) return;
        expect(difference.bounds).toSatisfy(holds(now.sub(then)));
        if (difference.figure) expect(isPossible(difference.figure, now.sub(then))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("secondHalf", () => {
  it("is the year less its first half: SenseTime's revenue of FY2022", () => {
    expect(secondHalf(yuan("3808.51"), yuan("1415.343"))?.figure).toEqual(yuan("2393.167"));
  });

  it("is not taken from percentages, other currencies or silence", () => {
    expect(secondHalf(percent("20"), percent("10"))).toBeNull();
    expect(secondHalf(yuan("20"), { ...yuan("10"), currency: "USD" })).toBeNull();
    expect(secondHalf(UNDISCLOSED, yuan("10"))).toBeNull();
  });
});

/** Two quantities and a value that each allows. */
function pairsOf(one: fc.Arbitrary<Quantity>) {
  const disclosed = one.filter((quantity) => boundsOf(quantity) !== null);
  return fc
    .tuple(disclosed, disclosed)
    .map(([a, b]): [Quantity, Quantity] => [a, { ...b, currency: a.currency, unit: a.unit }])
    .chain(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), valueWithin(a), valueWithin(b)));
}

function holds(value: Decimal) {
  return ({ low, high }: { low: string | null; high: string | null }) =>
    (low === null || new Decimal(low).lte(value)) &&
    (high === null || new Decimal(high).gte(value));
}
