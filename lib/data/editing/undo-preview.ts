import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { type TakeBackConflict, takeBack } from "@/lib/domain/editing/take-back";
import { TODAY } from "@/lib/domain/view";
import { read } from "../reader";
import { carriedByChunks } from "./carried";
import { explainTakeBack, type RefusalFact } from "./refusal-facts";
import { readStandings } from "./standings";

/** What would refuse to be undone, as far as it can be told without trying. */
export function undoObstacles(
  actor: Actor | null,
  changeSetId: string,
): Promise<readonly RefusalFact[]> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => explainTakeBack(db, await conflictsOfUndoing(db, changeSetId)));
}

/** So many say enough: no page tells of more. */
const ENOUGH = 100;

/** What was changed again since, of a change set of whatever size. */
export async function conflictsOfUndoing(
  db: Prisma.TransactionClient,
  changeSetId: string,
): Promise<readonly TakeBackConflict[]> {
  const found: TakeBackConflict[] = [];
  for await (const carried of carriedByChunks(db, changeSetId)) {
    const now = await readStandings(
      db,
      carried.map(({ entityId }) => entityId),
    );
    found.push(...takeBack(carried, now).conflicts);
    if (found.length >= ENOUGH) break;
  }
  return found;
}
