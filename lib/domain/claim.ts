import type { PlainDate } from "./partial-date.ts";

export const CLAIM_STATUSES = ["ACCEPTED", "COMPETING", "SUPERSEDED", "REJECTED"] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const SOURCE_KINDS = ["FILING", "ANNOUNCEMENT", "PRESS", "BROKER", "NOTES"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A: the company's filing or announcement; B: press, broker; C: second-hand notes; D: a private post; E: hearsay. */
export const RELIABILITIES = ["A", "B", "C", "D", "E"] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** How reliable a source of a kind is, unless somebody knows better. */
export const USUAL_RELIABILITY: ReadonlyMap<string, Reliability> = new Map<SourceKind, Reliability>(
  [
    ["FILING", "A"],
    ["ANNOUNCEMENT", "A"],
    ["PRESS", "B"],
    ["BROKER", "B"],
    ["NOTES", "C"],
  ],
);

/** What decides which claim leads on a day. `knownFrom`: the last day of the source's publication span. */
export interface RankedClaim {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly reliability: Reliability;
  readonly knownFrom: PlainDate;
}

/**
 * Order of trust, best first: an editor's choice, then the more reliable source, then the later
 * one; the id settles what is left, so that the order is total.
 * The database keeps the same order (function `refresh_best_claims`).
 */
export function compareTrust(a: RankedClaim, b: RankedClaim): number {
  const byChoice = Number(b.status === "ACCEPTED") - Number(a.status === "ACCEPTED");
  if (byChoice !== 0) return byChoice;
  if (a.reliability !== b.reliability) return a.reliability < b.reliability ? -1 : 1;
  if (a.knownFrom !== b.knownFrom) return a.knownFrom > b.knownFrom ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The claim on one field that leads on `day`, among those public by then and not rejected. */
export function bestClaimOn<C extends RankedClaim>(
  claims: readonly C[],
  day: PlainDate,
): C | undefined {
  return claims
    .filter((claim) => claim.status !== "REJECTED" && claim.knownFrom <= day)
    .sort(compareTrust)[0];
}
