import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import type { Sourced } from "@/lib/domain/evidence";
import type { GroupRole, RelationshipType } from "@/lib/domain/organization";
import type { PartialDate } from "@/lib/domain/partial-date";
import { partialDateOf } from "./columns";
import type { Marks } from "./marks";
import { NAMES, type OrganizationRef } from "./organizations-names";

/** A dated tie to another organization. */
export interface OrganizationTie {
  readonly slug: string;
  readonly type: RelationshipType;
  readonly groupRole: GroupRole | null;
  readonly planned: boolean;
  readonly other: OrganizationRef;
  readonly from: Sourced<PartialDate> | null;
  readonly to: Sourced<PartialDate> | null;
  /** That the tie is there at all. */
  readonly existence: Sourced<null>;
}

const TIE = {
  id: true,
  slug: true,
  type: true,
  groupRole: true,
  planned: true,
  from: true,
  fromPrecision: true,
  fromInferred: true,
  to: true,
  toPrecision: true,
  toInferred: true,
} as const satisfies Prisma.OrganizationRelationshipSelect;

export const TIE_TO_PARENT = {
  ...TIE,
  parent: { select: NAMES },
} as const satisfies Prisma.OrganizationRelationshipSelect;

export const TIE_TO_CHILD = {
  ...TIE,
  child: { select: NAMES },
} as const satisfies Prisma.OrganizationRelationshipSelect;

/** By kind of tie, then the earliest; total. */
export const TIE_ORDER = [
  { type: "asc" },
  { from: { sort: "asc", nulls: "last" } },
  { slug: "asc" },
] as const satisfies Prisma.OrganizationRelationshipOrderByWithRelationInput[];

type TieColumns = Prisma.OrganizationRelationshipGetPayload<{
  select: typeof TIE;
}>;

export function tieOf(row: TieColumns, other: OrganizationRef, marks: Marks): OrganizationTie {
  const { id, slug, type, groupRole, planned } = row;
  const sourced = <V>(field: string, value: V) =>
    marks.sourced("relationship", slug, id, field, value, { planned });
  const date = (field: "from" | "to") => {
    const value = partialDateOf(row, field);
    return value === null ? null : sourced(field, value);
  };
  return {
    slug,
    type,
    groupRole,
    planned,
    other,
    from: date("from"),
    to: date("to"),
    existence: sourced(EXISTENCE, null),
  };
}
