import { describe, expect, it } from "vitest";
import { changesQueryOf } from "./changes-query";
import { FIRST_PAGE } from "./list-query";

const today = "2026-11-24";
const now = { asKnownOn: null };

describe("the days to compare", () => {
  it("are the year up to today unless said", () => {
    expect(changesQueryOf({}, now, today)).toEqual({
      from: "2025-11-24",
      to: today,
      ...FIRST_PAGE,
    });
  });

  it("never reach beyond the day in view", () => {
    const query = changesQueryOf(
      { from: "2025-01-01", to: "2026-01-01" },
      { asKnownOn: "2025-08-01" },
      today,
    );
    expect(query).toEqual({ from: "2025-01-01", to: "2025-08-01", ...FIRST_PAGE });
  });

  it("are put in order", () => {
    const query = changesQueryOf({ from: "2026-02-01", to: "2025-02-01" }, now, today);
    expect(query).toMatchObject({ from: "2025-02-01", to: "2026-02-01" });
  });

  it("fall back where they are no days, and from a leap day to the 28th", () => {
    expect(changesQueryOf({ from: "soon", to: "2024-02-29" }, now, today)).toEqual({
      from: "2023-02-28",
      to: "2024-02-29",
      ...FIRST_PAGE,
    });
  });
});
