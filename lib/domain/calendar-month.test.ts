import { describe, expect, it } from "vitest";
import { lastDayOfMonth, monthNumberOf } from "./calendar-month.ts";

describe("months as numbers", () => {
  it("follow each other over the end of a year", () => {
    expect(monthNumberOf("2025-01-01") - monthNumberOf("2024-12-31")).toBe(1);
  });

  it.each(["2024-02-29", "2025-02-28", "2025-06-30", "2025-12-31"])(
    "lead back to their last day %s",
    (day) => {
      expect(lastDayOfMonth(monthNumberOf(day))).toBe(day);
    },
  );
});
