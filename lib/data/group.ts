import "server-only";
import type { View } from "@/lib/domain/view";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { read } from "./reader";

/** A company group as far as it is known: its listed parent and the companies around the core. */
export interface Group {
  readonly parent: OrganizationRef;
  /** Organizations that are, or were, in the group beside its core; by name. */
  readonly members: readonly OrganizationRef[];
}

/** Most members that a group's pages show. */
const MOST_MEMBERS = 200;

/**
 * The group that the data set is about: its parent is the organization with financial reports.
 * Null while no report is known. Two queries.
 */
export function knownGroup(view: View): Promise<Group | null> {
  return read(view, async (db) => {
    const parent = await db.organization.findFirst({
      where: { financialReports: { some: {} } },
      orderBy: [{ createdAt: "asc" }, { slug: "asc" }],
      select: NAMES,
    });
    if (parent === null) return null;
    const members = await db.organization.findMany({
      where: {
        parents: {
          some: { type: "MEMBER_OF_GROUP", groupRole: "X", parent: { slug: parent.slug } },
        },
      },
      orderBy: [{ name: "asc" }, { slug: "asc" }],
      take: MOST_MEMBERS,
      select: NAMES,
    });
    return { parent, members };
  });
}
