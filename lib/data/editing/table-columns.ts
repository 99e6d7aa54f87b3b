import "server-only";
import { Prisma } from "@/generated/prisma/client";

/** A column that an edit writes. */
export interface TableColumn {
  readonly name: string;
  /** SQL of what stands where a version leaves the column out, from before it was added; null for NULL. */
  readonly fallback: string | null;
}

/** Kept by triggers and clocks, never by an edit. */
const KEPT_BY_OTHERS = [
  "knownFrom",
  "settledFrom",
  "bestFrom",
  "bestUntil",
  "createdAt",
  "updatedAt",
];

const known = new Map<string, Promise<readonly TableColumn[]>>();

/** The columns of a table as the catalogue has them; asked once, since a schema changes with the code. */
export function columnsOf(
  db: Prisma.TransactionClient,
  table: string,
): Promise<readonly TableColumn[]> {
  const found = known.get(table) ?? readColumns(db, table);
  known.set(table, found);
  found.catch(() => known.delete(table));
  return found;
}

async function readColumns(
  db: Prisma.TransactionClient,
  table: string,
): Promise<readonly TableColumn[]> {
  return db.$queryRaw<TableColumn[]>`
    SELECT a.attname::text AS name,
      CASE WHEN a.attname = 'id' THEN 'gen_random_uuid()'
        WHEN a.attnotnull THEN pg_get_expr(d.adbin, d.adrelid) END AS fallback
    FROM pg_attribute a
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = format('public.%I', ${table}::text)::regclass
      AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attname NOT IN (${Prisma.join(KEPT_BY_OTHERS)})
    ORDER BY a.attnum`;
}
