import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { readLatestRevisions } from "./latest-revisions";

/** The latest version of an entity; its snapshot is null where that is its deletion. */
export interface Standing {
  readonly entityType: EntityType;
  readonly version: number;
  readonly snapshot: Snapshot | null;
}

/** Where entities stand, by id; none for one that never was. One query. */
export async function readStandings(
  db: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const latest = await readLatestRevisions(db, ids);
  return new Map(
    [...latest].map(([id, { entityType, version, after }]) => [
      id,
      { entityType, version, snapshot: after },
    ]),
  );
}
