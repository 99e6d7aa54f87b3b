import "server-only";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { TODAY } from "@/lib/domain/view";
import { read } from "../reader";

/** The import that a change set carried out; null where it was none. */
export function findImportOf(actor: Actor | null, changeSetId: string): Promise<string | null> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const found = await db.import.findUnique({ where: { changeSetId }, select: { id: true } });
    return found?.id ?? null;
  });
}
