import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { RoundsFilter } from "@/lib/schemas/rounds-query";
import { countUpTo } from "./bounded-count";
import type { Reader } from "./reader";
import { askedInTurn, type FoundRounds, findRounds, MOST_FOUND } from "./rounds-found";

const sql = Prisma.sql;

/** What rounds sort by in the order of time, the number of their partial date. */
export const ROUND_DATE_ORDER = sql`date_order(fact."announcedOn", fact."announcedOnPrecision", fact."announcedOnInferred")`;

/** The rounds that a filter takes; lists, totals and files take the same. */
export interface ChosenRounds {
  /** Whether a round `fact` is one of them; each part of it is a range of an index. */
  readonly condition: Prisma.Sql;
  /** A text is found, or an investor takes part, in so many that they are not added up. */
  readonly isMany: boolean;
}

/**
 * A query each where there is a text or an investor to look for. Of one organization or of an investor
 * all rounds can be looked through, unless the investor takes part in very many.
 */
export async function chooseRounds(db: Reader, filter: RoundsFilter): Promise<ChosenRounds> {
  const { q, organization, investor } = filter;
  const isOfMany = investor !== null && (await hasManyParts(db, investor));
  const conditions = [conditionOf(filter)];
  if (investor !== null) conditions.push(isOfMany ? takesPart(investor) : isAmongParts(investor));
  const found =
    q === "" ? null : await findAmong(db, q, organization !== null || investor !== null);
  if (found !== null) conditions.push(found.condition);
  return {
    condition: Prisma.join(conditions, " AND "),
    isMany: organization === null && (isOfMany || found?.isMany === true),
  };
}

/** Rounds of one organization or investor are asked one by one, so they are not many. */
async function findAmong(db: Reader, q: string, isOfOne: boolean): Promise<FoundRounds> {
  return isOfOne ? { isMany: false, condition: askedInTurn(q) } : findRounds(db, q);
}

function conditionOf(filter: RoundsFilter): Prisma.Sql {
  const { organization, type, status, from, to, amount } = filter;
  const conditions = [sql`true`];
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

/** Slugs of organizations and of people are two sets; an organization goes first. */
function idsOf(investor: string): {
  readonly organization: Prisma.Sql;
  readonly person: Prisma.Sql;
} {
  const organization = sql`(SELECT id FROM "Organization" WHERE slug = ${investor})`;
  return {
    organization,
    person: sql`(SELECT id FROM "Person" WHERE slug = ${investor} AND ${organization} IS NULL)`,
  };
}

function roundsWith(investor: string): Prisma.Sql {
  const { organization, person } = idsOf(investor);
  return sql`SELECT part."fundingRoundId" FROM "Investment" part WHERE part."organizationId" = ${organization}
    UNION ALL SELECT part."fundingRoundId" FROM "Investment" part WHERE part."personId" = ${person}`;
}

async function hasManyParts(db: Reader, investor: string): Promise<boolean> {
  const { isMore } = await countUpTo(db, [sql`(${roundsWith(investor)}) part`], MOST_FOUND);
  return isMore;
}

/** Of few parts all are read. */
function isAmongParts(investor: string): Prisma.Sql {
  return sql`fact.id = ANY (ARRAY(${roundsWith(investor)}))`;
}

/** Where they are many, each round of the list is asked in its turn, as a page is soon full. */
function takesPart(investor: string): Prisma.Sql {
  const { organization, person } = idsOf(investor);
  return sql`EXISTS (SELECT FROM "Investment" part WHERE part."fundingRoundId" = fact.id
    AND (part."organizationId" = ${organization} OR part."personId" = ${person}) OFFSET 0)`;
}

function firstOrderOf(year: number): Prisma.Sql {
  return sql`day_order(${`${year}-01-01`}::date)`;
}
