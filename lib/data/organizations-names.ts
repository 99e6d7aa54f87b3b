import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { Reader } from "./reader";

/** What a link to an organization shows. */
export interface OrganizationRef extends SubjectName {
  readonly slug: string;
}

/** An organization or a person that put money into something. */
export interface InvestorRef extends SubjectName {
  readonly kind: "organization" | "person";
  readonly slug: string;
}

/** Columns behind `OrganizationRef`, of a person too. */
export const NAMES = {
  slug: true,
  name: true,
  nameZhHans: true,
  nameZhHant: true,
} as const satisfies Prisma.OrganizationSelect & Prisma.PersonSelect;

/** The names alone, of a row that may hold more. */
export function namesOf({ name, nameZhHans, nameZhHant }: SubjectName): SubjectName {
  return { name, nameZhHans, nameZhHant };
}

/** Both sides of an investor's part, of which the database holds exactly one. */
export const INVESTOR_NAMES = {
  organization: { select: NAMES },
  person: { select: NAMES },
} as const satisfies Prisma.InvestmentSelect;

interface InvestorColumns {
  readonly organization: OrganizationRef | null;
  readonly person: OrganizationRef | null;
}

/** Null where the investor itself was not known yet on the day in view, though its part was. */
export function investorOf({ organization, person }: InvestorColumns): InvestorRef | null {
  if (organization !== null) return { kind: "organization", ...organization };
  return person === null ? null : { kind: "person", ...person };
}

/**
 * Organizations of a query for their `id`s, by name, so many at most. Each is looked up by itself: as a
 * join or a condition, a past day would read all.
 */
export function organizationsAmong(
  db: Reader,
  ids: Prisma.Sql,
  most: number,
): Promise<OrganizationRef[]> {
  return db.$queryRaw<OrganizationRef[]>`
    SELECT o.slug, o.name, o."nameZhHans", o."nameZhHant" FROM (SELECT DISTINCT id FROM (${ids}) asked) each
    CROSS JOIN LATERAL (SELECT * FROM "Organization" WHERE id = each.id LIMIT 1) o
    ORDER BY o.name, o.slug LIMIT ${most}`;
}

/** In the order of their addresses. */
export function bySlug(organizations: readonly OrganizationRef[]): OrganizationRef[] {
  return organizations.toSorted((a, b) => Number(a.slug > b.slug) - Number(a.slug < b.slug));
}

/** Most rounds that the page of an organization or an investor shows; the list of rounds has them all. */
export const MOST_SHOWN = 100;
