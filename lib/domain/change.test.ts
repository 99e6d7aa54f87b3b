import { describe, expect, it } from "vitest";
import { changesOf, type Lead } from "./change.ts";
import type { ClaimField } from "./claim-fields.ts";
import { oneName } from "./subject-name.ts";

function said(text: string, publisher = "Paper") {
  const source = {
    slug: publisher.toLowerCase(),
    publisher: oneName(publisher),
    reliability: "B",
  } as const;
  return { said: { form: "text", text }, source } as const;
}

function lead(field: ClaimField, after: string, before: string | null = null): Lead {
  return { field, after: said(after, "Filing"), before: before === null ? null : said(before) };
}

const known = { subject: "fundingRound", isNew: false, restates: false } as const;

describe("what a day changed", () => {
  it("is one line for a new subject, told by its most telling field", () => {
    const leads = [lead("announcedOn", "July"), lead("moneyRaised", "1bn"), lead("label", "A")];
    const changes = changesOf({ ...known, isNew: true }, leads);
    expect(changes.map(({ kind, field }) => [kind, field])).toEqual([["new", "moneyRaised"]]);
  });

  it("is a recast for a new figure that restates a known one", () => {
    const figure = { subject: "reportedFigure", isNew: true, restates: true } as const;
    expect(changesOf(figure, [lead("amount", "512m")])).toMatchObject([{ kind: "recast" }]);
  });

  it("tells what was unknown, what changed, and what only found a better source", () => {
    const leads = [
      lead("label", "first round"),
      lead("moneyRaised", "1bn", "900m"),
      lead("status", "CLOSED", "CLOSED"),
    ];
    expect(changesOf(known, leads).map(({ kind }) => kind)).toEqual([
      "filled",
      "changed",
      "confirmed",
    ]);
  });

  it("does not report that a known thing exists", () => {
    expect(changesOf(known, [lead("existence", "yes", "yes")])).toEqual([]);
  });
});
