import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { View } from "@/lib/domain/view";

/** Tables whose rows can have stood otherwise on a past day. */
export type SubjectTable =
  | "Event"
  | "FundingRound"
  | "InvestmentExit"
  | "Organization"
  | "OrganizationRelationship"
  | "Person"
  | "ProductMilestone"
  | "Role";

/**
 * A table as the view shows it, in parts that each give rows in the order of an index: today one; on a
 * past day the rows that stood then as now, and the few in between (docs/decisions/0004-reading-a-past-day.md).
 */
export function partsOf({ asKnownOn }: View, table: SubjectTable): readonly Prisma.Sql[] {
  const names = asKnownOn === null ? [table] : [`${table}_settled`, `${table}_between`];
  return names.map((name) => Prisma.raw(`"${name}"`));
}

/**
 * The same for a list in the order of a date. A past day does not begin with what is dated after it: of
 * the settled rows these are few, as a plan is one, and a part of their own with an index of their own.
 */
export function datedPartsOf(
  view: View,
  table: SubjectTable,
  column: string,
): readonly Prisma.Sql[] {
  const [rows, ...between] = partsOf(view, table);
  if (view.asKnownOn === null || rows === undefined) return partsOf(view, table);
  const dated = dateOrderOf(Prisma.empty, column);
  const day = Prisma.sql`day_order(${view.asKnownOn}::date + 1)`;
  const own = Prisma.raw(`"${column}"`);
  return [
    Prisma.sql`(SELECT * FROM ${rows} WHERE ${dated} < ${day})`,
    Prisma.sql`(SELECT * FROM ${rows} WHERE ${dated} >= ${day} AND ${own} > "settledFrom")`,
    ...between,
  ];
}

/** What a row sorts by in the order of a partial date; `row` is its alias with a dot, or empty. */
export function dateOrderOf(row: Prisma.Sql, column: string): Prisma.Sql {
  const parts = [column, `${column}Precision`, `${column}Inferred`];
  const [date, precision, inferred] = parts.map((name) => Prisma.raw(`"${name}"`));
  return Prisma.sql`date_order(${row}${date}, ${row}${precision}, ${row}${inferred})`;
}
