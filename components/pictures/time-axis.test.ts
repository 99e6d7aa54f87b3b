import { describe, expect, it } from "vitest";
import { levelsOf, placeOnAxis, yearTicks } from "./time-axis";

const axis = { from: "2024-01-01", to: "2025-12-31", left: 100, right: 300 };

describe("an axis in time", () => {
  it("keeps days beyond its ends at them", () => {
    expect(placeOnAxis(axis, "2000-01-01")).toBe(100);
    expect(placeOnAxis(axis, "2030-01-01")).toBe(300);
  });

  it("places days in proportion", () => {
    expect(placeOnAxis(axis, "2025-01-01")).toBe(200.3);
  });

  it("names the years whose first day it has", () => {
    expect(yearTicks({ ...axis, from: "2024-02-01" }).map(({ year }) => year)).toEqual([2025]);
    expect(yearTicks(axis).map(({ year }) => year)).toEqual([2024, 2025]);
  });
});

describe("stretches", () => {
  it("that overlap stand on levels of their own, others on the lowest", () => {
    const stretches = [
      { from: 0, to: 100 },
      { from: 20, to: 30 },
      { from: 30, to: 50 },
      { from: 101, to: 120 },
    ];
    expect(levelsOf(stretches)).toEqual([0, 1, 1, 0]);
  });

  it("never overlap on a level", () => {
    const stretches = Array.from({ length: 40 }, (_, at) => ({
      from: (at * 37) % 90,
      to: ((at * 37) % 90) + 5 + ((at * 13) % 20),
    }));
    const levels = levelsOf(stretches);
    for (const [a, one] of stretches.entries()) {
      for (const [b, other] of stretches.entries()) {
        if (a === b || levels[a] !== levels[b]) continue;
        expect(one.to <= other.from || other.to <= one.from).toBe(true);
      }
    }
  });
});
