import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judged, median, quantile, tableOf } from "./figures.mjs";

const SPEED = { measure: "a page", figure: 70, unit: "requests/s" };
const LIMIT = { what: "plain http", figure: 100 };

describe("the median", () => {
  it("is the middle value, or lies between the two middle ones", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it("has as many values above as below, however they come", () => {
    const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (numbers) => {
        const middle = median(numbers);
        const above = numbers.filter((number) => number > middle).length;
        const below = numbers.filter((number) => number < middle).length;
        expect(above).toBeLessThanOrEqual(numbers.length / 2);
        expect(below).toBeLessThanOrEqual(numbers.length / 2);
      }),
    );
  });

  it("is asked of nothing by mistake only", () => {
    expect(() => median([])).toThrow();
    expect(() => quantile([], 0.95)).toThrow();
  });
});

it("has at most one value in twenty above the quantile of 0.95", () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(quantile(hundred, 0.95)).toBe(95);
  expect(quantile([7], 0.95)).toBe(7);
});

describe("a figure", () => {
  it("is compared with its limit of the same run", () => {
    const goal = { bound: "least", value: 0.7, of: "ratio" } as const;
    expect(judged({ ...SPEED, limit: LIMIT, goal })).toMatchObject({ ratio: 0.7, met: true });
    expect(judged({ ...SPEED, figure: 69, limit: LIMIT, goal }).met).toBe(false);
  });

  it("may have a bound from above, of the ratio or of itself", () => {
    const most = { ...SPEED, figure: 45, unit: "ms", limit: { what: "a round trip", figure: 1 } };
    expect(judged({ ...most, goal: { bound: "most", value: 50, of: "figure" } })).toMatchObject({
      ratio: 45,
      met: true,
    });
    expect(judged({ ...most, goal: { bound: "most", value: 8, of: "ratio" } }).met).toBe(false);
  });

  it("without a goal is reported and neither met nor missed", () => {
    expect(judged(SPEED)).toEqual({ ...SPEED, ratio: null, met: null });
  });
});

describe("the table", () => {
  const goal = { bound: "least", value: 0.7, of: "ratio" } as const;
  const rows = [
    judged({ ...SPEED, figure: 12345.6, limit: { ...LIMIT, figure: 20000 }, goal, note: "br" }),
    judged({ measure: "first start", figure: 61.27, unit: "s" }),
  ];

  it("has a line a figure, with its limit, ratio, goal and verdict, and its notes below", () => {
    expect(tableOf(rows).split("\n")).toEqual([
      "| measure | figure | limit | ratio | goal | met |",
      "| --- | --- | --- | --- | --- | --- |",
      "| a page | 12,346 requests/s | 20,000 requests/s: plain http | 0.62 | ≥ 0.7 of it | NO |",
      "| first start | 61.3 s |  |  | reported |  |",
      "",
      "- a page: br",
    ]);
  });

  it("says as JSON all that it says in words", () => {
    const [first, second] = JSON.parse(JSON.stringify(rows));
    expect(first).toMatchObject({ measure: "a page", limit: { figure: 20000 }, goal, met: false });
    expect(first.ratio).toBeCloseTo(0.617, 3);
    expect(second).toMatchObject({ unit: "s", ratio: null, met: null });
  });
});
