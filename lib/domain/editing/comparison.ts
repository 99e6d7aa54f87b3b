import { CLAIM_STATUSES, type ClaimStatus } from "../claim";
import type { EntityType } from "./entity-types";
import { claimValueOf, type FieldValue, fieldValueOf } from "./field-value";
import { canonical, type Snapshot, type SnapshotItem } from "./snapshot";
import { changedFields } from "./snapshot-changes";
import type { FieldState } from "./snapshot-fields";

/** One source's word on a field, as a version holds it. */
export interface ClaimLine {
  readonly sourceId: string;
  readonly said: FieldValue;
  readonly statedAs: string | null;
  readonly locator: string | null;
  readonly status: ClaimStatus;
  readonly note: string | null;
}

/** What a version says in a field, and who says so. */
export interface FieldSide {
  readonly value: FieldValue;
  readonly claims: readonly ClaimLine[];
}

/** A field before and after; of the claims on it those that differ. */
export interface ComparisonRow {
  readonly field: string;
  readonly before: FieldSide;
  readonly after: FieldSide;
}

/** What everybody's version holds and nobody reads: keys, and what triggers keep. */
const UNREAD: ReadonlySet<string> = new Set(["id", "version", "knownFrom", "settledFrom"]);

/** What two versions of an entity differ in, field by field; null is no entity. */
export function comparisonOf(
  type: EntityType,
  before: Snapshot | null,
  after: Snapshot | null,
): ComparisonRow[] {
  return changedFields(before, after)
    .filter(({ field }) => !UNREAD.has(field))
    .map(({ field, before: old, after: fresh }) => {
      const had = new Set(old.claims.map(canonical));
      const has = new Set(fresh.claims.map(canonical));
      const gone = old.claims.filter((claim) => !has.has(canonical(claim)));
      const come = fresh.claims.filter((claim) => !had.has(canonical(claim)));
      return {
        field,
        before: fieldSideOf(type, field, { ...old, claims: gone }),
        after: fieldSideOf(type, field, { ...fresh, claims: come }),
      };
    })
    .filter(({ before: old, after: fresh }) => saysSomething(old) || saysSomething(fresh));
}

export function fieldSideOf(type: EntityType, field: string, state: FieldState): FieldSide {
  return {
    value: fieldValueOf(type, field, state),
    claims: state.claims.map((claim) => claimLineOf(type, field, claim)),
  };
}

function claimLineOf(type: EntityType, field: string, claim: SnapshotItem): ClaimLine {
  const text = (name: string) => {
    const value = claim[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  return {
    sourceId: text("sourceId") ?? "",
    said: claimValueOf(type, field, claim),
    ...{ statedAs: text("statedAs"), locator: text("locator"), note: text("note") },
    status: CLAIM_STATUSES.find((status) => status === claim.status) ?? "ACCEPTED",
  };
}

/** A flag that is not set says no more than none. */
function saysSomething({ value, claims }: FieldSide): boolean {
  return claims.length > 0 || (value.form !== "none" && !(value.form === "flag" && !value.holds));
}
