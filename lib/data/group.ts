import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { View } from "@/lib/domain/view";
import { type OrganizationRef, organizationsAmong } from "./organizations-names";
import { read } from "./reader";

/** A company group as far as it is known: its listed parent and the companies around the core. */
export interface Group {
  readonly parent: OrganizationRef;
  /** Organizations that are, or were, in the group beside its core; by name. */
  readonly members: readonly OrganizationRef[];
}

/** Most members that a group's pages show. */
const MOST_MEMBERS = 200;

type ParentRow = OrganizationRef & { readonly id: string };

/**
 * The group that the data set is about: its parent is the organization with financial reports.
 * Null while no report is known. Two queries.
 */
export function knownGroup(view: View): Promise<Group | null> {
  return read(view, async (db) => {
    const [parent] = await db.$queryRaw<ParentRow[]>`
      SELECT o.id, o.slug, o.name, o."nameZhHans", o."nameZhHant"
      FROM (SELECT DISTINCT "organizationId" AS id FROM "FinancialReport") reporting
      CROSS JOIN LATERAL (SELECT * FROM "Organization" WHERE id = reporting.id LIMIT 1) o
      ORDER BY o."createdAt", o.slug LIMIT 1`;
    if (parent === undefined) return null;
    const { id, ...names } = parent;
    const members = await organizationsAmong(
      db,
      Prisma.sql`SELECT tie."childId" AS id FROM "OrganizationRelationship" tie
        WHERE tie."parentId" = ${id}::uuid AND tie.type = 'MEMBER_OF_GROUP' AND tie."groupRole" = 'X'`,
      MOST_MEMBERS,
    );
    return { parent: names, members };
  });
}
