import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { raisedToDate, type SumPart, sumAmounts, sumByCurrency } from "./amount-sum.ts";
import { Decimal } from "./decimal.ts";
import { countsAsRaised, INVESTMENT_TYPES, ROUND_STATUSES } from "./funding-round.ts";
import { raisedAmounts, valueWithin } from "./quantity.arbitrary.ts";
import { type Amount, type Quantity, UNDISCLOSED } from "./quantity.ts";
import { heaviestApart } from "./shared-money.ts";

function amount(qualifier: Quantity["qualifier"], value: string, currency = "CNY"): Amount {
  return { qualifier, value, maxValue: null, currency, unit: null };
}

function part(id: string, given: Quantity, countedIn: readonly string[] = []): SumPart {
  return { id, amount: given, countedIn };
}

/** Sunrise's rounds as the data set tells them: the 'nearly 3bn' may be the sum of a year. */
const SUNRISE: readonly SumPart[] = [
  part("angel", UNDISCLOSED, ["strategic"]),
  part("series-a", amount("EXACT", "250000000"), ["strategic"]),
  part("first", amount("NEARLY", "1000000000"), ["strategic"]),
  part("strategic", amount("NEARLY", "3000000000")),
  part("further", amount("MORE_THAN", "1000000000")),
];

describe("sumAmounts", () => {
  it("counts Sunrise's strategic round once at the low end and apart at the high end", () => {
    // Low: 2.7bn (nearly 3bn, with Series A's 0.25bn and the first round's 0.9bn inside) + 1bn.
    // High: 0.25bn + 1bn + 3bn, and over 1bn more, which has no end.
    expect(sumAmounts(SUNRISE)).toEqual({
      currency: "CNY",
      low: "3700000000",
      high: null,
      statedHigh: "5250000000",
      open: true,
      count: 5,
      undisclosedCount: 1,
      countedOnceIds: ["series-a", "first"],
    });
  });

  it("counts a part in full where its whole is not among the parts", () => {
    const without = SUNRISE.filter(({ id }) => id !== "strategic" && id !== "further");
    expect(sumAmounts(without)).toMatchObject({
      low: "1150000000",
      high: "1250000000",
      open: false,
      countedOnceIds: [],
    });
  });

  it("takes the parts where they exceed their whole", () => {
    const parts = [
      part("a", amount("EXACT", "60"), ["whole"]),
      part("b", amount("EXACT", "70"), ["whole"]),
      part("whole", amount("AT_LEAST", "100")),
    ];
    expect(sumAmounts(parts)).toMatchObject({
      low: "130",
      high: null,
      statedHigh: "230",
    });
  });

  it("follows a part through an undisclosed whole into a larger one", () => {
    const parts = [
      part("a", amount("EXACT", "60"), ["middle"]),
      part("middle", UNDISCLOSED, ["whole"]),
      part("whole", amount("EXACT", "100")),
    ];
    expect(sumAmounts(parts)).toMatchObject({
      low: "100",
      high: "160",
      countedOnceIds: ["a"],
    });
  });

  it("counts a part in full, and not as counted once, where its whole is undisclosed", () => {
    const parts = [part("a", amount("EXACT", "60"), ["whole"]), part("whole", UNDISCLOSED)];
    expect(sumAmounts(parts)).toMatchObject({ low: "60", high: "60", countedOnceIds: [] });
  });

  it("says nothing of an amount where nothing is disclosed", () => {
    expect(sumAmounts([part("a", UNDISCLOSED)])).toEqual({
      currency: null,
      low: null,
      high: null,
      statedHigh: null,
      open: false,
      count: 1,
      undisclosedCount: 1,
      countedOnceIds: [],
    });
  });

  it("refuses to add two currencies", () => {
    const parts = [part("a", amount("EXACT", "1")), part("b", amount("EXACT", "1", "USD"))];
    expect(sumAmounts(parts)).toBeNull();
  });

  it("is open downwards where a loss is", () => {
    const parts = [part("a", amount("MORE_THAN", "-5")), part("b", amount("EXACT", "2"))];
    expect(sumAmounts(parts)).toMatchObject({
      low: null,
      high: "-3",
      open: true,
    });
  });

  it("takes a loss from the low end in full, even one that a whole may count", () => {
    const parts = [
      part("a", amount("EXACT", "-5"), ["whole"]),
      part("whole", amount("EXACT", "2")),
      part("b", amount("EXACT", "-1")),
    ];
    expect(sumAmounts(parts)).toMatchObject({ low: "-4", high: "-4" });
  });

  it("keeps every digit of large sums", () => {
    const parts = ["a", "b", "c"].map((id) => part(id, amount("EXACT", "999999999999999999.99")));
    expect(sumAmounts(parts)?.low).toBe("2999999999999999999.97");
  });

  it("holds the sum of any values that the parts allow, inside their wholes or apart", () => {
    fc.assert(
      fc.property(readings, ({ parts, trueSum }) => {
        const sum = sumAmounts(parts);
        expect(sum).not.toBeNull();
        if (sum === null || sum.low === null) return;
        expect(new Decimal(sum.low).lte(trueSum)).toBe(true);
        expect(sum.high === null || new Decimal(sum.high).gte(trueSum)).toBe(true);
        expect(sum.open).toBe(sum.high === null);
        if (!sum.open) expect(sum.statedHigh).toBe(sum.high);
      }),
      { numRuns: 2000 },
    );
  });

  it("does not depend on the order of the parts", () => {
    fc.assert(
      fc.property(readings, ({ parts }) => {
        const { low, high, statedHigh } = sumAmounts(parts) ?? {};
        expect(sumAmounts([...parts].reverse())).toMatchObject({
          low,
          high,
          statedHigh,
        });
      }),
    );
  });
});

