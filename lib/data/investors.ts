import "server-only";
import type { BoundedCount } from "@/lib/domain/bounded-count";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import type { Basis, Sourced } from "@/lib/domain/evidence";
import type { OrganizationKind, RelationshipType } from "@/lib/domain/organization";
import type { View } from "@/lib/domain/view";
import type { InvestorsQuery } from "@/lib/schemas/investors-query";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import { investorFigures } from "./investor-figures";
import { investorsInOrder } from "./investors-order";
import { keyedPage, type PageEdges } from "./keyed-page";
import { loadMarks } from "./marks";
import { type InvestorRef, NAMES, type OrganizationRef } from "./organizations-names";
import { type Reader, read } from "./reader";

/** An investor as a line of the list shows it. */
export interface InvestorLine {
  readonly investor: InvestorRef;
  readonly nameBasis: Basis;
  /** Null for a person. */
  readonly kind: OrganizationKind | null;
  /** Whose fund, subsidiary or member it is. */
  readonly parents: readonly InvestorParent[];
  /** Investments in rounds that raised money. */
  readonly deals: number;
  /** Of these, as a lead. */
  readonly leads: number;
  /** Organizations into which these went. */
  readonly companies: number;
  /** Investments in rounds that are only planned or rumoured, or were called off. */
  readonly notRaised: number;
  /** Years of the first and the latest deal. */
  readonly firstYear: number | null;
  readonly latestYear: number | null;
}

export interface InvestorParent {
  readonly type: RelationshipType;
  readonly organization: OrganizationRef;
  /** That the tie is there. */
  readonly existence: Sourced<null>;
}

export interface InvestorsPage {
  readonly investors: readonly InvestorLine[];
  readonly count: BoundedCount;
  readonly edges: PageEdges;
  /** On a past day of many investors: the figures are those of the day, the order is that of today. */
  readonly isInTodaysOrder: boolean;
}

/** Ties that put an investor under somebody. */
export const PARENT_TYPES: RelationshipType[] = ["FUND_OF", "SUBSIDIARY", "MEMBER_OF_GROUP"];

/**
 * Queries: how many there are (1, on a past day 2, with a text one more), the page (1, or 2 where it
 * begins after a row), its figures (1), names (2), marks (1): the same for any size.
 */
export function listInvestors(
  view: View,
  query: InvestorsQuery,
  size = PAGE_SIZE,
): Promise<InvestorsPage> {
  return read(view, async (db) => {
    const { rows, count, isInTodaysOrder } = await investorsInOrder(db, view, query);
    const { ids, edges } = await keyedPage(db, rows, query, size);
    const figures = await investorFigures(db, view, ids);
    const names = await loadNames(db, ids);
    const investors = ids.flatMap((id): InvestorLine[] => {
      const [named, counted] = [names.get(id), figures.get(id)];
      return named === undefined || counted === undefined ? [] : [{ ...named, ...counted }];
    });
    return { investors, count, edges, isInTodaysOrder };
  });
}

type Named = Pick<InvestorLine, "investor" | "nameBasis" | "kind" | "parents">;

async function loadNames(db: Reader, ids: readonly string[]): Promise<Map<string, Named>> {
  const within = { id: { in: [...ids] } };
  const organizations = await db.organization.findMany({
    where: within,
    select: {
      ...NAMES,
      id: true,
      kind: true,
      parents: {
        where: { type: { in: PARENT_TYPES } },
        select: { id: true, slug: true, type: true, parent: { select: NAMES } },
        orderBy: [{ type: "asc" }, { slug: "asc" }],
      },
    },
  });
  const people = await db.person.findMany({
    where: within,
    select: { ...NAMES, id: true },
  });
  const ties = organizations.flatMap(({ parents }) => parents.map(({ id }) => id));
  const marks = await loadMarks(db, [...ids, ...ties]);
  const basisOf = (subject: "organization" | "person", slug: string, id: string) =>
    marks.sourced(subject, slug, id, "name", null);
  return new Map<string, Named>([
    ...organizations.map(({ id, kind, parents, ...names }): [string, Named] => [
      id,
      {
        investor: { kind: "organization", ...names },
        nameBasis: basisOf("organization", names.slug, id),
        kind,
        parents: parents.map((tie) => ({
          type: tie.type,
          organization: tie.parent,
          existence: marks.sourced("relationship", tie.slug, tie.id, EXISTENCE, null),
        })),
      },
    ]),
    ...people.map(({ id, ...names }): [string, Named] => [
      id,
      {
        investor: { kind: "person", ...names },
        nameBasis: basisOf("person", names.slug, id),
        kind: null,
        parents: [],
      },
    ]),
  ]);
}
