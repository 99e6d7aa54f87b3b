import "server-only";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { TODAY } from "@/lib/domain/view";
import { read } from "../reader";
import { changesToDelete } from "./deletion";
import { type EntityGroup, groupByType } from "./entity-groups";
import { type NamedEntity, nameEntity } from "./entity-names";
import { SourceInUseError } from "./references";

export interface DeletionPreview {
  readonly entity: NamedEntity;
  /** What goes with it, without itself. */
  readonly going: readonly EntityGroup[];
  /** What stays and no longer mentions it. */
  readonly losing: readonly EntityGroup[];
  /** Claims that rest on it and keep it from being deleted. */
  readonly claims: number;
}

/** What deleting an entity would do; null where it is not there. Nothing is changed. */
export function previewDeletion(
  actor: Actor | null,
  type: EntityType,
  id: string,
): Promise<DeletionPreview | null> {
  assertCan(actor, "entity:propose");
  return read(TODAY, async (db) => {
    const entity = await nameEntity(db, type, id);
    if (entity === null || entity.isDeleted) return null;
    try {
      const changes = (await changesToDelete(db, [{ type, id }])).filter(
        ({ entityId }) => entityId !== id,
      );
      const idsOf = (going: boolean) =>
        changes.filter(({ after }) => (after === null) === going).map(({ entityId }) => entityId);
      const [going, losing] = [
        await groupByType(db, idsOf(true)),
        await groupByType(db, idsOf(false)),
      ];
      return { entity, going, losing, claims: 0 };
    } catch (error) {
      if (!(error instanceof SourceInUseError)) throw error;
      return { entity, going: [], losing: [], claims: error.claims };
    }
  });
}
