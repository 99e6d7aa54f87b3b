import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Reader } from "./reader";
import { holds, organizationsNamed, peopleNamed } from "./said-in";

const sql = Prisma.sql;

/** Of fewer names all are read that hold a text; of more each row of a list is asked in its turn. */
export const MOST_NAMED = 10_000;

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

/** Whether an organization or person of a row, by its id, has the text in a name: one query. */
export async function partyNamed(
  db: Reader,
  q: string,
): Promise<{ readonly isMany: boolean; readonly fits: (id: Prisma.Sql) => Prisma.Sql }> {
  const [counted] = await db.$queryRaw<
    { isMany: boolean }[]
  >`${named(q, MOST_NAMED)} SELECT ${hasMoreNames(MOST_NAMED)} AS "isMany"`;
  const isMany = counted?.isMany ?? false;
  return {
    isMany,
    fits: (id) =>
      isMany
        ? sql`(${organizationHolds(id, q)} OR ${personHolds(id, q)})`
        : sql`${id} = ANY (ARRAY(${named(q, MOST_NAMED)} SELECT id FROM org UNION SELECT id FROM person))`,
  };
}
