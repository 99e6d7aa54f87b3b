import type { EntityType } from "../editing/entity-types";
import { isSameSnapshot, type Scalar, type Snapshot, scalarOf } from "../editing/snapshot";
import { groupedBy } from "../grouping";
import type { PlainDate } from "../partial-date";
import type { Against } from "./warning";

/** A version of an entity that would be saved. */
export interface Candidate {
  readonly entityType: EntityType;
  readonly entityId: string;
  /** As it stands; null for a new one. */
  readonly before: Snapshot | null;
  readonly after: Snapshot;
}

/** Something that a candidate may be held against. */
export interface KnownVersion {
  readonly entityType: EntityType;
  readonly entityId: string;
  readonly snapshot: Snapshot;
  /** The proposal that would make it; null for what stands, or is saved with the candidate. */
  readonly proposalId: string | null;
  /** Saved in the same act. */
  readonly isNew: boolean;
}

/** What is known beside the candidates, with the candidates themselves in their place. */
export interface Surroundings {
  /** The day of whoever saves. */
  readonly today: PlainDate;
  find(id: string): KnownVersion | undefined;
  /** All of a type whose columns have these values. */
  having(entityType: EntityType, values: Readonly<Record<string, Scalar>>): readonly KnownVersion[];
  /** The one of them that comes first among the candidates: it tells what is to be told once. */
  firstOf(versions: readonly KnownVersion[]): string | undefined;
  ofType(entityType: EntityType): readonly KnownVersion[];
}

/** `known` are versions as they stand or are proposed; a candidate takes the place of its own. */
export function surroundingsOf(
  candidates: readonly Candidate[],
  known: readonly Omit<KnownVersion, "isNew">[],
  today: PlainDate,
): Surroundings {
  const versions = new Map<string, KnownVersion>();
  for (const version of known) versions.set(version.entityId, { ...version, isNew: false });
  for (const { entityType, entityId, before, after } of candidates) {
    const isNew = before === null;
    versions.set(entityId, { entityType, entityId, snapshot: after, proposalId: null, isNew });
  }
  const byType = new Map(
    groupedBy([...versions.values()], ({ entityType }) => [entityType]).map((group) => [
      group[0].entityType,
      group,
    ]),
  );
  const ofType = (type: EntityType): readonly KnownVersion[] => byType.get(type) ?? [];
  const indexes = new Map<string, ReadonlyMap<string, readonly KnownVersion[]>>();
  const indexOf = (type: EntityType, columns: readonly string[]) => {
    const name = [type, ...columns].join(".");
    const index = indexes.get(name) ?? indexBy(ofType(type), columns);
    indexes.set(name, index);
    return index;
  };
  const places = new Map(candidates.map(({ entityId }, place) => [entityId, place]));
  return {
    today,
    find: (id) => versions.get(id),
    ofType,
    having: (type, values) =>
      indexOf(type, Object.keys(values)).get(JSON.stringify(Object.values(values))) ?? [],
    firstOf: (some) => {
      const found = some.flatMap(({ entityId }) => places.get(entityId) ?? []);
      return found.length === 0 ? undefined : candidates[Math.min(...found)]?.entityId;
    },
  };
}

function indexBy(
  versions: readonly KnownVersion[],
  columns: readonly string[],
): ReadonlyMap<string, readonly KnownVersion[]> {
  const groups = groupedBy(versions, ({ snapshot }) => [valuesOf(snapshot, columns)]);
  return new Map(groups.map((group) => [valuesOf(group[0].snapshot, columns), group]));
}

function valuesOf(snapshot: Snapshot, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => scalarOf(snapshot, column)));
}

export function againstOf({ entityType: type, entityId: id, proposalId }: KnownVersion): Against {
  return { type, id, proposalId };
}

/** Whether the candidate says something new in one of the columns; what stands is not asked again. */
export function isChanged({ before, after }: Candidate, columns: readonly string[]): boolean {
  if (before === null) return true;
  const part = (snapshot: Snapshot) =>
    Object.fromEntries(columns.map((column) => [column, snapshot[column] ?? null]));
  return !isSameSnapshot(part(before), part(after));
}

/** Names of the columns of a quantity. */
export function quantityColumns(field: string): string[] {
  return ["Value", "MaxValue", "Qualifier", "Currency", "Unit"].map((part) => `${field}${part}`);
}

/** Names of the columns of a date. */
export function dateColumnsOf(field: string): string[] {
  return [field, `${field}Precision`];
}
