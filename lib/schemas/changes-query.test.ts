import { describe, expect, it } from "vitest";
import { changesQueryOf } from "./changes-query";
import { FIRST_PAGE } from "./list-query";

const today = "2026-11-24";

describe("the days to compare", () => {
  it("are the year up to today unless said", () => {
    expect(changesQueryOf({}, today)).toEqual({
      from: "2025-11-24",
      to: today,
      ...FIRST_PAGE,
    });
  });

  it("are the usual ones where nothing is known of them yet", () => {
    expect(changesQueryOf({ from: "2025-01-01", to: "2026-01-01" }, "2025-08-01")).toEqual({
      from: "2025-01-01",
      to: "2025-08-01",
      ...FIRST_PAGE,
    });
    expect(changesQueryOf({ from: "2030-01-01" }, today)).toEqual(changesQueryOf({}, today));
  });

  it("are put in order", () => {
    const query = changesQueryOf({ from: "2026-02-01", to: "2025-02-01" }, today);
    expect(query).toMatchObject({ from: "2025-02-01", to: "2026-02-01" });
  });

  it("fall back where they are no days, and from a leap day to the 28th", () => {
    expect(changesQueryOf({ from: "soon", to: "2024-02-29" }, today)).toEqual({
      from: "2023-02-28",
      to: "2024-02-29",
      ...FIRST_PAGE,
    });
  });
});
