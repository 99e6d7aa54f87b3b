import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { TODAY } from "@/lib/domain/view";
import { MOST_NAMED, named } from "./parties-found";
import { read } from "./reader";

/**
 * The slug of the organization or person that a reader means by a text: the slug itself, else one of
 * its names in any case, as known today; organizations first, those with most rounds before others.
 * Null where none is called so. Two queries, or three.
 */
export function partyMeant(text: string): Promise<string | null> {
  return read(TODAY, async (db) => {
    const own = { where: { slug: text }, select: { slug: true } };
    const party = (await db.organization.findUnique(own)) ?? (await db.person.findUnique(own));
    if (party !== null) return party.slug;
    const isCalled = (name: Prisma.Sql) => Prisma.sql`lower(${name}) = lower(${text})`;
    const [found] = await db.$queryRaw<{ slug: string }[]>`
      ${named(text, MOST_NAMED)} SELECT slug FROM (
      SELECT o.slug, coalesce(a.rounds, 0) AS rounds, o.name FROM org JOIN "Organization" o ON o.id = org.id
      LEFT JOIN "OrganizationActivity" a ON a."organizationId" = o.id
      WHERE ${isCalled(Prisma.sql`o.name`)} OR ${isCalled(Prisma.sql`o."nameZhHans"`)}
        OR ${isCalled(Prisma.sql`o."nameZhHant"`)} OR ${isCalled(Prisma.sql`o."legalName"`)}
        OR ${isCalled(Prisma.sql`o."stockSymbol"`)} OR EXISTS (SELECT FROM "OrganizationName" other
          WHERE other."organizationId" = o.id AND ${isCalled(Prisma.sql`other.name`)})
      UNION ALL SELECT p.slug, -1, p.name FROM person JOIN "Person" p ON p.id = person.id
      WHERE ${isCalled(Prisma.sql`p.name`)} OR ${isCalled(Prisma.sql`p."nameZhHans"`)}
        OR ${isCalled(Prisma.sql`p."nameZhHant"`)}
      ) called ORDER BY rounds DESC, name, slug LIMIT 1`;
    return found?.slug ?? null;
  });
}
