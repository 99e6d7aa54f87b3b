import "server-only";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { takeBack } from "@/lib/domain/editing/take-back";
import { TODAY } from "@/lib/domain/view";
import { read } from "../reader";
import { explainTakeBack, type RefusalFact } from "./refusal-facts";
import { readStandings } from "./standings";
import { readCarried } from "./undo";

/** An undoing of more entities is not tried before it is asked for. */
const MOST_ENTITIES = 500;

/** What would refuse to be undone, as far as it can be told without trying. */
export function undoObstacles(
  actor: Actor | null,
  changeSetId: string,
): Promise<readonly RefusalFact[]> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const count = await db.revision.count({ where: { changeSetId } });
    if (count > MOST_ENTITIES) return [];
    const carried = await readCarried(db, changeSetId);
    const now = await readStandings(
      db,
      carried.map(({ entityId }) => entityId),
    );
    return explainTakeBack(db, takeBack(carried, now).conflicts);
  });
}
