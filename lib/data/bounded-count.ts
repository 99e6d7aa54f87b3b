import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { BoundedCount } from "@/lib/domain/bounded-count";
import type { Reader } from "./reader";

/** Rows are counted so far and no further. */
const MOST_COUNTED = 100_000;

/** How many rows the FROM clauses give together, read no further than the bound. */
export async function countUpTo(
  db: Reader,
  parts: readonly Prisma.Sql[],
  most = MOST_COUNTED,
): Promise<BoundedCount> {
  const rows = parts.map((from) => Prisma.sql`SELECT FROM ${from}`);
  const [counted] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM (${Prisma.join(rows, " UNION ALL ")} LIMIT ${most + 1}) counted`;
  const count = counted?.count ?? 0;
  return { count: Math.min(count, most), isMore: count > most };
}

/** The same with what has been counted already, beside which no more rows are read than the bound leaves. */
export async function countBeside(
  db: Reader,
  counted: number,
  parts: readonly Prisma.Sql[],
): Promise<BoundedCount> {
  if (counted > MOST_COUNTED) return { count: MOST_COUNTED, isMore: true };
  const { count, isMore } = await countUpTo(db, parts, MOST_COUNTED - counted);
  return { count: counted + count, isMore };
}

/** How many `parts` rows have together, each of them one at least. */
export async function sumUpTo(
  db: Reader,
  rows: readonly Prisma.Sql[],
  most = MOST_COUNTED,
): Promise<BoundedCount> {
  const [added] = await db.$queryRaw<{ parts: number }[]>`
    SELECT coalesce(sum(parts), 0)::int AS parts
    FROM (${Prisma.join([...rows], " UNION ALL ")} LIMIT ${most + 1}) counted`;
  const parts = added?.parts ?? 0;
  return { count: Math.min(parts, most), isMore: parts > most };
}

/** Whether the table has more rows than that. */
export async function isMoreThan(db: Reader, table: Prisma.Sql, most: number): Promise<boolean> {
  return (await countUpTo(db, [table], most)).isMore;
}
