import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, niceTicks, radiusOf, timeTicks } from "./scale";

describe("niceTicks", () => {
  it("counts in round steps", () => {
    expect(niceTicks(0, 3_808_500_000, 4)).toEqual([0, 1e9, 2e9, 3e9, 4e9]);
    expect(niceTicks(0, 63.7, 4)).toEqual([0, 20, 40, 60, 80]);
  });

  it("has zero among the ticks where values lie on either side of it", () => {
    expect(niceTicks(-18.97, 63.3, 5)).toEqual([-20, 0, 20, 40, 60, 80]);
  });

  it("does not leave binary fractions in decimal steps", () => {
    expect(niceTicks(0, 0.7, 7)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
  });

  it("gives an axis even where there is nothing but zero", () => {
    expect(niceTicks(0, 0, 4).length).toBeGreaterThan(1);
  });

  it("always embraces the values, rising, with few ticks more than asked for", () => {
    const value = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 2, max: 8 }), (a, b, count) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > 1e-6 * Math.max(Math.abs(low), Math.abs(high)));
        const ticks = niceTicks(low, high, count);
        const slack = (high - low) * 1e-6;
        expect(ticks[0] ?? Number.NaN).toBeLessThanOrEqual(low + slack);
        expect(ticks.at(-1) ?? Number.NaN).toBeGreaterThanOrEqual(high - slack);
        expect(ticks.length).toBeLessThanOrEqual(count + 2);
        expect([...ticks].sort((x, y) => x - y)).toEqual(ticks);
      }),
    );
  });
});

describe("dayNumber", () => {
  it("counts the days between two dates, leap days included", () => {
    expect(dayNumber("2024-03-01") - dayNumber("2024-02-28")).toBe(2);
    expect(dayNumber("2025-03-01") - dayNumber("2025-02-28")).toBe(1);
    expect(dayNumber("2026-01-01") - dayNumber("2024-01-01")).toBe(731);
    expect(dayNumber("2001-01-01") - dayNumber("2000-01-01")).toBe(366);
  });
});

describe("timeTicks", () => {
  it("names years over several of them", () => {
    expect(timeTicks("2024-01-01", "2026-04-30", 9)).toEqual({
      days: ["2024-01-01", "2025-01-01", "2026-01-01"],
      yearly: true,
    });
  });

  it("names months within one year", () => {
    const { days, yearly } = timeTicks("2025-01-01", "2025-12-31", 5);
    expect(days).toEqual(["2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01"]);
    expect(yearly).toBe(false);
  });

  it("leaves out years where many would not fit", () => {
    expect(timeTicks("2014-01-01", "2026-12-31", 5).days).toEqual([
      "2015-01-01",
      "2020-01-01",
      "2025-01-01",
    ]);
  });
});

describe("radiusOf", () => {
  it("gives a quarter of the amount a quarter of the area", () => {
    expect(radiusOf(250, 1000, 20)).toBe(10);
  });

  it("gives nothing where no amount is known", () => {
    expect(radiusOf(0, 0, 20)).toBe(0);
  });
});
