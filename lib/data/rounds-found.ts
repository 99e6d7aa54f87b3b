import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { hasMoreNames, named, organizationHolds, personHolds } from "./parties-found";
import type { Reader } from "./reader";
import { holds, saidIn } from "./said-in";

const sql = Prisma.sql;

/** Of fewer rounds all are read that a text is found in; of more only those of a page. */
export const MOST_FOUND = 10_000;
/** Each name has rounds of its own to look for, so of names fewer are read. */
const MOST_NAMES = 3000;
const WINDOW = sql`LIMIT ${MOST_FOUND + 1}`;

/** Where a text is looked for by ids. */
export interface Names {
  readonly organizations: readonly string[];
  readonly people: readonly string[];
}

export interface FoundRounds {
  /** It is in more rounds, or in more names, than are read. */
  readonly isMany: boolean;
  /** Whether a round `fact` has the text in its label or in a name of its organization or of an investor. */
  readonly condition: Prisma.Sql;
}

/**
 * The rounds that a text is found in. Few are looked up once, by their names; where they are many, each
 * round of the list is asked in its turn, as a page is soon full. One query.
 */
export async function findRounds(db: Reader, q: string): Promise<FoundRounds> {
  const { rounds, names } = await lookUp(db, q);
  return rounds === null
    ? { isMany: true, condition: askedInTurn(q, names) }
    : { isMany: false, condition: sql`fact.id = ANY (${rounds}::uuid[])` };
}

/** Each way of finding is followed no further than rounds or names are read; null where there are more. */
export async function lookUp(
  db: Reader,
  q: string,
): Promise<{ readonly rounds: readonly string[] | null; readonly names: Names | null }> {
  const [found] = await db.$queryRaw<
    { organizations: string[]; people: string[]; areMany: boolean; rounds: string[] | null }[]
  >`
    ${named(q, MOST_NAMES)}, met AS MATERIALIZED (SELECT id FROM (${met(q)}) met ${WINDOW})
    SELECT ARRAY(SELECT id::text FROM org) AS organizations, ARRAY(SELECT id::text FROM person) AS people,
      ${hasMoreNames(MOST_NAMES)} AS "areMany",
      CASE WHEN NOT (${hasMoreNames(MOST_NAMES)}) AND (SELECT count(*) FROM met) <= ${MOST_FOUND}
        THEN ARRAY(SELECT id::text FROM met) END AS rounds`;
  if (found === undefined) return { rounds: null, names: null };
  const { organizations, people, areMany, rounds } = found;
  return { rounds, names: areMany ? null : { organizations, people } };
}

/** The offset keeps each name's rounds a look into an index: a join might read all of them. */
function met(q: string): Prisma.Sql {
  return sql`(SELECT labelled.id FROM "FundingRound" labelled WHERE ${saidIn("FundingRound", "labelled", q)} ${WINDOW})
    UNION (SELECT own.id FROM org CROSS JOIN LATERAL (SELECT raised.id FROM "FundingRound" raised
      WHERE raised."organizationId" = org.id OFFSET 0) own ${WINDOW})
    UNION (SELECT own.id FROM org CROSS JOIN LATERAL (SELECT part."fundingRoundId" AS id FROM "Investment" part
      WHERE part."organizationId" = org.id OFFSET 0) own ${WINDOW})
    UNION (SELECT own.id FROM person CROSS JOIN LATERAL (SELECT part."fundingRoundId" AS id FROM "Investment" part
      WHERE part."personId" = person.id OFFSET 0) own ${WINDOW})`;
}

/** The same of each round by itself: by the ids of few names, of many by the names themselves. */
export function askedInTurn(q: string, names: Names | null = null): Prisma.Sql {
  const isIn = (id: Prisma.Sql, ids: readonly string[]) => sql`${id} = ANY (${[...ids]}::uuid[])`;
  const organization = (id: Prisma.Sql) =>
    names === null ? organizationHolds(id, q) : isIn(id, names.organizations);
  const person = (id: Prisma.Sql) => (names === null ? personHolds(id, q) : isIn(id, names.people));
  return sql`(${holds("FundingRound", "fact", q)} OR ${organization(sql`fact."organizationId"`)}
    OR EXISTS (SELECT FROM "Investment" part WHERE part."fundingRoundId" = fact.id
      AND (${organization(sql`part."organizationId"`)} OR ${person(sql`part."personId"`)}) OFFSET 0))`;
}
