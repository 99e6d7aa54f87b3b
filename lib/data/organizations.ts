import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type RaisedToDate, raisedToDate } from "@/lib/domain/amount-sum";
import type { Basis, Sourced } from "@/lib/domain/evidence";
import { countsAsRaised } from "@/lib/domain/funding-round";
import type { OrganizationKind } from "@/lib/domain/organization";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import type { OrganizationsQuery } from "@/lib/schemas/organizations-query";
import { amountOf, partialDateOf, selectText, textOf } from "./columns";
import { currencyLens } from "./currency-lens";
import { NEWEST_ROUNDS_FIRST, ownNamesOf } from "./funding-rounds-columns";
import { inOrderOf } from "./keyed-page";
import { loadMarks } from "./marks";
import { organizationNamed } from "./name-search";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { type Reader, read } from "./reader";

/** An organization as a line of the list shows it. */
export interface OrganizationLine {
  readonly organization: OrganizationRef;
  readonly nameBasis: Basis;
  readonly kind: OrganizationKind;
  readonly description: SubjectName | null;
  readonly foundedOn: Sourced<PartialDate> | null;
  readonly raised: RaisedToDate;
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
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
}

/** Queries: count, the page with its rounds, marks: the same for any size. */
export function listOrganizations(
  view: View,
  query: OrganizationsQuery,
): Promise<OrganizationsPage> {
  return read(view, async (db) => {
    const where = organizationsWhere(query);
    const isRanked = view.asKnownOn === null && isWhole(query);
    const count = isRanked
      ? await db.organizationActivity.count()
      : await db.organization.count({ where });
    const pageCount = Math.max(1, Math.ceil(count / PAGE_SIZE));
    const page = Math.min(query.page, pageCount);
    const window = { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE };
    const ids = isRanked && query.sort.by === "rounds" ? await rankedIds(db, query, window) : null;
    const rows = ids
      ? inOrderOf(
          ids,
          await db.organization.findMany({
            where: { id: { in: ids } },
            select: ORGANIZATION_LINE,
          }),
        )
      : await db.organization.findMany({
          where,
          select: ORGANIZATION_LINE,
          orderBy: orderOf(query.sort),
          ...window,
        });
    const lens = await currencyLens(db, view);
    const marks = await loadMarks(
      db,
      rows.flatMap(({ id, fundingRounds }) => [id, ...fundingRounds.map((round) => round.id)]),
    );
    const organizations = rows.map((row): OrganizationLine => {
      const { id, slug, name, nameZhHans, nameZhHant, kind, fundingRounds } = row;
      const organization = { slug, name, nameZhHans, nameZhHant };
      const traits = { ownNames: ownNamesOf(organization) };
      const foundedOn = partialDateOf(row, "foundedOn");
      const latest = fundingRounds.find(({ status }) => countsAsRaised(status));
      return {
        organization,
        nameBasis: marks.sourced("organization", slug, id, "name", null, traits),
        kind,
        description: textOf(row, "description"),
        foundedOn:
          foundedOn === null
            ? null
            : marks.sourced("organization", slug, id, "foundedOn", foundedOn, traits),
        raised: raisedToDate(
          fundingRounds.map((round) => ({
            id: round.id,
            status: round.status,
            amount: lens.at(
              marks.sourced(
                "fundingRound",
                round.slug,
                round.id,
                "moneyRaised",
                amountOf(round, "moneyRaised"),
              ),
              partialDateOf(round, "announcedOn"),
            ).value,
            countedIn: round.countedIn.map(({ wholeId }) => wholeId),
          })),
        ),
        latestRound:
          latest === undefined
            ? null
            : {
                slug: latest.slug,
                announcedOn: marks.sourced(
                  "fundingRound",
                  latest.slug,
                  latest.id,
                  "announcedOn",
                  partialDateOf(latest, "announcedOn"),
                  traits,
                ),
              },
        investmentCount: row._count.investments,
      };
    });
    return { organizations, count, page, pageCount };
  });
}

const ORGANIZATION_LINE = {
  ...NAMES,
  id: true,
  kind: true,
  ...selectText("description"),
  foundedOn: true,
  foundedOnPrecision: true,
  foundedOnInferred: true,
  fundingRounds: {
    select: {
      id: true,
      slug: true,
      status: true,
      announcedOn: true,
      announcedOnPrecision: true,
      announcedOnInferred: true,
      moneyRaisedValue: true,
      moneyRaisedMaxValue: true,
      moneyRaisedQualifier: true,
      moneyRaisedCurrency: true,
      countedIn: { select: { wholeId: true } },
    },
    orderBy: [...NEWEST_ROUNDS_FIRST],
  },
  _count: { select: { investments: true } },
} satisfies Prisma.OrganizationSelect;

/** Without filters the rounds of each are counted already (decision 23). */
function isWhole({ q, kind, part }: OrganizationsQuery): boolean {
  return q === "" && kind === null && part === null;
}

async function rankedIds(
  db: Reader,
  { sort }: OrganizationsQuery,
  window: { readonly skip: number; readonly take: number },
): Promise<string[]> {
  const ranked = await db.organizationActivity.findMany({
    select: { organizationId: true },
    orderBy: [
      { rounds: sort.descending ? "desc" : "asc" },
      { name: "asc" },
      { organizationId: "asc" },
    ],
    ...window,
  });
  return ranked.map(({ organizationId }) => organizationId);
}

export function organizationsWhere({
  q,
  kind,
  part,
}: OrganizationsQuery): Prisma.OrganizationWhereInput {
  return {
    AND: [
      q === "" ? {} : organizationNamed(q),
      kind === null ? {} : { kind },
      part === "raised" ? { fundingRounds: { some: {} } } : {},
      part === "invested" ? { investments: { some: {} } } : {},
    ],
  };
}

function orderOf({
  by,
  descending,
}: OrganizationsQuery["sort"]): Prisma.OrganizationOrderByWithRelationInput[] {
  const direction = descending ? "desc" : "asc";
  const byName: Prisma.OrganizationOrderByWithRelationInput[] = [{ name: "asc" }, { slug: "asc" }];
  switch (by) {
    case "name":
      return [{ name: direction }, { slug: direction }];
    case "foundedOn":
      return [
        { foundedOn: { sort: direction, nulls: "last" } },
        {
          foundedOnPrecision: {
            sort: descending ? "asc" : "desc",
            nulls: "last",
          },
        },
        ...byName,
      ];
    case "rounds":
      return [{ fundingRounds: { _count: direction } }, ...byName];
  }
}
