import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bestClaimOn,
  CLAIM_STATUSES,
  compareTrust,
  type RankedClaim,
  RELIABILITIES,
} from "./claim.ts";
import { type FieldClaim, learnedBetween } from "./knowledge.ts";

const DAYS = ["2025-06-30", "2025-07-31", "2026-01-31"] as const;

function claim(
  id: string,
  reliability: RankedClaim["reliability"],
  knownFrom: string,
  status: RankedClaim["status"] = "COMPETING",
): RankedClaim {
  return { id, reliability, knownFrom, status };
}

const claims = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(..."abcdefgh"),
    status: fc.constantFrom(...CLAIM_STATUSES),
    reliability: fc.constantFrom(...RELIABILITIES),
    knownFrom: fc.constantFrom(...DAYS),
  }),
  { selector: ({ id }) => id },
);

describe("bestClaimOn", () => {
  it("takes the more reliable source, then the later one, then the lower id", () => {
    const notes = claim("a", "C", "2026-01-31");
    const early = claim("d", "B", "2025-06-30");
    const late = claim("c", "B", "2025-07-31");
    const same = claim("b", "B", "2025-07-31");
    expect(bestClaimOn([notes, early], "2026-02-01")).toBe(early);
    expect(bestClaimOn([early, late, notes], "2026-02-01")).toBe(late);
    expect(bestClaimOn([late, same], "2026-02-01")).toBe(same);
  });

  it("lets an editor's choice lead, once it is public", () => {
    const filing = claim("a", "A", "2025-06-30");
    const chosen = claim("b", "B", "2025-07-31", "ACCEPTED");
    expect(bestClaimOn([filing, chosen], "2025-07-30")).toBe(filing);
    expect(bestClaimOn([filing, chosen], "2025-07-31")).toBe(chosen);
  });

  it("counts what was superseded while nothing better was known, and never what was rejected", () => {
    const rejected = claim("a", "A", "2025-06-30", "REJECTED");
    const superseded = claim("b", "B", "2025-06-30", "SUPERSEDED");
    const accepted = claim("c", "B", "2026-01-31", "ACCEPTED");
    expect(bestClaimOn([rejected, superseded, accepted], "2025-07-01")).toBe(superseded);
    expect(bestClaimOn([rejected, superseded, accepted], "2026-01-31")).toBe(accepted);
    expect(bestClaimOn([rejected], "2026-01-31")).toBeUndefined();
  });

  it("is public by that day, not rejected, and beaten by none that is", () => {
    fc.assert(
      fc.property(claims, fc.constantFrom(...DAYS), (list, day) => {
        const candidates = list.filter(
          ({ status, knownFrom }) => status !== "REJECTED" && knownFrom <= day,
        );
        const best = bestClaimOn(list, day);
        expect(best === undefined).toBe(candidates.length === 0);
        if (best === undefined) return;
        expect(candidates).toContain(best);
        for (const other of candidates) {
          if (other === best) continue;
          const chosen = [best, other].map(({ status }) => status === "ACCEPTED");
          expect(chosen[1] && !chosen[0]).toBe(false);
          if (chosen[0] !== chosen[1]) continue;
          expect(other.reliability < best.reliability).toBe(false);
          if (other.reliability !== best.reliability) continue;
          expect(other.knownFrom > best.knownFrom).toBe(false);
        }
      }),
    );
  });

  it("does not depend on the order of the claims", () => {
    fc.assert(
      fc.property(claims, fc.constantFrom(...DAYS), (list, day) => {
        expect(bestClaimOn([...list].reverse(), day)).toBe(bestClaimOn(list, day));
      }),
    );
  });
});

it("compareTrust is a total order, zero for the same claim alone", () => {
  fc.assert(
    fc.property(claims, (list) => {
      const sorted = [...list].sort(compareTrust);
      for (const [at, left] of sorted.entries()) {
        for (const [place, right] of sorted.entries()) {
          expect(Math.sign(compareTrust(left, right))).toBe(Math.sign(at - place));
        }
      }
    }),
  );
});

describe("learnedBetween", () => {
  const said = (subjectId: string, field: string, ranked: RankedClaim): FieldClaim => ({
    ...ranked,
    subjectId,
    field,
  });
  const first = said("sunrise", "moneyRaised", claim("a", "C", "2025-06-30"));
  const better = said("sunrise", "moneyRaised", claim("b", "B", "2025-07-31"));
  const founded = said("sunrise", "foundedOn", claim("c", "B", "2025-07-31"));
  const worse = said("sunrise", "foundedOn", claim("d", "D", "2026-01-31"));
  const all = [worse, founded, better, first];

  it("names each field whose best claim changed, with what was known before", () => {
    expect(learnedBetween(all, "2025-06-30", "2026-01-31")).toEqual([
      {
        subjectId: "sunrise",
        field: "foundedOn",
        before: null,
        after: founded,
      },
      {
        subjectId: "sunrise",
        field: "moneyRaised",
        before: first,
        after: better,
      },
    ]);
  });

  it("learns nothing from a worse source, or within one day", () => {
    expect(learnedBetween(all, "2025-07-31", "2026-01-31")).toEqual([]);
    expect(learnedBetween(all, "2025-07-31", "2025-07-31")).toEqual([]);
  });
});
