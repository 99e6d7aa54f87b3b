import type { Scalar, Snapshot, SnapshotItem } from "@/lib/domain/editing/snapshot";
import type { NewClaim } from "./claims-writer";
import { decimalOf, plainDateOf } from "./columns";

/** Columns that a version does not own: they count it, or triggers and clocks keep them. */
const KEPT_BY_OTHERS: ReadonlySet<string> = new Set([
  "version",
  "knownFrom",
  "createdAt",
  "updatedAt",
]);

const OWN_TO_CLAIM = [
  "field",
  "sourceId",
  "status",
  "qualifier",
  "value",
  "maxValue",
  "currency",
  "unit",
  "date",
  "datePrecision",
  "dateInferred",
  "text",
  "statedAs",
  "locator",
  "note",
] as const satisfies readonly (keyof NewClaim)[];

/**
 * What a `Revision` keeps of one version of an entity: its columns, its claims in a fixed order, and
 * under their own names the lists that are edited with it (`countedIn`, `otherNames`). Two equal
 * versions have equal snapshots, whatever wrote them.
 */
export function snapshotOf(
  columns: object,
  claims: readonly NewClaim[] = [],
  lists: Readonly<Record<string, readonly object[]>> = {},
): Snapshot {
  const snapshot: Record<string, Snapshot[string]> = { ...itemOf(columns) };
  for (const [name, items] of Object.entries(lists)) snapshot[name] = items.map(itemOf);
  if (claims.length > 0) snapshot.claims = claims.map(claimSnapshot).sort(byFieldAndSource);
  return snapshot;
}

function itemOf(columns: object): SnapshotItem {
  const own = Object.entries(columns).filter(([name]) => !KEPT_BY_OTHERS.has(name));
  return Object.fromEntries(own.map(([name, column]) => [name, plainValue(column)]));
}

function claimSnapshot(claim: NewClaim): SnapshotItem {
  const snapshot: Record<string, Scalar> = {};
  for (const name of OWN_TO_CLAIM) {
    const value = plainValue(claim[name]);
    if (value !== null && value !== "" && value !== false) snapshot[name] = value;
  }
  return snapshot;
}

function byFieldAndSource(a: SnapshotItem, b: SnapshotItem): number {
  const key = ({ field, sourceId, locator }: SnapshotItem) => `${field} ${sourceId} ${locator}`;
  return key(a) < key(b) ? -1 : Number(key(a) > key(b));
}

function plainValue(column: unknown): Scalar {
  if (typeof column === "string" || typeof column === "number" || typeof column === "boolean") {
    return column;
  }
  return column instanceof Date ? plainDateOf(column) : decimalOf(column);
}
