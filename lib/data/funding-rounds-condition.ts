import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { RoundsFilter } from "@/lib/schemas/rounds-query";
import { organizationsNamed, peopleNamed, saidIn } from "./said-in";

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
  return sql`fact.id IN (
    WITH org AS MATERIALIZED (${organizationsNamed(q)}), person AS MATERIALIZED (${peopleNamed(q)})
    SELECT labelled.id FROM "FundingRound" labelled WHERE ${saidIn("FundingRound", "labelled", q)}
    UNION ALL SELECT raised.id FROM org JOIN "FundingRound" raised ON raised."organizationId" = org.id
    UNION ALL SELECT part."fundingRoundId" FROM org JOIN "Investment" part ON part."organizationId" = org.id
    UNION ALL SELECT part."fundingRoundId" FROM person JOIN "Investment" part ON part."personId" = person.id)`;
}
