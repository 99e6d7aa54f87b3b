import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Change } from "@/lib/domain/editing/change";
import { nameOfSnapshot } from "@/lib/domain/editing/entity-name";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { type Act, applyChanges, type ChangeSet } from "./apply-changes";
import { changesToDelete } from "./deletion";
import { EditConflictError } from "./edit-conflict";
import { readStandings } from "./standings";
import { undoChangeSet } from "./undo";

interface Deletion {
  readonly type: EntityType;
  readonly id: string;
  /** The version that was looked at when it was decided. */
  readonly baseVersion: number;
}

/**
 * Moves an entity to the bin with everything that hangs on it. Throws `EditConflictError` where it
 * was changed meanwhile and `SourceInUseError` for a source on which claims rest.
 */
export async function moveToBin(
  tx: Prisma.TransactionClient,
  act: Omit<Act, "kind">,
  { type, id, baseVersion }: Deletion,
): Promise<ChangeSet> {
  const standing = (await readStandings(tx, [id])).get(id);
  const snapshot = standing?.snapshot ?? null;
  const conflict = { entityType: type, entityId: id, baseVersion };
  if (standing?.version !== baseVersion || snapshot === null) {
    throw new EditConflictError([{ ...conflict, currentVersion: standing?.version ?? null }]);
  }
  const changes = await changesToDelete(tx, [{ type, id }]);
  const name = nameOfSnapshot(type, snapshot);
  const deleted = await deleteIntoBin(tx, act, { entityType: type, entityId: id, name }, changes);
  if (deleted === null) throw new EditConflictError([{ ...conflict, currentVersion: baseVersion }]);
  return deleted;
}

/** Moves what a proposal empties to the bin, all of it as one item: it comes back as it went. */
export async function moveEmptiedToBin(
  tx: Prisma.TransactionClient,
  act: Omit<Act, "kind">,
  emptied: readonly [Change, ...Change[]],
): Promise<ChangeSet | null> {
  const [{ entityType, entityId }] = emptied;
  const snapshot = (await readStandings(tx, [entityId])).get(entityId)?.snapshot;
  const name = nameOfSnapshot(entityType, snapshot ?? {});
  return deleteIntoBin(tx, act, { entityType, entityId, name }, emptied);
}

async function deleteIntoBin(
  tx: Prisma.TransactionClient,
  act: Omit<Act, "kind">,
  item: { readonly entityType: EntityType; readonly entityId: string; readonly name: string },
  changes: readonly Change[],
): Promise<ChangeSet | null> {
  const deleted = await applyChanges(tx, { ...act, kind: "DELETION" }, changes);
  if (deleted === null) return null;
  const entityCount = changes.filter(({ after }) => after === null).length;
  await tx.binItem.create({ data: { ...item, changeSetId: deleted.id, entityCount } });
  return deleted;
}

export type BinRefusal = "bin.deleted" | "bin.gone" | "bin.nameDiffers";

/** It comes back from the bin alone; or is not in the bin any more, or its name was typed otherwise. */
export class BinRefusedError extends Error {
  constructor(readonly reason: BinRefusal) {
    super(reason);
  }
}

/** Brings back what was deleted, with everything that went with it. */
export async function restoreFromBin(
  tx: Prisma.TransactionClient,
  act: Omit<Act, "kind">,
  itemId: string,
): Promise<ChangeSet | null> {
  const item = await takeItem(tx, itemId);
  return undoChangeSet(tx, { ...act, kind: "RESTORATION" }, item.changeSetId);
}

/** Takes an item out of everybody's reach for good; its history stays in the revisions. */
export async function purgeFromBin(
  tx: Prisma.TransactionClient,
  actorId: string,
  itemId: string,
  typedName: string,
): Promise<{ readonly entityType: string; readonly entityId: string; readonly name: string }> {
  const { entityType, entityId, name } = await takeItem(tx, itemId);
  if (typedName.trim() !== name.trim()) throw new BinRefusedError("bin.nameDiffers");
  await tx.binItem.update({
    where: { id: itemId },
    data: { purgedAt: new Date(), purgedById: actorId },
  });
  return { entityType, entityId, name };
}

/** Locks the item, so that of two who restore and purge it the second is told. */
async function takeItem(tx: Prisma.TransactionClient, itemId: string) {
  await tx.$queryRaw`SELECT id FROM "BinItem" WHERE id = ${itemId}::uuid FOR UPDATE`;
  const item = await tx.binItem.findUnique({ where: { id: itemId } });
  if (item === null || item.restoredAt !== null || item.purgedAt !== null) {
    throw new BinRefusedError("bin.gone");
  }
  return item;
}
