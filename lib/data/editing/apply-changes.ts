import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import type { CarriedChange, Change, ChangeSetKind } from "@/lib/domain/editing/change";
import { ENTITY_TYPES, type EntityType } from "@/lib/domain/editing/entity-types";
import { isSameSnapshot } from "@/lib/domain/editing/snapshot";
import { EditConflictError, type VersionConflict } from "./edit-conflict";
import { refuseMissing } from "./missing-references";
import { refuseHanging } from "./references";
import { readStandings, type Standing } from "./standings";
import { timeOrderedId } from "./time-ordered-id";
import { writeEntities } from "./write-entities";
import { deleteRows } from "./write-rows";

/** Who does it, and why. */
export interface Act {
  readonly kind: ChangeSetKind;
  readonly actorId: string;
  readonly comment?: string | null;
  readonly proposalId?: string;
  /** The change set that this one takes back. */
  readonly undoesId?: string;
}

export interface ChangeSet {
  readonly id: string;
}

/**
 * Carries out changes that belong together and writes their revisions: all of them or, where one
 * started from a version that is no longer the latest, none (`EditConflictError`); likewise where
 * something would be left hanging (`StillReferredError`, `MissingReferenceError`). Changes that
 * change nothing are left out; null where nothing is left. The one way in which entities change.
 */
export async function applyChanges(
  tx: Prisma.TransactionClient,
  act: Act,
  changes: readonly Change[],
): Promise<ChangeSet | null> {
  const carried = await changesNow(tx, changes);
  if (carried.length === 0) return null;
  const id = await openChangeSet(tx, act);
  await carryOutNow(tx, id, act, carried);
  return { id };
}

/** Begins a change set that is carried out by chunks, in one transaction all the same. */
export async function openChangeSet(tx: Prisma.TransactionClient, act: Act): Promise<string> {
  const id = randomUUID();
  await tx.changeSet.create({ data: { id, ...act } });
  return id;
}

/**
 * Carries out a part of a change set as `applyChanges` does the whole; how many entities changed.
 * What a chunk speaks of stands already, or is in the chunk.
 */
export async function applyChunk(
  tx: Prisma.TransactionClient,
  changeSetId: string,
  act: Act,
  changes: readonly Change[],
): Promise<number> {
  const carried = await changesNow(tx, changes);
  if (carried.length > 0) await carryOutNow(tx, changeSetId, act, carried);
  return carried.length;
}

/** Those of the changes that change something, against what stands. */
async function changesNow(
  tx: Prisma.TransactionClient,
  changes: readonly Change[],
): Promise<CarriedChange[]> {
  const standings = await readStandings(
    tx,
    changes.map(({ entityId }) => entityId),
  );
  refuseConflicts(changes, standings);
  return changes
    .map((change): CarriedChange => {
      const standing = standings.get(change.entityId);
      const version = (standing?.version ?? 0) + 1;
      return { ...change, before: standing?.snapshot ?? null, version };
    })
    .filter(({ before, after }) => !isSameSnapshot(before, after));
}

async function carryOutNow(
  tx: Prisma.TransactionClient,
  changeSetId: string,
  act: Act,
  carried: readonly CarriedChange[],
): Promise<void> {
  await refuseHanging(tx, carried);
  await refuseMissing(tx, carried);
  await writeRevisions(tx, changeSetId, act, carried);
  for (const type of LEAVING_FIRST) await deleteRows(tx, type, idsOf(carried, type));
  await writeEntities(tx, carried);
  for (const type of LEAVING_LAST) await deleteRows(tx, type, idsOf(carried, type));
  // What the database refuses is to be heard here and not at the end of somebody else's work.
  await tx.$executeRaw`SELECT check_promises_now()`;
}

/** What stays may refer to them until it is written anew: by a merge, or a changed source. */
const LEAVING_LAST: readonly EntityType[] = ["Organization", "Person", "Source"];
/** They make room first, as one investor's second part in a round for what becomes its only one. */
const LEAVING_FIRST = ENTITY_TYPES.filter((type) => !LEAVING_LAST.includes(type)).reverse();

function idsOf(carried: readonly CarriedChange[], type: EntityType): string[] {
  return carried
    .filter(({ entityType, after }) => entityType === type && after === null)
    .map(({ entityId }) => entityId);
}

function refuseConflicts(
  changes: readonly Change[],
  standings: ReadonlyMap<string, Standing>,
): void {
  const conflicts = changes.flatMap(({ entityType, entityId, baseVersion }): VersionConflict[] => {
    const currentVersion = standings.get(entityId)?.version ?? null;
    return currentVersion === baseVersion
      ? []
      : [{ entityType, entityId, baseVersion, currentVersion }];
  });
  if (conflicts.length > 0) throw new EditConflictError(conflicts);
}

/** Two writers of the same version collide on its key: the second waits, then is refused. */
async function writeRevisions(
  tx: Prisma.TransactionClient,
  changeSetId: string,
  { actorId, comment = null }: Act,
  carried: readonly CarriedChange[],
): Promise<void> {
  const rows = carried.map(({ entityType, entityId, version, before, after }) => ({
    ...{ id: timeOrderedId(), entityType, entityId, version, before, after },
  }));
  // One text, however many there are: as parameters they would fill the client's memory.
  await tx.$executeRaw`
    INSERT INTO "Revision"
      (id, "entityType", "entityId", version, "before", "after", "actorId", comment, "changeSetId")
    SELECT r.id, r."entityType", r."entityId", r.version, r."before", r."after",
      ${actorId}, ${comment}, ${changeSetId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "entityType" text,
      "entityId" uuid, version int, "before" jsonb, "after" jsonb)`;
}
