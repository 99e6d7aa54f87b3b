import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { snapshotSchema } from "@/lib/schemas/snapshot";

/** The latest version of an entity; null where that is its deletion. */
export interface Standing {
  readonly entityType: string;
  readonly version: number;
  readonly snapshot: Snapshot | null;
}

/** Where entities stand, by id; none for one that never was. One query. */
export async function readStandings(
  db: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  if (ids.length === 0) return new Map();
  const latest = await db.$queryRaw<
    { entityId: string; entityType: string; version: number; after: unknown }[]
  >`SELECT l."entityId", l."entityType", l.version, l."after"
    FROM unnest(${[...ids]}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT "entityId", "entityType", version, "after" FROM "Revision"
      WHERE "entityId" = wanted.id ORDER BY version DESC LIMIT 1
    ) l`;
  return new Map(
    latest.map(({ entityId, entityType, version, after }) => [
      entityId,
      { entityType, version, snapshot: after === null ? null : snapshotSchema.parse(after) },
    ]),
  );
}
