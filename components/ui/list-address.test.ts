import { describe, expect, it } from "vitest";
import { listHref } from "./list-address";

const address = {
  path: "/rounds",
  params: { q: "sun", status: "PLANNED", page: "3", sort: "-announcedOn", empty: "" },
};

describe("the address of a changed list", () => {
  it("keeps the other parameters and starts over at the first page", () => {
    expect(listHref(address, { status: "CLOSED" })).toBe(
      "/rounds?q=sun&status=CLOSED&sort=-announcedOn",
    );
  });

  it("takes a parameter away", () => {
    expect(listHref(address, { q: null, status: null })).toBe("/rounds?sort=-announcedOn");
  });

  it("keeps the search when only the page changes", () => {
    expect(listHref(address, { page: 2 })).toBe(
      "/rounds?q=sun&status=PLANNED&sort=-announcedOn&page=2",
    );
  });

  it("is the bare path where nothing is asked for", () => {
    expect(listHref({ path: "/rounds", params: { q: "sun" } }, { q: null })).toBe("/rounds");
  });

  it("escapes what a reader typed", () => {
    expect(listHref({ path: "/rounds", params: { q: "a&b=<c>" } }, {})).toBe(
      "/rounds?q=a%26b%3D%3Cc%3E",
    );
  });

  it("takes the first of a repeated parameter", () => {
    expect(listHref({ path: "/rounds", params: { q: ["one", "two"] } }, {})).toBe("/rounds?q=one");
  });
});
