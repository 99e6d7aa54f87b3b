import { describe, expect, it } from "vitest";
import { ARROWS, nearestMark } from "./nearest-mark";

/** Two columns of three parts and a lone point beside them, in the order of reading. */
const MARKS = [
  { x: 10, y: 90 },
  { x: 10, y: 60 },
  { x: 10, y: 30 },
  { x: 50, y: 95 },
  { x: 50, y: 65 },
  { x: 50, y: 35 },
  { x: 90, y: 10 },
];

describe("the mark that an arrow leads to", () => {
  it("is the nearest in its direction", () => {
    expect(nearestMark(MARKS, 0, "ArrowRight")).toBe(3);
    expect(nearestMark(MARKS, 1, "ArrowRight")).toBe(4);
    expect(nearestMark(MARKS, 4, "ArrowLeft")).toBe(1);
    expect(nearestMark(MARKS, 0, "ArrowUp")).toBe(1);
    expect(nearestMark(MARKS, 2, "ArrowDown")).toBe(1);
    expect(nearestMark(MARKS, 5, "ArrowRight")).toBe(6);
  });

  it("is the next or the one before where none lies there, and at the ends itself", () => {
    expect(nearestMark(MARKS, 6, "ArrowUp")).toBe(5);
    expect(nearestMark(MARKS, 0, "ArrowLeft")).toBe(0);
    expect(nearestMark(MARKS, 6, "ArrowRight")).toBe(6);
    expect(nearestMark([], 0, "ArrowRight")).toBe(0);
  });

  it("can be every mark, from the first on", () => {
    const reached = new Set([0]);
    for (const from of reached) {
      for (const arrow of ARROWS) reached.add(nearestMark(MARKS, from, arrow));
    }
    expect(reached.size).toBe(MARKS.length);
  });
});
