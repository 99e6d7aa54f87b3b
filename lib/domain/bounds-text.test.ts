import { describe, expect, it } from "vitest";
import { sumAmounts } from "./amount-sum.ts";
import { printBounds, printTotal } from "./bounds-text.ts";
import { LOCALES } from "./locale.ts";
import type { Quantity } from "./quantity.ts";

const YUAN = { currency: "CNY", unit: null };

function part(id: string, qualifier: Quantity["qualifier"], value: string | null) {
  return {
    id,
    amount: { qualifier, value, maxValue: null, ...YUAN },
    countedIn: [],
  };
}

describe("printBounds", () => {
  it.each([
    ["3950000000", "5250000000", "CNY 3.95bn to 5.25bn", "39.5亿至52.5亿元"],
    ["250000000", "250000000", "CNY 250m", "2.5亿元"],
    ["4000000000", null, "at least CNY 4bn", "至少40亿元"],
    [null, "-4000000000", "at least −CNY 4bn", "至少−40亿元"],
    [null, "4000000000", "below CNY 4bn", "不到40亿元"],
    ["-4000000000", null, "undisclosed", "未披露"],
    [null, null, "undisclosed", "未披露"],
  ])("from %s to %s is %s, %s", (low, high, en, hans) => {
    expect(printBounds({ low, high }, YUAN, "en")).toBe(en);
    expect(printBounds({ low, high }, YUAN, "zh-Hans")).toBe(hans);
  });

  it("rounds outwards in short and not at all in full", () => {
    const bounds = { low: "3956000000", high: "5251000000" };
    expect(printBounds(bounds, YUAN, "en")).toBe("CNY 3.95bn to 5.26bn");
    expect(printBounds(bounds, YUAN, "en", "full")).toBe("CNY 3,956m to 5,251m");
  });

  it("prints bounds of counts and percentages", () => {
    const percent = { currency: null, unit: "PERCENT" } as const;
    expect(printBounds({ low: "63.62", high: "65" }, percent, "en")).toBe("63.6% to 65%");
  });
});

describe("printTotal", () => {
  it("prints an open total up to the figures that are named, and counts what is not", () => {
    const sum = sumAmounts([
      part("a", "NEARLY", "3000000000"),
      part("b", "MORE_THAN", "1000000000"),
      part("c", "UNDISCLOSED", null),
    ]);
    expect(sum && LOCALES.map((locale) => printTotal(sum, locale).range)).toEqual([
      "CNY 3.7bn to 4bn",
      "37亿至40亿元",
      "37億至40億元",
    ]);
    expect(sum && printTotal(sum, "en")).toMatchObject({
      open: true,
      count: 3,
      undisclosedCount: 1,
      countedOnceCount: 0,
    });
  });

  it("has no range where nothing is disclosed", () => {
    const sum = sumAmounts([part("a", "UNDISCLOSED", null)]);
    expect(sum && printTotal(sum, "en").range).toBeNull();
  });
});
