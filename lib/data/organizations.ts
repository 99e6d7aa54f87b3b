import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { SumsByCurrency } from "@/lib/domain/amount-sum";
import type { BoundedCount } from "@/lib/domain/bounded-count";
import type { Basis, Sourced } from "@/lib/domain/evidence";
import type { OrganizationKind } from "@/lib/domain/organization";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import type { OrganizationsQuery } from "@/lib/schemas/organizations-query";
import { partialDateOf, selectText, textOf } from "./columns";
import { currencyLens } from "./currency-lens";
import { ownNamesOf } from "./funding-rounds-columns";
import { type RoundsTotals, totalsOfEach } from "./funding-rounds-totals";
import { inOrderOf, keyedPage, type PageEdges } from "./keyed-page";
import { latestRaised } from "./latest-raised";
import { loadMarks } from "./marks";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { organizationsInOrder } from "./organizations-order";
import { read } from "./reader";

/** An organization as a line of the list shows it. */
export interface OrganizationLine {
  readonly organization: OrganizationRef;
  readonly nameBasis: Basis;
  readonly kind: OrganizationKind;
  readonly description: SubjectName | null;
  readonly foundedOn: Sourced<PartialDate> | null;
  readonly raised: SumsByCurrency;
  /** Rounds that raised nothing, or not yet. */
  readonly notRaised: number;
  /** Day of the last round that raised money. */
  readonly latestRound: {
    readonly slug: string;
    readonly announcedOn: Sourced<PartialDate>;
  } | null;
  /** Rounds in which it invested. */
  readonly investmentCount: number;
}

export interface OrganizationsPage {
  readonly organizations: readonly OrganizationLine[];
  readonly count: BoundedCount;
  readonly edges: PageEdges;
  /** On a past day of many organizations: the figures are those of the day, the order is that of today. */
  readonly isInTodaysOrder: boolean;
}

/**
 * Queries: how many there are (1, on a past day 2, with a text one more), the page (1, or 2 where it
 * begins after a row), its organizations (1), what they raised (3), their latest rounds (2), marks (1):
 * the same for any size.
 */
export function listOrganizations(
  view: View,
  query: OrganizationsQuery,
  size = PAGE_SIZE,
): Promise<OrganizationsPage> {
  return read(view, async (db) => {
    const { rows: listed, count, isInTodaysOrder } = await organizationsInOrder(db, view, query);
    const { ids, edges } = await keyedPage(db, listed, query, size);
    const found = await db.organization.findMany({
      where: { id: { in: [...ids] } },
      select: ORGANIZATION_LINE,
    });
    const rows = inOrderOf(ids, found);
    const totals = await totalsOfEach(db, ids, await currencyLens(db, view));
    const latest = await latestRaised(db, ids);
    const investments = await db.investment.groupBy({
      by: ["organizationId"],
      where: { organizationId: { in: [...ids] } },
      _count: true,
    });
    const marks = await loadMarks(db, [...ids, ...[...latest.values()].map(({ id }) => id)]);
    const organizations = rows.map((row): OrganizationLine => {
      const { id, slug, name, nameZhHans, nameZhHant, kind } = row;
      const organization = { slug, name, nameZhHans, nameZhHant };
      const traits = { ownNames: ownNamesOf(organization) };
      const foundedOn = partialDateOf(row, "foundedOn");
      const { raised, leftOut } = totals.get(id) ?? NO_ROUNDS;
      const round = latest.get(id);
      return {
        organization,
        nameBasis: marks.sourced("organization", slug, id, "name", null, traits),
        kind,
        description: textOf(row, "description"),
        foundedOn:
          foundedOn === null
            ? null
            : marks.sourced("organization", slug, id, "foundedOn", foundedOn, traits),
        raised,
        notRaised: leftOut.reduce((sum, part) => sum + part.count, 0),
        latestRound:
          round === undefined
            ? null
            : {
                slug: round.slug,
                announcedOn: marks.sourced(
                  "fundingRound",
                  round.slug,
                  round.id,
                  "announcedOn",
                  partialDateOf(round, "announcedOn"),
                  traits,
                ),
              },
        investmentCount: investments.find((part) => part.organizationId === id)?._count ?? 0,
      };
    });
    return { organizations, count, edges, isInTodaysOrder };
  });
}

const NO_ROUNDS: Pick<RoundsTotals, "raised" | "leftOut"> = {
  raised: { sums: [], count: 0, undisclosedCount: 0 },
  leftOut: [],
};

const ORGANIZATION_LINE = {
  ...NAMES,
  id: true,
  kind: true,
  ...selectText("description"),
  foundedOn: true,
  foundedOnPrecision: true,
  foundedOnInferred: true,
} satisfies Prisma.OrganizationSelect;
