import { describe, expect, it } from "vitest";
import { structureQueryOf } from "./structure-query";

describe("the day of the picture", () => {
  it("is a day, or the month number of a slider", () => {
    expect(structureQueryOf({ at: "2025-06-30" })).toEqual({ at: "2025-06-30", fromSlider: false });
    expect(structureQueryOf({ at: "24305" })).toEqual({ at: "2025-06-30", fromSlider: true });
  });

  it.each(["", "2025-02-30", "yesterday", "99999", "12", "2025"])("%j is none", (at) => {
    expect(structureQueryOf({ at })).toEqual({ at: null, fromSlider: false });
  });
});
