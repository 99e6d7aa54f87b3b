import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { RoundsFilter } from "@/lib/schemas/rounds-query";
import type { Reader } from "./reader";
import { foundBy, isInMany } from "./rounds-found";

const sql = Prisma.sql;

/** What rounds sort by in the order of time, the number of their partial date. */
export const ROUND_DATE_ORDER = sql`date_order(fact."announcedOn", fact."announcedOnPrecision", fact."announcedOnInferred")`;

/** The rounds that a filter takes; lists, totals and files take the same. */
export interface ChosenRounds {
  /** Whether a round `fact` is one of them; each part of it is a range of an index. */
  readonly condition: Prisma.Sql;
  /** A text is found in so many that they are not added up. */
  readonly isMany: boolean;
}

/**
 * One query where there is a text to look for. Of one organization or investor all rounds can be
 * looked through.
 */
export async function chooseRounds(db: Reader, filter: RoundsFilter): Promise<ChosenRounds> {
  const { q, organization, investor } = filter;
  if (q === "") return { condition: conditionOf(filter), isMany: false };
  const isOfOne = organization !== null || investor !== null;
  const isInEach = isOfOne || (await isInMany(db, q));
  return {
    condition: sql`${conditionOf(filter)} AND ${foundBy(q, isInEach)}`,
    isMany: isInEach && !isOfOne,
  };
}

function conditionOf(filter: RoundsFilter): Prisma.Sql {
  const { organization, investor, type, status, from, to, amount } = filter;
  const conditions = [sql`true`];
  if (organization !== null) {
    conditions.push(
      sql`fact."organizationId" = (SELECT id FROM "Organization" WHERE slug = ${organization})`,
    );
  }
  if (investor !== null) conditions.push(partOf(investor));
  if (type !== null) conditions.push(sql`fact."investmentType" = ${type}::public."InvestmentType"`);
  if (status !== null) conditions.push(sql`fact.status = ${status}::public."RoundStatus"`);
  if (from !== null) conditions.push(sql`${ROUND_DATE_ORDER} >= ${firstOrderOf(from)}`);
  if (to !== null) conditions.push(sql`${ROUND_DATE_ORDER} < ${firstOrderOf(to + 1)}`);
  if (amount === "undisclosed") conditions.push(sql`fact."moneyRaisedQualifier" = 'UNDISCLOSED'`);
  if (amount === "disclosed") conditions.push(sql`fact."moneyRaisedQualifier" <> 'UNDISCLOSED'`);
  return Prisma.join(conditions, " AND ");
}

/** Slugs of organizations and of people are two sets; an organization goes first. */
function partOf(investor: string): Prisma.Sql {
  const organization = sql`(SELECT id FROM "Organization" WHERE slug = ${investor})`;
  const person = sql`(SELECT id FROM "Person" WHERE slug = ${investor} AND ${organization} IS NULL)`;
  return sql`fact.id = ANY (ARRAY(
    SELECT part."fundingRoundId" FROM "Investment" part WHERE part."organizationId" = ${organization}
    UNION ALL SELECT part."fundingRoundId" FROM "Investment" part WHERE part."personId" = ${person}))`;
}

function firstOrderOf(year: number): Prisma.Sql {
  return sql`day_order(${`${year}-01-01`}::date)`;
}
