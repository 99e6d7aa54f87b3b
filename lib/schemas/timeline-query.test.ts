import { describe, expect, it } from "vitest";
import { FIRST_PAGE } from "./list-query";
import { timelineQueryOf } from "./timeline-query";

describe("what the time line is asked for", () => {
  it("is read from the address", () => {
    const asked = timelineQueryOf({ kind: "tie", organization: "sunrise", year: "2025", q: " a " });
    expect(asked).toEqual({
      kind: "tie",
      organization: "sunrise",
      year: 2025,
      q: "a",
      ...FIRST_PAGE,
    });
  });

  it("is everything where the address says it wrongly", () => {
    const asked = timelineQueryOf({ kind: "x", organization: "A B", year: "20", page: "-1" });
    expect(asked).toEqual({ kind: null, organization: null, year: null, q: "", ...FIRST_PAGE });
  });
});
