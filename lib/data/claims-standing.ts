import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { ClaimStatus } from "@/lib/domain/claim";
import type { View } from "@/lib/domain/view";

const sql = Prisma.sql;

/**
 * Whether a row `claim` of the table of claims is known on the day in view. Their view of a past day is in
 * two parts, of which no index has the order: to find the first few, the table is read itself.
 */
export function isKnown({ asKnownOn }: View): Prisma.Sql {
  return asKnownOn === null ? sql`true` : sql`claim."knownFrom" <= ${asKnownOn}::date`;
}

/**
 * Whether it has the status on that day: what led then was accepted, whatever an editor decided later; a
 * refusal stands on every day.
 */
export function hasStatus(view: View, status: ClaimStatus): Prisma.Sql {
  const now = sql`claim.status = ${status}::public."ClaimStatus"`;
  if (view.asKnownOn === null || status === "REJECTED") return sql`(${isKnown(view)} AND ${now})`;
  const day = sql`${view.asKnownOn}::date`;
  const led = sql`(claim.status <> 'REJECTED'::public."ClaimStatus" AND claim."bestFrom" <= ${day}
    AND (claim."bestUntil" IS NULL OR claim."bestUntil" > ${day}))`;
  return status === "ACCEPTED"
    ? sql`(${isKnown(view)} AND (${now} OR ${led}))`
    : sql`(${isKnown(view)} AND ${now} AND ${led} IS NOT TRUE)`;
}
