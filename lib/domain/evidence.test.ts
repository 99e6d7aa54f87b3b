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
