import { describe, expect, it } from "vitest";
import { placeOnAxis } from "@/components/pictures/time-axis";
import { type LaidLine, roadMapLayout } from "./road-map-layout";

const days = { from: "2020-01-01", to: "2026-12-31" };
const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` });
const lines: LaidLine[] = [
  { kind: "maker" },
  {
    kind: "chip",
    milestones: [
      { days: year(2020), words: 130 },
      { days: year(2020), words: 130 },
      { days: year(2024), words: 130 },
    ],
  },
  { kind: "chip", milestones: [{ days: year(2026), words: 130 }] },
  { kind: "chip", milestones: [] },
];

describe.each([1132, 720, 358])("a road map %s pixels wide", (width) => {
  const layout = roadMapLayout(lines, days, "2026-11-30", width);

  it("keeps words inside its edges", () => {
    for (const { words } of layout.lines.flatMap(({ milestones }) => milestones)) {
      expect(words).toBeGreaterThanOrEqual(layout.axis.left);
      expect(words + 130).toBeLessThanOrEqual(width);
    }
  });

  it("keeps words off the line of the day", () => {
    const now = placeOnAxis(layout.axis, "2026-11-30");
    const [last] = layout.lines[2]?.milestones ?? [];
    expect((last?.words ?? 0) + 130).toBeLessThan(now);
  });

  it("puts milestones of one year on levels of their own", () => {
    const [first, second, third] = layout.lines[1]?.milestones ?? [];
    expect(second?.y).toBeGreaterThan(first?.y ?? 0);
    expect(third?.y).toBe(first?.y);
  });

  it("has lines that follow each other and end within the drawing", () => {
    for (const [at, line] of layout.lines.entries()) {
      expect(line.bottom).toBeGreaterThan(line.top);
      expect(layout.lines[at + 1]?.top ?? line.bottom).toBe(line.bottom);
    }
    expect(layout.lines.at(-1)?.bottom).toBeLessThanOrEqual(layout.height);
  });

  it("draws a milestone in the middle of its days, as wide as they are", () => {
    const [milestone] = layout.lines[2]?.milestones ?? [];
    expect(milestone?.x).toBeCloseTo(((milestone?.from ?? 0) + (milestone?.to ?? 0)) / 2, 5);
    expect(milestone?.from).toBeLessThan(milestone?.to ?? 0);
  });
});
