import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageWindow } from "./page-window";

describe("pages to link to", () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 10, [1, 2, "gap", 10]],
    [3, 10, [1, 2, 3, 4, "gap", 10]],
    [4, 10, [1, 2, 3, 4, 5, "gap", 10]],
    [5, 10, [1, "gap", 4, 5, 6, "gap", 10]],
    [7, 10, [1, "gap", 6, 7, 8, 9, 10]],
    [10, 10, [1, "gap", 9, 10]],
  ])("from page %i of %i are %j", (current, count, steps) => {
    expect(pageWindow(current, count)).toEqual(steps);
  });

  it("always hold the first, the last and the current, in order, and no gap for a single page", () => {
    const places = fc
      .integer({ min: 1, max: 60 })
      .chain((count) =>
        fc.record({ count: fc.constant(count), current: fc.integer({ min: 1, max: count }) }),
      );
    fc.assert(
      fc.property(places, ({ count, current }) => {
        const steps = pageWindow(current, count);
        const pages = steps.filter((step) => step !== "gap");
        expect(pages).toEqual([...new Set(pages)].sort((a, b) => a - b));
        expect(pages).toEqual(expect.arrayContaining([1, current, count]));
        expect(steps.length).toBeLessThanOrEqual(7);
        for (const [at, step] of steps.entries()) {
          const [before, after] = [steps[at - 1], steps[at + 1]];
          if (step !== "gap" || typeof before !== "number" || typeof after !== "number") continue;
          expect(after - before).toBeGreaterThan(2);
        }
      }),
    );
  });
});
