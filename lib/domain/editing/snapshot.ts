export type Scalar = string | number | boolean | null;

/** A claim or another row that is kept with its entity. */
export type SnapshotItem = Readonly<Record<string, Scalar>>;

/**
 * One version of an entity as its revision keeps it: columns by name (dates as `2025-07-01`, decimals
 * as plain strings), its lists by name, and its `claims`, without what triggers and clocks keep.
 */
export type Snapshot = Readonly<Record<string, Scalar | readonly SnapshotItem[]>>;

/** What was left out of a version is empty in it. */
export function scalarOf(snapshot: Snapshot, column: string): Scalar {
  const value = snapshot[column];
  return value === undefined || isList(value) ? null : value;
}

export function textOf(snapshot: Snapshot, column: string): string | null {
  const value = scalarOf(snapshot, column);
  return typeof value === "string" ? value : null;
}

export function listOf(snapshot: Snapshot, name: string): readonly SnapshotItem[] {
  const value = snapshot[name];
  return value !== undefined && isList(value) ? value : [];
}

export function claimsIn(snapshot: Snapshot): readonly SnapshotItem[] {
  return listOf(snapshot, "claims");
}

export function isList(value: Scalar | readonly SnapshotItem[]): value is readonly SnapshotItem[] {
  return Array.isArray(value);
}

/**
 * Equal where nobody could tell two versions apart: neither the order of keys or items matters, nor
 * whether what is empty or not so is left out.
 */
export function isSameSnapshot(a: Snapshot | null, b: Snapshot | null): boolean {
  if (a === null || b === null) return a === b;
  return canonical(a) === canonical(b);
}

/** A text that is the same for equal values. */
export function canonical(value: Snapshot | SnapshotItem): string {
  const entries = Object.entries(value)
    .filter(([, part]) => part !== null && part !== false && !(isList(part) && part.length === 0))
    .map(([name, part]): [string, unknown] => [
      name,
      isList(part) ? part.map(canonical).sort() : part,
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries);
}
