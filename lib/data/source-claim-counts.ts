import "server-only";
import type { Reader } from "./reader";

/**
 * How many claims rest on each of the sources, one look into the index on the source for each. Asked of
 * all at once, a past day would first gather all claims known by then.
 */
export async function claimCounts(
  db: Reader,
  sourceIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT source.id::text, claims.count FROM unnest(${[...sourceIds]}::uuid[]) source (id)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count FROM "Claim" claim WHERE claim."sourceId" = source.id OFFSET 0
    ) claims`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}
