import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeSlug, roundSlugOf, slugOf } from "./slug";

describe("the slug of a name", () => {
  it.each([
    ["Nuvo Sémi Ltd.", "nuvo-semi-ltd"],
    ["Pre-A+", "pre-a-plus"],
    ["O’Reilly & Sons", "oreilly-sons"],
    ["曦望 Sunrise", "sunrise"],
    ["曦望", ""],
  ])("of %j is %j", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it("fits an address whatever the name, or is empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (name) => {
        expect(slugOf(name)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
  });
});

describe("the slug of a round", () => {
  const round = {
    label: null,
    investmentType: "PRE_A",
    announcedOn: { date: "2025-07-01", precision: "MONTH", inferred: false },
  } as const;

  it("names whose it is, what it is called and when, no more precisely than is known", () => {
    expect(roundSlugOf("sunrise", round)).toBe("sunrise-pre-a-2025-07");
    expect(
      roundSlugOf("sunrise", {
        ...round,
        label: "Series A+",
        announcedOn: { ...round.announcedOn, precision: "HALF" },
      }),
    ).toBe("sunrise-series-a-plus-2025-h2");
  });

  it("takes the type for a label without Latin letters, and a plain word for an unknown type", () => {
    expect(roundSlugOf("sunrise", { ...round, label: "首轮" })).toBe("sunrise-pre-a-2025-07");
    expect(roundSlugOf("sunrise", { ...round, investmentType: "UNKNOWN" })).toBe(
      "sunrise-round-2025-07",
    );
  });

  it("fits an address however long the names are", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 150 }), fc.string({ maxLength: 150 }), (name, label) => {
        const slug = roundSlugOf(slugOf(name) || "x", { ...round, label });
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe("a free slug", () => {
  it("is the first number that nobody has", () => {
    expect(freeSlug("a", new Set())).toBe("a");
    expect(freeSlug("a", new Set(["a", "a-2", "a-4"]))).toBe("a-3");
  });
});
