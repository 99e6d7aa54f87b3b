import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { takeBack } from "@/lib/domain/editing/take-back";
import { type Act, applyChanges, type ChangeSet } from "./apply-changes";
import { readCarried } from "./carried";
import { UndoConflictError } from "./edit-conflict";
import { readStandings } from "./standings";
import { undoByChunks } from "./undo-by-chunks";

/** What was deleted has been purged since: nobody brings it back. */
export class PurgedError extends Error {}

/** More entities are taken back by chunks, so that no more of them are in memory at once. */
const MOST_AT_ONCE = 500;

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
  const count = await tx.revision.count({ where: { changeSetId } });
  const undone =
    count > MOST_AT_ONCE
      ? { id: await undoByChunks(tx, act, changeSetId) }
      : await undoAtOnce(tx, act, changeSetId);
  await keepBinInStep(tx, changeSetId);
  return undone;
}

async function undoAtOnce(
  tx: Prisma.TransactionClient,
  act: Omit<Act, "undoesId">,
  changeSetId: string,
): Promise<ChangeSet | null> {
  const carried = await readCarried(tx, [changeSetId], MOST_AT_ONCE);
  const now = await readStandings(
    tx,
    carried.map(({ entityId }) => entityId),
  );
  const { changes, conflicts } = takeBack(carried, now);
  if (conflicts.length > 0) throw new UndoConflictError(conflicts);
  return applyChanges(tx, { ...act, undoesId: changeSetId }, changes);
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
