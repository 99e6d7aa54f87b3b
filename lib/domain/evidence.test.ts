import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLAIM_FIELDS, EXISTENCE, type SubjectType } from "./claim-fields.ts";
import { parseEvidenceId, printEvidenceId } from "./evidence.ts";

const SUBJECTS = Object.keys(CLAIM_FIELDS).filter(
  (name): name is SubjectType => name in CLAIM_FIELDS,
);

describe("evidence addresses", () => {
  it.each(SUBJECTS)("lead back to every field of a %s", (subject) => {
    for (const field of [...Object.keys(CLAIM_FIELDS[subject]), EXISTENCE]) {
      const key = { subject, slug: "sunrise-2025-07", field };
      expect(parseEvidenceId(printEvidenceId(key))).toEqual(key);
    }
  });

  it("that name something are printed the same again, and all others name nothing", () => {
    const parts = fc.constantFrom(
      "round",
      "figure",
      "moneyRaised",
      "amount",
      "existence",
      "a-1",
      ".",
    );
    const texts = fc.oneof(
      fc.string(),
      fc.tuple(parts, parts, parts).map((all) => all.join(".")),
      fc.array(parts).map((all) => all.join(".")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const key = parseEvidenceId(text);
        if (key !== null) expect(printEvidenceId(key)).toBe(text);
      }),
    );
  });

  it("are readable", () => {
    const key = {
      subject: "fundingRound",
      slug: "first-2025",
      field: "moneyRaised",
    } as const;
    expect(printEvidenceId(key)).toBe("round.first-2025.moneyRaised");
  });

  it.each([
    "",
    "round",
    "round.first",
    "round..moneyRaised",
    "round.first.moneyRaised.more",
    "round.first.foundedOn",
    "round.first.constructor",
    "constructor.first.existence",
    "__proto__.first.existence",
    "toString.first.name",
  ])("name nothing where they are '%s'", (id) => {
    expect(parseEvidenceId(id)).toBeNull();
  });
});
