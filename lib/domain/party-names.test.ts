import { describe, expect, it } from "vitest";
import { matchParty, type NamedParty } from "./party-names";

const party = (slug: string, name: string, ...otherNames: string[]): NamedParty => ({
  id: slug,
  slug,
  type: "organization",
  name,
  otherNames,
});

const parties = [
  party("sunrise", "Sunrise", "曦望", "Shanghai Sunrise Co."),
  party("dawn-capital", "Dawn"),
  party("dawn-energy", "Dawn"),
  party("4paradigm", "4Paradigm"),
];

describe("a name that somebody typed", () => {
  it.each([
    ["Sunrise", "sunrise"],
    ["  sunRISE ", "sunrise"],
    ["曦望", "sunrise"],
    ["Shanghai  Sunrise Co.", "sunrise"],
    ["dawn-energy", "dawn-energy"],
    ["４Paradigm", "4paradigm"],
  ])("means whom it names in any of its names: %j", (name, slug) => {
    const match = matchParty(parties, name);
    expect(match.found === "one" && match.party.slug).toBe(slug);
  });

  it("means nobody if several have it, or nobody has", () => {
    expect(matchParty(parties, "Dawn")).toEqual({ found: "several" });
    expect(matchParty(parties, "Sun")).toEqual({ found: "none" });
  });
});
