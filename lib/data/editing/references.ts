import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Change } from "@/lib/domain/editing/change";
import {
  ENTITY_LISTS,
  ENTITY_TYPES,
  type EntityType,
  REFERENCES,
} from "@/lib/domain/editing/entity-types";

/** An entity that refers to another, by column or by an item of a list. */
export interface Referrer {
  readonly type: EntityType;
  readonly id: string;
  /** Column, or name of the list. */
  readonly through: string;
  readonly to: string;
  /** Whether it goes with what it refers to, or only loses the reference. */
  readonly whenGone: "goes" | "cleared";
}

/** Something still refers to what was to be deleted. */
export class StillReferredError extends Error {
  constructor(readonly referrers: readonly Referrer[]) {
    super(`still referred to by ${referrers.map(({ type, id }) => `${type} ${id}`).join(", ")}`);
  }
}

/** Claims still rest on a source that was to be deleted. */
export class SourceInUseError extends Error {
  constructor(readonly claims: number) {
    super(`${claims} claims rest on the source`);
  }
}

/** Everything that refers to one of these entities of one type; a query for each kind of reference. */
export async function referrersOf(
  db: Prisma.TransactionClient,
  type: EntityType,
  ids: readonly string[],
): Promise<Referrer[]> {
  if (ids.length === 0) return [];
  const found: Referrer[] = [];
  for (const { from, column, whenGone } of REFERENCES.filter(({ to }) => to === type)) {
    const rows = await referring(db, from, "id", column, ids);
    found.push(...rows.map((row) => ({ type: from, through: column, whenGone, ...row })));
  }
  for (const from of ENTITY_TYPES) {
    for (const { name, table, owner, refers } of ENTITY_LISTS[from] ?? []) {
      if (refers?.to !== type) continue;
      const rows = await referring(db, table, owner, refers.column, ids);
      const through = { type: from, through: name, whenGone: "cleared" as const };
      found.push(...rows.map((row) => ({ ...through, ...row })));
    }
  }
  return found;
}

function referring(
  db: Prisma.TransactionClient,
  table: string,
  id: string,
  column: string,
  ids: readonly string[],
): Promise<{ id: string; to: string }[]> {
  const [from, own, to] = [table, id, column].map((name) => Prisma.raw(`"${name}"`));
  return db.$queryRaw`SELECT ${own} AS id, ${to} AS to FROM ${from}
    WHERE ${to} = ANY(${[...ids]}::uuid[]) ORDER BY 1`;
}

/** How many claims rest on any of these sources. */
export function claimsOnSources(
  db: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<number> {
  return db.claim.count({ where: { sourceId: { in: [...ids] } } });
}

/**
 * Some foreign keys take rows along in silence, without a revision: refuses deletions that leave
 * out something that hangs on what is deleted. To be asked before anything is deleted.
 */
export async function refuseHanging(
  tx: Prisma.TransactionClient,
  changes: readonly Change[],
): Promise<void> {
  const changed = new Set(changes.map(({ entityId }) => entityId));
  for (const type of ENTITY_TYPES) {
    const gone = changes.filter(({ entityType, after }) => entityType === type && after === null);
    const referrers = await referrersOf(
      tx,
      type,
      gone.map(({ entityId }) => entityId),
    );
    const left = referrers.filter(({ id }) => !changed.has(id));
    if (left.length > 0) throw new StillReferredError(left);
  }
}
