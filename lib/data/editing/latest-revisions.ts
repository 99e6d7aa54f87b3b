import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { entityTypeSchema, snapshotSchema } from "@/lib/schemas/snapshot";

/** The latest version of an entity. */
export interface LatestRevision {
  readonly entityType: EntityType;
  readonly version: number;
  /** Null where it is the deletion of the entity. */
  readonly after: Snapshot | null;
  /** What it says, or said last before it was deleted. */
  readonly lastWords: Snapshot;
}

/** The latest versions of entities, by id; none for one that never was. One query. */
export async function readLatestRevisions(
  db: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LatestRevision>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<
    { entityId: string; entityType: string; version: number; isDeleted: boolean; said: unknown }[]
  >`SELECT l.* FROM unnest(${[...new Set(ids)]}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT "entityId", "entityType", version, "after" IS NULL AS "isDeleted",
        coalesce("after", "before") AS said
      FROM "Revision" WHERE "entityId" = wanted.id ORDER BY version DESC LIMIT 1
    ) l`;
  return new Map(
    rows.map(({ entityId, entityType, version, isDeleted, said }) => {
      const lastWords = snapshotSchema.parse(said);
      const after = isDeleted ? null : lastWords;
      return [
        entityId,
        { entityType: entityTypeSchema.parse(entityType), version, after, lastWords },
      ];
    }),
  );
}

/** Those of the entities whose latest version is their deletion. One query, which reads no version. */
export async function readDeleted(
  db: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT wanted.id FROM unnest(${[...ids]}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT "after" IS NULL AS "isDeleted" FROM "Revision"
      WHERE "entityId" = wanted.id ORDER BY version DESC LIMIT 1
    ) l WHERE l."isDeleted"`;
  return new Set(rows.map(({ id }) => id));
}
