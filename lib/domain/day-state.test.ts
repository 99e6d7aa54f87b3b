import { describe, expect, it } from "vitest";
import { dayStepsOf, happenedBy, presenceOn, stepOn } from "./day-state.ts";
import type { PartialDate } from "./partial-date.ts";

const year2025: PartialDate = { date: "2025-01-01", precision: "YEAR", inferred: true };
const december: PartialDate = { date: "2024-12-01", precision: "MONTH", inferred: false };
const aDay: PartialDate = { date: "2025-06-26", precision: "DAY", inferred: false };

describe("what had happened by a day", () => {
  it.each([
    ["2024-12-31", year2025, "no"],
    ["2025-01-01", year2025, "perhaps"],
    ["2025-12-30", year2025, "perhaps"],
    ["2025-12-31", year2025, "yes"],
    ["2025-06-25", aDay, "no"],
    ["2025-06-26", aDay, "yes"],
  ] as const)("on %s of %j is %s", (day, date, state) => {
    expect(happenedBy(day, date)).toBe(state);
  });
});

describe("a tie", () => {
  it("is perhaps there while its date can still lie ahead", () => {
    const tenure = { from: year2025, to: null };
    expect(presenceOn("2024-12-31", tenure)).toBe("before");
    expect(presenceOn("2025-06-30", tenure)).toBe("perhaps");
    expect(presenceOn("2026-01-01", tenure)).toBe("in");
  });

  it("is left after its last day, perhaps before", () => {
    const tenure = { from: december, to: aDay };
    expect(presenceOn("2025-06-25", tenure)).toBe("in");
    expect(presenceOn("2025-06-26", tenure)).toBe("left");
    expect(presenceOn("2025-03-01", { from: december, to: year2025 })).toBe("perhaps");
  });

  it("without a beginning is there, since when is open", () => {
    expect(presenceOn("1999-01-01", { from: null, to: null })).toBe("undated");
    expect(presenceOn("2025-06-26", { from: null, to: aDay })).toBe("left");
  });
});

describe("steps", () => {
  const steps = dayStepsOf([year2025, december], (day) => happenedBy(day, year2025));

  it("are said once for each stretch of equal values", () => {
    expect(steps.map(({ value }) => value)).toEqual(["no", "perhaps", "yes"]);
  });

  it("answer for every day what the rule itself says", () => {
    for (const day of ["0900-01-01", "2024-12-15", "2025-01-01", "2025-07-01", "2025-12-31"]) {
      expect(stepOn(steps, day)).toBe(happenedBy(day, year2025));
    }
  });

  it("without dates are one", () => {
    expect(dayStepsOf([], () => "always")).toHaveLength(1);
    expect(stepOn([], "2025-01-01")).toBeUndefined();
  });
});
