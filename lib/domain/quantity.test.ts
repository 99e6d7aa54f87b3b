import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "./decimal.ts";
import { crowdedQuantities, quantities, valueWithin } from "./quantity.arbitrary.ts";
import {
  boundsOf,
  canAgree,
  compareQuantities,
  isPossible,
  type Quantity,
  UNDISCLOSED,
} from "./quantity.ts";
import { printedBounds } from "./quantity-bounds.ts";

function yuan(qualifier: Quantity["qualifier"], value: string, maxValue: string | null = null) {
  return { qualifier, value, maxValue, currency: "CNY", unit: null };
}

describe("boundsOf", () => {
  it.each([
    ["EXACT", "100", null, "100", "100"],
    ["APPROXIMATELY", "100", null, "95", "105"],
    ["NEARLY", "100", null, "90", "100"],
    ["MORE_THAN", "100", null, "100", null],
    ["AT_LEAST", "100", null, "100", null],
    ["LESS_THAN", "100", null, "0", "100"],
    ["BETWEEN", "100", "120", "100", "120"],
    ["EXACT", "-100", null, "-100", "-100"],
    ["APPROXIMATELY", "-100", null, "-105", "-95"],
    ["NEARLY", "-100", null, "-100", "-90"],
    ["MORE_THAN", "-100", null, null, "-100"],
    ["AT_LEAST", "-100", null, null, "-100"],
    ["LESS_THAN", "-100", null, "-100", "0"],
    ["BETWEEN", "-120", "-100", "-120", "-100"],
    ["BETWEEN", "-20", "100", "-20", "100"],
    ["EXACT", "0", null, "0", "0"],
    ["MORE_THAN", "0", null, "0", null],
  ] as const)("%s %s %s lies from %s to %s", (qualifier, value, maxValue, low, high) => {
    const bounds = boundsOf(yuan(qualifier, value, maxValue));
    expect(bounds).not.toBeNull();
    expect(bounds && printedBounds(bounds)).toEqual({ low, high });
  });

  it("knows nothing of what is undisclosed", () => {
    expect(boundsOf(UNDISCLOSED)).toBeNull();
  });

  it("keeps all twenty digits of a stored figure", () => {
    const bounds = boundsOf(yuan("NEARLY", "999999999999999999.99"));
    expect(bounds?.low?.toFixed()).toBe("899999999999999999.991");
    expect(bounds?.high?.toFixed()).toBe("999999999999999999.99");
  });

  it("never turns the ends round and always holds the printed figure", () => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        const bounds = boundsOf(quantity);
        if (bounds === null) return quantity.qualifier === "UNDISCLOSED";
        const ordered = bounds.low === null || bounds.high === null || bounds.low.lte(bounds.high);
        return ordered && isPossible(quantity, new Decimal(quantity.value ?? 0));
      }),
    );
  });

  it("mirrors a loss on a gain of the same words", () => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        if (quantity.value === null) return;
        const { value, maxValue } = quantity;
        const negated = (text: string) => new Decimal(text).neg().toFixed();
        const mirror =
          maxValue === null
            ? { ...quantity, value: negated(value) }
            : {
                ...quantity,
                value: negated(maxValue),
                maxValue: negated(value),
              };
        const there = boundsOf(quantity);
        const back = boundsOf(mirror);
        // A zero has no sign to mirror: "over 0" is a gain both ways.
        if (new Decimal(value).isZero() && maxValue === null) return;
        expect(back?.low?.neg().toFixed()).toBe(there?.high?.toFixed());
        expect(back?.high?.neg().toFixed()).toBe(there?.low?.toFixed());
      }),
    );
  });
});

