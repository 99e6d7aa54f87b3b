import type { Prisma } from "@/generated/prisma/client";
import { snapshotOf } from "@/lib/data/revision-snapshot";
import type { EntityType } from "./entity";
import { ENTITY_TYPES, tablesOf } from "./tables";

/** Where a row of the database stands: its version, what that holds, and who wrote it. */
export interface Standing {
  readonly version: number;
  readonly snapshot: Prisma.JsonValue | Prisma.InputJsonValue;
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
  return { ids, standings: new Map([...(await versioned(tx)), ...(await unversioned(tx))]) };
}

async function versioned(tx: Prisma.TransactionClient): Promise<Map<string, Standing>> {
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

/** Schemes, segments and reports have no versions and nobody edits them: the row is its standing. */
async function unversioned(tx: Prisma.TransactionClient): Promise<Map<string, Standing>> {
  const rows = [
    ...(await tx.segmentScheme.findMany()),
    ...(await tx.revenueSegment.findMany()),
    ...(await tx.financialReport.findMany()),
  ];
  return new Map(
    rows.map((row) => [row.id, { version: 0, snapshot: snapshotOf(row), edited: false }]),
  );
}
