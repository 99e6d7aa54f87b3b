import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { nameOfSnapshot } from "@/lib/domain/editing/entity-name";
import type { EntityTitle } from "@/lib/domain/editing/entity-title";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { textOf } from "@/lib/domain/editing/snapshot";
import { entityTypeSchema, snapshotSchema } from "@/lib/schemas/snapshot";
import { namesOfEntities } from "./names";

/** An entity as lists and sentences of the record name it, whether it still stands or not. */
export interface NamedEntity {
  readonly type: EntityType;
  readonly id: string;
  /** As it is typed and sent in a title; drawn is `title`. */
  readonly name: string;
  readonly title: EntityTitle;
  readonly slug: string | null;
  /** Its latest version, which may be its deletion. */
  readonly version: number;
  readonly isDeleted: boolean;
}

/** What entities are called by their last words, by id. A few queries whatever their number. */
export async function nameEntities(
  db: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedEntity>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<
    { id: string; type: string; version: number; isDeleted: boolean; said: unknown }[]
  >`SELECT l."entityId" AS id, l."entityType" AS type, l.version, l."after" IS NULL AS "isDeleted",
      coalesce(l."after", l."before") AS said
    FROM unnest(${[...new Set(ids)]}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT "entityId", "entityType", version, "before", "after" FROM "Revision"
      WHERE "entityId" = wanted.id ORDER BY version DESC LIMIT 1
    ) l`;
  const titles = await namesOfEntities(db, ids);
  return new Map(
    rows.flatMap(({ id, type: entityType, version, isDeleted, said }) => {
      const title = titles.get(id);
      if (title === undefined) return [];
      const type = entityTypeSchema.parse(entityType);
      const snapshot = snapshotSchema.parse(said ?? {});
      const slug = textOf(snapshot, "slug");
      const name = nameOfSnapshot(type, snapshot);
      return [[id, { type, id, name, title, slug, version, isDeleted }] as const];
    }),
  );
}

/** The same for one, where it is of that type; null for none. */
export async function nameEntity(
  db: Prisma.TransactionClient,
  type: EntityType,
  id: string,
): Promise<NamedEntity | null> {
  const named = (await nameEntities(db, [id])).get(id);
  return named?.type === type ? named : null;
}
