import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { RoundsFilter } from "@/lib/schemas/rounds-query";
import { likePattern, organizationLike, personLike } from "./name-search";

const sql = Prisma.sql;

/** What rounds sort by in the order of time, the number of their partial date. */
export const ROUND_DATE_ORDER = sql`date_order(fact."announcedOn", fact."announcedOnPrecision", fact."announcedOnInferred")`;

/** Whether a round `fact` is one that a list shows; each part of it is a range of an index. */
export function roundsCondition(filter: RoundsFilter): Prisma.Sql {
  const { q, organization, type, status, from, to, amount } = filter;
  const conditions = [sql`true`];
  if (q !== "") conditions.push(matching(q));
  if (organization !== null) {
    conditions.push(
      sql`fact."organizationId" = (SELECT id FROM "Organization" WHERE slug = ${organization})`,
    );
  }
  if (type !== null) conditions.push(sql`fact."investmentType" = ${type}::public."InvestmentType"`);
  if (status !== null) conditions.push(sql`fact.status = ${status}::public."RoundStatus"`);
  if (from !== null) conditions.push(sql`${ROUND_DATE_ORDER} >= ${firstOrderOf(from)}`);
  if (to !== null) conditions.push(sql`${ROUND_DATE_ORDER} < ${firstOrderOf(to + 1)}`);
  if (amount === "undisclosed") conditions.push(sql`fact."moneyRaisedQualifier" = 'UNDISCLOSED'`);
  if (amount === "disclosed") conditions.push(sql`fact."moneyRaisedQualifier" <> 'UNDISCLOSED'`);
  return Prisma.join(conditions, " AND ");
}

function firstOrderOf(year: number): Prisma.Sql {
  return sql`day_order(${`${year}-01-01`}::date)`;
}

/** Rounds whose label, organization or investor has the text in one of its names. */
function matching(q: string): Prisma.Sql {
  const pattern = likePattern(q);
  return sql`fact.id IN (
    SELECT id FROM "FundingRound" WHERE label ILIKE ${pattern}
    UNION ALL SELECT r.id FROM "FundingRound" r JOIN "Organization" o ON o.id = r."organizationId"
      WHERE ${organizationLike("o", pattern)}
    UNION ALL SELECT i."fundingRoundId" FROM "Investment" i JOIN "Organization" o ON o.id = i."organizationId"
      WHERE ${organizationLike("o", pattern)}
    UNION ALL SELECT i."fundingRoundId" FROM "Investment" i JOIN "Person" p ON p.id = i."personId"
      WHERE ${personLike("p", pattern)})`;
}
