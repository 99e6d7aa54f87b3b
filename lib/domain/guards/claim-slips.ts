import { claimableFields } from "../editing/amend";
import { canonical, claimsIn, type SnapshotItem } from "../editing/snapshot";
import type { Quantity } from "../quantity";
import { parseQuantity } from "../quantity-parse";
import { claimedQuantity } from "./claimed-value";
import { scaleSlip } from "./scale-slip";
import { againstOf, type Candidate, type Surroundings } from "./surroundings";
import type { Finding } from "./warning";

/** Claims that a version adds, each with those on the same field that were there before it. */
function freshClaims({ before, after }: Candidate) {
  const old = before === null ? [] : claimsIn(before);
  const said = new Set(old.map(wordsOf));
  const fresh = claimsIn(after).filter((claim) => !said.has(wordsOf(claim)));
  return fresh.map((claim, at) => ({
    claim,
    others: [...old, ...fresh.slice(0, at)].filter(
      ({ field, status }) => field === claim.field && status !== "REJECTED",
    ),
  }));
}

/** What is said, where and by whom; how it stands among the others may change. */
function wordsOf({ status: _, note: __, ...words }: SnapshotItem): string {
  return canonical(words);
}

/** A figure that another source gives ten times, or a thousand times, as large or as small. */
export function tenfoldOfClaim(candidate: Candidate, surroundings: Surroundings): Finding[] {
  const told = new Set<string>();
  return freshClaims(candidate).flatMap(({ claim, others }): Finding[] => {
    const { field } = claim;
    const said = claimedQuantity(claim);
    if (said === null || typeof field !== "string" || told.has(field)) return [];
    for (const other of others) {
      const known = claimedQuantity(other);
      const factor = known && scaleSlip(said, known);
      if (known === null || factor === null) continue;
      told.add(field);
      const source = surroundings.find(String(other.sourceId));
      const facts = {
        ...pair(said, known),
        factor,
        against: source && againstOf(source),
      };
      return [{ code: "tenfoldOfClaim", field, facts, isBesideNew: source?.isNew ?? false }];
    }
    return [];
  });
}

/** A figure that is not on the scale of what its source prints: 27.98亿 entered as 27.98 billion. */
export function tenfoldOfPrinted(candidate: Candidate): Finding[] {
  const fields = claimableFields(candidate.entityType);
  const told = new Set<string>();
  return freshClaims(candidate).flatMap(({ claim }): Finding[] => {
    const { field, statedAs } = claim;
    const said = claimedQuantity(claim);
    if (said === null || typeof field !== "string" || typeof statedAs !== "string") return [];
    if (fields.get(field) !== "quantity" || told.has(field)) return [];
    const { currency, unit } = said;
    const printed = parseQuantity(statedAs, { currency, unit });
    const factor = printed.ok ? scaleSlip(said, printed.value) : null;
    if (factor === null) return [];
    told.add(field);
    const known = { form: "text", text: statedAs } as const;
    const facts = { said: { form: "quantity", quantity: said }, known, factor } as const;
    return [{ code: "tenfoldOfPrinted", field, facts }];
  });
}

function pair(said: Quantity, known: Quantity) {
  return {
    said: { form: "quantity", quantity: said },
    known: { form: "quantity", quantity: known },
  } as const;
}
