import { describe, expect, it } from "vitest";
import { ariaSort, sortHref } from "./sortable-header";

const address = { path: "/rounds", params: { status: "CLOSED", page: "4" } };
const byDate = { sort: { by: "announcedOn", descending: true }, address };

describe("a column that sorts", () => {
  it("turns the order round where the list already stands by it", () => {
    expect(sortHref("announcedOn", byDate, true)).toBe("/rounds?status=CLOSED&sort=announcedOn");
  });

  it("puts the largest first for dates and figures, and words from A to Z", () => {
    expect(sortHref("moneyRaised", byDate, true)).toBe("/rounds?status=CLOSED&sort=-moneyRaised");
    expect(sortHref("organization", byDate, false)).toBe("/rounds?status=CLOSED&sort=organization");
  });

  it("says its state only where the list stands by it", () => {
    expect(ariaSort("announcedOn", byDate.sort)).toBe("descending");
    expect(ariaSort("announcedOn", { by: "announcedOn", descending: false })).toBe("ascending");
    expect(ariaSort("moneyRaised", byDate.sort)).toBeUndefined();
  });
});
