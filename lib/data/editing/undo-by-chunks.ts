import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { CarriedChange } from "@/lib/domain/editing/change";
import { ENTITY_TYPES, type EntityType } from "@/lib/domain/editing/entity-types";
import { takeBack } from "@/lib/domain/editing/take-back";
import { type Act, applyChunk, openChangeSet } from "./apply-changes";
import { carriedIn } from "./carried";
import { UndoConflictError } from "./edit-conflict";
import { readStandings } from "./standings";

const CHUNK = 500;

/**
 * Takes back a change set of any size, chunk by chunk in one transaction. What comes back or changes
 * goes first, each kind after those that it refers to; then what was made goes, the other way round,
 * so that nothing ever refers to what is gone. `step` hears how many entities are done.
 */
export async function undoByChunks(
  tx: Prisma.TransactionClient,
  act: Act,
  changeSetId: string,
  step: (count: number) => Promise<void> = async () => {},
): Promise<string> {
  const undoingId = await openChangeSet(tx, { ...act, undoesId: changeSetId });
  const takeAll = async (types: readonly EntityType[], isMade: boolean) => {
    for (const type of types) {
      for await (const carried of chunksOf(tx, changeSetId, type, isMade)) {
        await takeBackChunk(tx, undoingId, act, carried);
        await step(carried.length);
      }
    }
  };
  await takeAll(ENTITY_TYPES, false);
  await takeAll(ENTITY_TYPES.toReversed(), true);
  return undoingId;
}

async function takeBackChunk(
  tx: Prisma.TransactionClient,
  undoingId: string,
  act: Act,
  carried: readonly CarriedChange[],
): Promise<void> {
  const now = await readStandings(
    tx,
    carried.map(({ entityId }) => entityId),
  );
  const { changes, conflicts } = takeBack(carried, now);
  if (conflicts.length > 0) throw new UndoConflictError(conflicts);
  await applyChunk(tx, undoingId, act, changes);
}

/** What a change set did with one kind of entity: made them, or anything else. */
async function* chunksOf(
  tx: Prisma.TransactionClient,
  changeSetId: string,
  entityType: EntityType,
  isMade: boolean,
): AsyncGenerator<CarriedChange[]> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const revisions = await tx.$queryRaw<Parameters<typeof carriedIn>[0][]>`
      SELECT "entityType", "entityId", version, "before", "after" FROM "Revision"
      WHERE "changeSetId" = ${changeSetId}::uuid AND "entityType" = ${entityType}
        AND "entityId" > ${after}::uuid AND ("before" IS NULL) = ${isMade}
      ORDER BY "entityId" LIMIT ${CHUNK}`;
    const last = revisions.at(-1);
    if (last === undefined) return;
    yield revisions.map(carriedIn);
    after = last.entityId;
  }
}
