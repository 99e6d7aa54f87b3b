import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { ENTITY_TYPES, type EntityType } from "@/lib/domain/editing/entity-types";
import { type NamedEntity, nameEntities } from "./entity-names";

export interface EntityGroup {
  readonly type: EntityType;
  /** By name. */
  readonly entities: readonly NamedEntity[];
}

/** Entities by name, those of a type together, types in the order in which they refer to each other. */
export async function groupByType(
  db: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<EntityGroup[]> {
  const named = [...(await nameEntities(db, ids)).values()];
  return ENTITY_TYPES.flatMap((type): EntityGroup[] => {
    const entities = named
      .filter((entity) => entity.type === type)
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return entities.length === 0 ? [] : [{ type, entities }];
  });
}
