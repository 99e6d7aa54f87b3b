import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { View } from "@/lib/domain/view";
import { loadMarks } from "./marks";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { type OrganizationTie, TIE_ORDER, TIE_TO_CHILD, tieOf } from "./organizations-relations";
import { read } from "./reader";

/** A dated tie with the organizations at both its ends. */
export interface GroupTie {
  readonly child: OrganizationRef;
  readonly parent: OrganizationRef;
  readonly tie: OrganizationTie;
}

/** Ties that make a company part of a group's history; who supplies it is not part of it. */
const OF_GROUP = ["MEMBER_OF_GROUP", "SUBSIDIARY", "SPUN_OUT_OF", "FOUNDED_BY"] as const;

/** Most ties of each kind that the picture of a group draws. */
const MOST_TIES = 300;

const TIE_WITH_ENDS = {
  ...TIE_TO_CHILD,
  parent: { select: NAMES },
} as const satisfies Prisma.OrganizationRelationshipSelect;

/**
 * How the companies around a group's parent belong to it, and what went on in them. Two queries,
 * those of the names, and the marks.
 */
export function groupTies(view: View, parentSlug: string): Promise<readonly GroupTie[]> {
  return read(view, async (db) => {
    const own = await db.organizationRelationship.findMany({
      where: { parent: { slug: parentSlug }, type: { in: [...OF_GROUP] } },
      select: { ...TIE_WITH_ENDS, childId: true },
      orderBy: [...TIE_ORDER],
      take: MOST_TIES,
    });
    const predecessors = await db.organizationRelationship.findMany({
      where: { parentId: { in: own.map(({ childId }) => childId) }, type: "PREDECESSOR_OF" },
      select: TIE_WITH_ENDS,
      orderBy: [...TIE_ORDER],
      take: MOST_TIES,
    });
    const rows = [...own, ...predecessors];
    const marks = await loadMarks(
      db,
      rows.map(({ id }) => id),
    );
    return rows.map(({ child, parent, ...tie }) => ({
      child,
      parent,
      tie: tieOf(tie, parent, marks),
    }));
  });
}
