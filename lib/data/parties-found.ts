import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { View } from "@/lib/domain/view";
import type { Reader } from "./reader";
import { holds, organizationsNamed, peopleNamed, saidIn } from "./said-in";

const sql = Prisma.sql;

/** Of fewer names all are read that hold a text; of more each row of a list is asked in its turn. */
export const MOST_NAMED = 10_000;
/** Of so many names those are picked that a list takes. */
const MOST_LISTED_FROM = 100_000;

/** Organizations and people with the text in a name, `org` and `person`, of each one more than `most`. */
export function named(q: string, most: number): Prisma.Sql {
  return sql`WITH org AS MATERIALIZED (SELECT id FROM (${organizationsNamed(q)}) named LIMIT ${most + 1}),
    person AS MATERIALIZED (SELECT id FROM (${peopleNamed(q)}) named LIMIT ${most + 1})`;
}

/** Whether there are more than that. */
export function hasMoreNames(most: number): Prisma.Sql {
  return sql`greatest((SELECT count(*) FROM org), (SELECT count(*) FROM person)) > ${most}`;
}

/** The offsets keep the question with its row: as a join, all names might be read. */
export function organizationHolds(id: Prisma.Sql, q: string): Prisma.Sql {
  return sql`(EXISTS (SELECT FROM "Organization" o WHERE o.id = ${id} AND ${holds("Organization", "o", q)} OFFSET 0)
    OR EXISTS (SELECT FROM "OrganizationName" other WHERE other."organizationId" = ${id}
      AND ${holds("OrganizationName", "other", q)} OFFSET 0))`;
}

export function personHolds(id: Prisma.Sql, q: string): Prisma.Sql {
  return sql`EXISTS (SELECT FROM "Person" p WHERE p.id = ${id} AND ${holds("Person", "p", q)} OFFSET 0)`;
}

export interface PartyNamed {
  /** So many fit that each row is asked in its turn. */
  readonly isMany: boolean;
  /** Whether an organization or person, by its id, has the text in a name. */
  readonly fits: (id: Prisma.Sql) => Prisma.Sql;
}

/**
 * Who has a text in a name, in one query: of few the ids. Where a list takes only some, as those that
 * raised money, `isListed` says so of an id: to ask all of the list in their turn could take long.
 */
export async function partyNamed(
  db: Reader,
  q: string,
  isListed?: (id: Prisma.Sql) => Prisma.Sql,
): Promise<PartyNamed> {
  const most = isListed === undefined ? MOST_NAMED : MOST_LISTED_FROM;
  const listed = isListed?.(sql`party.id`) ?? sql`true`;
  const [found] = await db.$queryRaw<{ ids: string[] | null }[]>`
    ${named(q, most)}, listed AS MATERIALIZED (
      SELECT id FROM (SELECT id FROM org UNION SELECT id FROM person) party WHERE ${listed} LIMIT ${MOST_NAMED + 1}
    )
    SELECT CASE WHEN NOT (${hasMoreNames(most)}) AND (SELECT count(*) FROM listed) <= ${MOST_NAMED}
      THEN ARRAY(SELECT id::text FROM listed) END AS ids`;
  return namedAmong(q, found?.ids ?? null);
}

/**
 * Which investors have a text in a name, in one query. Their names have an index of their own, as a word of
 * many companies may be that of hardly any investor. On a past day the few are asked as well who were called
 * otherwise then.
 */
export async function investorNamed(db: Reader, view: View, q: string): Promise<PartyNamed> {
  const now = sql`SELECT a."investorId" AS id FROM "InvestorActivity" a WHERE ${saidIn("InvestorActivity", "a", q)}`;
  const listed =
    view.asKnownOn === null
      ? now
      : sql`SELECT id FROM (${now} UNION SELECT id FROM "Organization_between" UNION SELECT id FROM "Person_between") party
          WHERE ${organizationHolds(sql`party.id`, q)} OR ${personHolds(sql`party.id`, q)}`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM (${listed}) listed LIMIT ${MOST_NAMED + 1}`;
  return namedAmong(q, rows.length > MOST_NAMED ? null : rows.map(({ id }) => id));
}

function namedAmong(q: string, ids: readonly string[] | null): PartyNamed {
  return {
    isMany: ids === null,
    fits: (id) =>
      ids === null
        ? sql`(${organizationHolds(id, q)} OR ${personHolds(id, q)})`
        : sql`${id} = ANY (${[...ids]}::uuid[])`,
  };
}
