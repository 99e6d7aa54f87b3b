import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Change } from "@/lib/domain/editing/change";
import { ENTITY_LISTS, type EntityType, REFERENCES } from "@/lib/domain/editing/entity-types";
import { claimsIn, listOf, type Snapshot, textOf } from "@/lib/domain/editing/snapshot";
import { readDeleted } from "./latest-revisions";

/** Something that a version speaks of and that is not there any more. */
export interface MissingReference {
  readonly type: EntityType;
  readonly id: string;
}

/** An older version speaks of what has since been deleted; nothing was written. */
export class MissingReferenceError extends Error {
  constructor(readonly missing: readonly MissingReference[]) {
    super(`not there any more: ${missing.map(({ type, id }) => `${type} ${id}`).join(", ")}`);
  }
}

/** Refuses changes that would refer to an entity that is neither there nor made by them. */
export async function refuseMissing(
  db: Prisma.TransactionClient,
  changes: readonly Change[],
): Promise<void> {
  const made = new Map(changes.map(({ entityId, after }) => [entityId, after !== null]));
  const referred = changes.flatMap(({ entityType, after }) =>
    after === null ? [] : referencesOf(entityType, after),
  );
  const open = referred.filter(({ id }) => made.get(id) !== true);
  const deleted = await readDeleted(db, [...new Set(open.map(({ id }) => id))]);
  const missing = open.filter(({ id }) => made.get(id) === false || deleted.has(id));
  if (missing.length > 0) {
    throw new MissingReferenceError([...new Map(missing.map((one) => [one.id, one])).values()]);
  }
}

/** Every other entity that a version speaks of. */
export function referencesOf(type: EntityType, snapshot: Snapshot): MissingReference[] {
  const columns = REFERENCES.filter(({ from }) => from === type).flatMap(({ column, to }) => {
    const id = textOf(snapshot, column);
    return id === null ? [] : [{ type: to, id }];
  });
  const items = (ENTITY_LISTS[type] ?? []).flatMap(({ name, refers }) =>
    refers === undefined
      ? []
      : listOf(snapshot, name).flatMap((item) => {
          const id = item[refers.column];
          return typeof id === "string" ? [{ type: refers.to, id }] : [];
        }),
  );
  const sources = claimsIn(snapshot).flatMap(({ sourceId }) =>
    typeof sourceId === "string" ? [{ type: "Source" as const, id: sourceId }] : [],
  );
  return [...columns, ...items, ...sources];
}