/**
 * Parts with overlaps, and the sum of money in one way the truth may be: every part has a value its
 * source allows and lies inside one of its wholes or apart, and no whole is less than what it holds.
 */
const readings = fc
  .array(fc.tuple(raisedAmounts, fc.array(fc.nat({ max: 6 }), { maxLength: 3 })), {
    minLength: 1,
    maxLength: 7,
  })
  .chain((drawn) => {
    const parts = drawn.map(([given, wholes], at) =>
      part(String(at), given, wholes.filter((whole) => whole > at).map(String)),
    );
    const values = fc.tuple(...parts.map((item) => valueWithin(item.amount)));
    const choices = fc.array(fc.nat({ max: 3 }), {
      minLength: parts.length,
      maxLength: parts.length,
    });
    return fc.tuple(values, choices).map(([truth, choice]) => ({
      parts,
      trueSum: distinctMoney(parts, truth, choice),
    }));
  });

function distinctMoney(
  parts: readonly SumPart[],
  truth: readonly Decimal[],
  choice: readonly number[],
): Decimal {
  const room = [...truth];
  return parts.reduce((sum, { amount: given, countedIn }, at) => {
    const value = truth[at] ?? new Decimal(0);
    if (given.value === null) return sum;
    // A choice beyond the list of wholes leaves the part apart.
    const whole = Number(countedIn[choice[at] ?? 0] ?? -1);
    const left = parts[whole]?.amount.value === null ? undefined : room[whole];
    if (left === undefined || left.lt(value)) return sum.add(value);
    room[whole] = left.sub(value);
    return sum;
  }, new Decimal(0));
}

describe("heaviestApart", () => {
  const weighed = (id: string, weight: number, ...countedIn: string[]) => ({
    id,
    weight: new Decimal(weight),
    countedIn,
  });

  it("is the larger of each whole and the sum of its parts, over any depth", () => {
    const trees = fc.array(fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 12 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(trees, (drawn) => {
        const parentOf = drawn.map(([, parent], at) => (parent > at ? parent : drawn.length));
        const items = drawn.map(([weight], at) =>
          weighed(String(at), weight, String(parentOf[at])),
        );
        const cost = (at: number): number => Math.max(drawn[at]?.[0] ?? 0, below(at));
        const below = (whole: number): number =>
          parentOf.reduce((sum, parent, at) => {
            const inside = parent === whole || (whole === drawn.length && parent >= whole);
            return inside ? sum + cost(at) : sum;
          }, 0);
        expect(heaviestApart(items).toNumber()).toBe(below(drawn.length));
      }),
    );
  });

  it("lets a part lie in one of two wholes, not in both", () => {
    const items = [weighed("p", 1, "v", "w"), weighed("v", 10), weighed("w", 10)];
    expect(heaviestApart(items).toNumber()).toBe(20);
  });

  it("takes the larger of two that may each lie in the other, and ignores a link to itself", () => {
    const items = [weighed("a", 5, "b", "a"), weighed("b", 7, "a")];
    expect(heaviestApart(items).toNumber()).toBe(7);
  });

  it("weighs thousands of rounds with hundreds of overlaps at once", () => {
    const items = Array.from({ length: 3000 }, (_, at) =>
      weighed(String(at), 1, ...(at % 3 === 2 ? [] : [String(at - (at % 3) + 2)])),
    );
    expect(heaviestApart(items).toNumber()).toBe(2000);
  });
});

describe("sumByCurrency", () => {
  it("gives one sum a currency and leaves an undisclosed part of unknown currency out of both", () => {
    const parts = [
      part("a", amount("EXACT", "1")),
      part("b", amount("NEARLY", "10", "HKD")),
      part("c", UNDISCLOSED),
      part("d", { ...UNDISCLOSED, currency: "HKD" }),
    ];
    const result = sumByCurrency(parts);
    expect(result).toMatchObject({ count: 4, undisclosedCount: 2 });
    expect(result.sums).toMatchObject([
      { currency: "CNY", low: "1", high: "1", count: 1, undisclosedCount: 0 },
      { currency: "HKD", low: "9", high: "10", count: 2, undisclosedCount: 1 },
    ]);
  });

  it("counts an undisclosed part with the only currency there is", () => {
    const [sum] = sumByCurrency(SUNRISE).sums;
    expect(sum).toEqual(sumAmounts(SUNRISE));
  });
});

describe("raisedToDate", () => {
  it("leaves planned, rumoured and cancelled money out and names it", () => {
    const rounds = ROUND_STATUSES.map((status) => ({
      ...part(status, amount("EXACT", "10")),
      status,
    }));
    const { sums, count, leftOutIds } = raisedToDate(rounds);
    expect(sums).toMatchObject([{ low: "20", high: "20" }]);
    expect(count).toBe(2);
    expect(leftOutIds).toEqual(["RUMOURED", "PLANNED", "CANCELLED"]);
  });

  it("does not count a raised round inside one that was only planned", () => {
    const rounds = [
      {
        ...part("a", amount("EXACT", "10"), ["plan"]),
        status: "CLOSED" as const,
      },
      { ...part("plan", amount("EXACT", "30")), status: "PLANNED" as const },
    ];
    expect(raisedToDate(rounds).sums).toMatchObject([{ low: "10", high: "10" }]);
  });

  it("knows of every status whether its money was raised", () => {
    expect(ROUND_STATUSES.filter(countsAsRaised)).toEqual(["ANNOUNCED", "CLOSED"]);
    expect(new Set(INVESTMENT_TYPES).size).toBe(INVESTMENT_TYPES.length);
  });
});
