import type { Prisma } from "@/generated/prisma/client";
import { ENTITY_TYPES, type EntityType } from "@/lib/domain/editing/entity-types";
import { tablesOf } from "./tables";

/** Where a row of the database stands: its version, what that holds, and who wrote it. */
export interface Standing {
  readonly version: number;
  /** Null where it was deleted. */
  readonly snapshot: Prisma.JsonValue;
  /** Some person has written a version of it. */
  readonly edited: boolean;
}

/** What the database holds before the load. */
export interface Present {
  readonly ids: ReadonlyMap<EntityType, ReadonlyMap<string, string>>;
  /** By id. A row without a standing was not written by a load. */
  readonly standings: ReadonlyMap<string, Standing>;
}

export async function readPresent(tx: Prisma.TransactionClient): Promise<Present> {
  const tables = tablesOf(tx);
  const ids = new Map<EntityType, Map<string, string>>();
  for (const type of ENTITY_TYPES) {
    const rows = await tables[type].findMany({ select: { id: true, slug: true } });
    ids.set(type, new Map(rows.map(({ id, slug }) => [slug, id])));
  }
  return { ids, standings: await readStandings(tx) };
}

async function readStandings(tx: Prisma.TransactionClient): Promise<Map<string, Standing>> {
  const revisions = await tx.revision.findMany({
    select: { entityId: true, version: true, after: true, actorId: true },
    orderBy: { version: "asc" },
  });
  const standings = new Map<string, Standing>();
  for (const { entityId, version, after, actorId } of revisions) {
    const edited = actorId !== null || (standings.get(entityId)?.edited ?? false);
    standings.set(entityId, { version, snapshot: after, edited });
  }
  return standings;
}
