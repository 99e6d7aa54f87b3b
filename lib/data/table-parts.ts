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
