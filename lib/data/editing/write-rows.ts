import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { SnapshotItem } from "@/lib/domain/editing/snapshot";
import { columnsOf, type TableColumn } from "./table-columns";

const named = (name: string) => Prisma.raw(`"${name}"`);
const listed = (names: readonly string[]) =>
  Prisma.raw(names.map((name) => `"${name}"`).join(", "));

/**
 * Inserts rows or, where one with the same key stands, makes it what they say; one statement. Rows
 * have columns by name, dates and decimals as text: PostgreSQL reads them by the table's own types.
 */
export async function writeRows(
  tx: Prisma.TransactionClient,
  table: string,
  rows: readonly SnapshotItem[],
  key: readonly string[] = ["id"],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = await columnsOf(tx, table);
  const changeable = columns.map(({ name }) => name).filter((name) => !isOfKey(name, key));
  await tx.$executeRaw`
    INSERT INTO ${named(table)} (${listed(columns.map(({ name }) => name))})
    SELECT ${Prisma.raw(columns.map(read).join(", "))}
    FROM jsonb_populate_recordset(null::${named(table)}, ${JSON.stringify(rows)}::jsonb) r
    ON CONFLICT (${listed(key)}) ${onConflict(table, changeable)}`;
}

/** An id given to a row that stands already is not taken. */
const isOfKey = (name: string, key: readonly string[]) => name === "id" || key.includes(name);

const read = ({ name, fallback }: TableColumn) =>
  fallback === null ? `r."${name}"` : `coalesce(r."${name}", ${fallback})`;

/** A row that says the same already is left untouched, and with it whatever its triggers would do. */
function onConflict(table: string, columns: readonly string[]): Prisma.Sql {
  if (columns.length === 0) return Prisma.sql`DO NOTHING`;
  const set = columns.map((name) => `"${name}" = EXCLUDED."${name}"`).join(", ");
  const side = (of: string) => columns.map((name) => `${of}."${name}"`).join(", ");
  return Prisma.raw(
    `DO UPDATE SET ${set} WHERE (${side(`"${table}"`)}) IS DISTINCT FROM (${side("EXCLUDED")})`,
  );
}

export async function deleteRows(
  tx: Prisma.TransactionClient,
  table: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`DELETE FROM ${named(table)} WHERE id = ANY(${[...ids]}::uuid[])`;
}
