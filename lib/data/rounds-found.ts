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

/**
 * Whether a text is found in more rounds, or in more names, than are read. Each way of finding is
 * followed no further than that.
 */
export async function isInMany(db: Reader, q: string): Promise<boolean> {
  const [counted] = await db.$queryRaw<{ isMany: boolean }[]>`
    ${named(q, MOST_NAMES)} SELECT ${hasMoreNames(MOST_NAMES)}
      OR (SELECT count(*) FROM (SELECT FROM (${met(q)}) met ${WINDOW}) counted) > ${MOST_FOUND} AS "isMany"`;
  return counted?.isMany ?? false;
}

/**
 * Whether a round `fact` has the text in its label or in a name of its organization or of an investor.
 * Few are looked up in the names; where they are many, each round of the list is asked in its turn,
 * as a page is soon full.
 */
export function foundBy(q: string, isMany: boolean): Prisma.Sql {
  return isMany ? askedInTurn(q) : sql`fact.id = ANY (ARRAY(${named(q, MOST_NAMES)} ${met(q)}))`;
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

function askedInTurn(q: string): Prisma.Sql {
  return sql`(${holds("FundingRound", "fact", q)} OR ${organizationHolds(sql`fact."organizationId"`, q)}
    OR EXISTS (SELECT FROM "Investment" part WHERE part."fundingRoundId" = fact.id
      AND (${organizationHolds(sql`part."organizationId"`, q)} OR ${personHolds(sql`part."personId"`, q)}) OFFSET 0))`;
}
