import { describe, expect, it } from "vitest";
import { type Box, structureLayout, trunkOf } from "./structure-layout";

const days = { from: "2024-01-01", to: "2026-12-31" };
const rows = [
  { depth: 0, lines: 2, rounds: [] },
  {
    depth: 0,
    lines: 3,
    rounds: [
      { from: "2025-01-01", to: "2025-12-31" },
      { from: "2025-05-01", to: "2025-05-31" },
      { from: "2025-07-01", to: "2025-07-31" },
    ],
  },
  { depth: 1, lines: 2, rounds: [] },
  { depth: 0, lines: 1, rounds: [{ from: "2024-10-01", to: "2024-10-31" }] },
] as const;

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each([1132, 720, 358])("the group drawn %s pixels wide", (width) => {
  const layout = structureLayout(rows, days, width);
  const boxes = [layout.parent, ...layout.rows.map(({ box }) => box)];

  it("has no box over another", () => {
    for (const [at, box] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
    }
  });

  it("keeps all within its edges", () => {
    for (const { x, y, width: wide, height } of boxes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(width);
      expect(y + height).toBeLessThanOrEqual(layout.height);
    }
    for (const round of layout.rows.flatMap((row) => row.rounds)) {
      expect(round.x).toBeLessThanOrEqual(width);
      expect(round.y).toBeGreaterThan(0);
    }
  });

  it("stacks rounds whose days overlap", () => {
    const [first, second, third] = layout.rows[1]?.rounds ?? [];
    expect(second?.y).toBeLessThan(first?.y ?? 0);
    expect(third?.y).toBe(second?.y);
  });

  it("leads a line from the parent to the last company", () => {
    const last = layout.rows[3]?.joint.y;
    expect(trunkOf(layout, [0, 0, 1, 0])).toMatch(new RegExp(`V${last}$`));
  });
});
