import "server-only";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { TODAY } from "@/lib/domain/view";
import { read } from "../reader";
import { type NamedEntity, nameEntities } from "./entity-names";

/** What an entity is called, whatever its type, and whether it stands; null where there never was one. */
export function findEntity(actor: Actor | null, id: string): Promise<NamedEntity | null> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => (await nameEntities(db, [id])).get(id) ?? null);
}

export interface FirstOfChange extends NamedEntity {
  /** Title of the proposal that asked for the change, if one did. */
  readonly proposed: string | null;
}

/** The entity by which a change set is known; null where there is no such change set. */
export function findFirstOf(
  actor: Actor | null,
  changeSetId: string,
): Promise<FirstOfChange | null> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const first = await db.revision.findFirst({
      where: { changeSetId },
      orderBy: { id: "asc" },
      select: { entityId: true, changeSet: { select: { proposal: { select: { title: true } } } } },
    });
    const entity = first && (await nameEntities(db, [first.entityId])).get(first.entityId);
    return entity ? { ...entity, proposed: first.changeSet?.proposal?.title ?? null } : null;
  });
}

/** The change set that made an entity's latest version; null where it has none. */
export function latestChangeSetOf(actor: Actor | null, entityId: string): Promise<string | null> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const latest = await db.revision.findFirst({
      where: { entityId },
      orderBy: { version: "desc" },
      select: { changeSetId: true },
    });
    return latest?.changeSetId ?? null;
  });
}