describe("canAgree", () => {
  it("lets 'over 2.4bn' agree with 2,404m, and 'nearly 1bn' with 1bn but not with 10bn", () => {
    expect(canAgree(yuan("MORE_THAN", "2400000000"), yuan("EXACT", "2404000000"))).toBe(true);
    expect(canAgree(yuan("NEARLY", "1000000000"), yuan("EXACT", "1000000000"))).toBe(true);
    expect(canAgree(yuan("NEARLY", "1000000000"), yuan("EXACT", "10000000000"))).toBe(false);
  });

  it("lets losses that are open downwards agree with larger losses only", () => {
    expect(canAgree(yuan("MORE_THAN", "-5"), yuan("EXACT", "-6"))).toBe(true);
    expect(canAgree(yuan("MORE_THAN", "-5"), yuan("EXACT", "-4"))).toBe(false);
    expect(canAgree(yuan("MORE_THAN", "-5"), yuan("AT_LEAST", "-7"))).toBe(true);
  });

  it("finds no contradiction in silence, and none but contradiction between currencies", () => {
    expect(canAgree(UNDISCLOSED, yuan("EXACT", "1"))).toBe(true);
    expect(canAgree(yuan("EXACT", "1"), { ...yuan("EXACT", "1"), currency: "USD" })).toBe(false);
  });

  it("holds both ways, and wherever one value fits both", () => {
    const pairs = fc.tuple(crowdedQuantities, crowdedQuantities);
    fc.assert(
      fc.property(
        pairs.chain(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), valueWithin(a))),
        ([a, b, value]) => {
          expect(canAgree(a, b)).toBe(canAgree(b, a));
          const oneMeasure = a.currency === b.currency && a.unit === b.unit;
          if (oneMeasure && isPossible(b, value)) expect(canAgree(a, b)).toBe(true);
        },
      ),
    );
  });
});

describe("compareQuantities", () => {
  it("puts nearly 1bn before 1bn before over 1bn, and undisclosed last", () => {
    const sorted = [
      yuan("EXACT", "900000000"),
      yuan("NEARLY", "1000000000"),
      yuan("APPROXIMATELY", "1000000000"),
      yuan("EXACT", "1000000000"),
      yuan("BETWEEN", "1000000000", "1200000000"),
      yuan("BETWEEN", "1000000000", "1500000000"),
      yuan("MORE_THAN", "1000000000"),
      UNDISCLOSED,
    ];
    expect([...sorted].reverse().sort(compareQuantities)).toEqual(sorted);
  });

  it("tells undisclosed amounts of two currencies apart", () => {
    const [yuans, dollars] = ["CNY", "USD"].map((currency) => ({ ...UNDISCLOSED, currency }));
    expect(yuans && dollars && compareQuantities(yuans, dollars)).toBeLessThan(0);
    expect(yuans && dollars && compareQuantities(dollars, yuans)).toBeGreaterThan(0);
  });

  it("is a total order: antisymmetric, transitive, and zero for the same figure alone", () => {
    fc.assert(
      fc.property(crowdedQuantities, crowdedQuantities, crowdedQuantities, (a, b, c) => {
        const [ab, ba, bc, ac] = [
          compareQuantities(a, b),
          compareQuantities(b, a),
          compareQuantities(b, c),
          compareQuantities(a, c),
        ].map(Math.sign);
        expect(ab).toBe(0 - (ba ?? 0));
        if ((ab ?? 0) <= 0 && (bc ?? 0) <= 0) expect(ac).toBeLessThanOrEqual(0);
        if (ab === 0) expect(ac).toBe(bc);
        expect(ab === 0).toBe(figureOf(a) === figureOf(b));
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps the order of equal figures and sorts any mix the same way from any start", () => {
    const items = fc.array(crowdedQuantities, { maxLength: 20 });
    fc.assert(
      fc.property(
        items.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const left = [...list].sort(compareQuantities).map(figureOf);
          expect([...shuffled].sort(compareQuantities).map(figureOf)).toEqual(left);
        },
      ),
    );
  });
});

function figureOf({ qualifier, value, maxValue, currency, unit }: Quantity): string {
  const plain = (text: string | null) => (text === null ? "" : new Decimal(text).toFixed());
  return [qualifier, plain(value), plain(maxValue), currency, unit].join(" ");
}
