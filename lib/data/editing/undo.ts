import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { CarriedChange } from "@/lib/domain/editing/change";
import { type TakeBackConflict, takeBack } from "@/lib/domain/editing/take-back";
import { entityTypeSchema, snapshotSchema } from "@/lib/schemas/snapshot";
import { type Act, applyChanges, type ChangeSet } from "./apply-changes";
import { readStandings } from "./standings";

/** Somebody has since changed what was to be taken back; nothing was written. */
export class UndoConflictError extends Error {
  constructor(readonly conflicts: readonly TakeBackConflict[]) {
    super(
      `changed since: ${conflicts.map(({ entityType, entityId }) => `${entityType} ${entityId}`).join(", ")}`,
    );
  }
}

/** What was deleted has been purged since: nobody brings it back. */
export class PurgedError extends Error {}

/** What a change set did, in the order of its revisions. */
export async function readCarried(
  db: Prisma.TransactionClient,
  changeSetId: string,
): Promise<CarriedChange[]> {
  const revisions = await db.revision.findMany({
    where: { changeSetId },
    orderBy: [{ entityType: "asc" }, { entityId: "asc" }],
  });
  return revisions.map(carriedIn);
}

type StoredRevision = Pick<
  Prisma.RevisionGetPayload<object>,
  "entityType" | "entityId" | "version" | "before" | "after"
>;

export function carriedIn(revision: StoredRevision): CarriedChange {
  const { entityId, version, before, after } = revision;
  return {
    entityType: entityTypeSchema.parse(revision.entityType),
    entityId,
    version,
    baseVersion: version === 1 ? null : version - 1,
    before: before === null ? null : snapshotSchema.parse(before),
    after: after === null ? null : snapshotSchema.parse(after),
  };
}

/**
 * Takes back a change set as far as nobody has changed the same since. Throws `UndoConflictError`,
 * or `MissingReferenceError` and `StillReferredError` where others have built on it.
 */
export async function undoChangeSet(
  tx: Prisma.TransactionClient,
  act: Omit<Act, "undoesId">,
  changeSetId: string,
): Promise<ChangeSet | null> {
  const purged = await tx.binItem.count({ where: { changeSetId, purgedAt: { not: null } } });
  if (purged > 0) throw new PurgedError();
  const carried = await readCarried(tx, changeSetId);
  const now = await readStandings(
    tx,
    carried.map(({ entityId }) => entityId),
  );
  const { changes, conflicts } = takeBack(carried, now);
  if (conflicts.length > 0) throw new UndoConflictError(conflicts);
  const undone = await applyChanges(tx, { ...act, undoesId: changeSetId }, changes);
  await keepBinInStep(tx, changeSetId);
  return undone;
}

/** What undoes a deletion takes its item out of the bin; what undoes that puts it back. */
async function keepBinInStep(tx: Prisma.TransactionClient, undoneId: string): Promise<void> {
  const { undoesId } = await tx.changeSet.findUniqueOrThrow({ where: { id: undoneId } });
  const item = await tx.binItem.findFirst({
    where: { changeSetId: { in: [undoneId, ...(undoesId === null ? [] : [undoesId])] } },
  });
  if (item === null) return;
  const restoredAt = item.changeSetId === undoneId ? new Date() : null;
  await tx.binItem.update({ where: { id: item.id }, data: { restoredAt } });
}
