import "server-only";
import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import type { Basis, Sourced } from "@/lib/domain/evidence";
import { countsAsRaised, ROUND_STATUSES } from "@/lib/domain/funding-round";
import type { OrganizationKind, RelationshipType } from "@/lib/domain/organization";
import type { View } from "@/lib/domain/view";
import type { InvestorSort, InvestorsQuery } from "@/lib/schemas/investors-query";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import { loadMarks } from "./marks";
import { likePattern, organizationNamed, personNamed } from "./name-search";
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
  readonly count: number;
  readonly page: number;
  readonly pageCount: number;
}

/** Ties that put an investor under somebody. */
export const PARENT_TYPES: RelationshipType[] = ["FUND_OF", "SUBSIDIARY", "MEMBER_OF_GROUP"];

/** Queries: counts (2), the page (1), names (2), marks (1): the same for any size. */
export function listInvestors(view: View, query: InvestorsQuery): Promise<InvestorsPage> {
  return read(view, async (db) => {
    const count = await countInvestors(db, view, query);
    const pageCount = Math.max(1, Math.ceil(count / PAGE_SIZE));
    const page = Math.min(query.page, pageCount);
    const activity = await loadActivity(db, view, query, (page - 1) * PAGE_SIZE);
    const names = await loadNames(db, activity);
    const investors = activity.flatMap(({ investorId, ...figures }): InvestorLine[] => {
      const named = names.get(investorId);
      return named === undefined ? [] : [{ ...named, ...figures }];
    });
    return { investors, count, page, pageCount };
  });
}

async function countInvestors(db: Reader, view: View, query: InvestorsQuery): Promise<number> {
  const { q, kind } = query;
  if (view.asKnownOn === null && q === "") {
    return db.investorActivity.count({
      where: kind === null ? {} : { isPerson: kind === "person" },
    });
  }
  const some = { investments: { some: {} } };
  const organizations =
    kind === "person"
      ? 0
      : await db.organization.count({
          where: { ...some, ...(q && organizationNamed(q)) },
        });
  const people =
    kind === "organization"
      ? 0
      : await db.person.count({ where: { ...some, ...(q && personNamed(q)) } });
  return organizations + people;
}

/** The investments of the investors that the list shows. */
export function investmentsWhere({ q, kind }: InvestorsQuery): Prisma.InvestmentWhereInput {
  const organizations = { organization: { is: q === "" ? {} : organizationNamed(q) } };
  const people = { person: { is: q === "" ? {} : personNamed(q) } };
  return {
    OR: [
      ...(kind === "person" ? [] : [organizations]),
      ...(kind === "organization" ? [] : [people]),
    ],
  };
}

const activitySchema = z.array(
  z.object({
    investorId: z.string(),
    deals: z.int(),
    leads: z.int(),
    companies: z.int(),
    notRaised: z.int(),
    firstYear: z.int().nullable(),
    latestYear: z.int().nullable(),
  }),
);
type Activity = z.output<typeof activitySchema>[number];

const RAISED = ROUND_STATUSES.filter(countsAsRaised);

/**
 * One page of investors in order. In SQL of its own, as investors are of two tables and their order
 * is by what their rounds add up to. Tables go without a schema: the view in force names it.
 */
async function loadActivity(
  db: Reader,
  view: View,
  { q, kind, sort }: InvestorsQuery,
  skip: number,
): Promise<Activity[]> {
  const rows = await db.$queryRaw`
    SELECT a."investorId"::text, a.deals, a.leads, a.companies, a."notRaised",
      nullif(a."firstYear", 0) AS "firstYear", nullif(a."latestYear", 0) AS "latestYear"
    FROM ${view.asKnownOn === null ? Prisma.sql`"InvestorActivity"` : ACTIVITY_OF_A_DAY} a
    LEFT JOIN "Organization" o ON o.id = a."investorId" AND NOT a."isPerson"
    LEFT JOIN "Person" p ON p.id = a."investorId" AND a."isPerson"
    WHERE ${kindIs(kind)} AND ${q === "" ? Prisma.sql`true` : namedLike(likePattern(q))}
    ORDER BY ${orderOf(sort)}, a.name, a."investorId"
    LIMIT ${PAGE_SIZE} OFFSET ${skip}`;
  return activitySchema.parse(rows);
}

/** What `InvestorActivity` holds of today, added up for a past day. */
const ACTIVITY_OF_A_DAY = Prisma.sql`(
  SELECT "investorId", "isPerson", max(name) AS name, sum(deals)::int AS deals, sum(leads)::int AS leads,
    (count(*) FILTER (WHERE deals > 0))::int AS companies, sum("notRaised")::int AS "notRaised",
    coalesce(extract(year FROM min(first)), 0)::int AS "firstYear",
    coalesce(extract(year FROM max(latest)), 0)::int AS "latestYear"
  FROM (
    SELECT coalesce(o.id, p.id) AS "investorId", o.id IS NULL AS "isPerson", max(coalesce(o.name, p.name)) AS name,
      count(*) FILTER (WHERE raised) AS deals,
      count(*) FILTER (WHERE raised AND i."isLead") AS leads,
      count(*) FILTER (WHERE NOT raised) AS "notRaised",
      min(r."announcedOn") FILTER (WHERE raised) AS first,
      max(r."announcedOn") FILTER (WHERE raised) AS latest
    FROM "Investment" i
    JOIN "FundingRound" r ON r.id = i."fundingRoundId"
    LEFT JOIN "Organization" o ON o.id = i."organizationId"
    LEFT JOIN "Person" p ON p.id = i."personId"
    CROSS JOIN LATERAL (SELECT r.status::text = ANY (${RAISED}) AS raised) status
    GROUP BY 1, 2, r."organizationId"
  ) company
  GROUP BY 1, 2
)`;

/** Whose investor is neither is not known yet on the day in view. */
function kindIs(kind: InvestorsQuery["kind"]): Prisma.Sql {
  switch (kind) {
    case "organization":
      return Prisma.sql`o.id IS NOT NULL`;
    case "person":
      return Prisma.sql`p.id IS NOT NULL`;
    case null:
      return Prisma.sql`coalesce(o.id, p.id) IS NOT NULL`;
  }
}

/** The same names as `organizationNamed` and `personNamed`, by which the investors are counted. */
function namedLike(pattern: string): Prisma.Sql {
  return Prisma.sql`(
    o.name ILIKE ${pattern} OR o."nameZhHans" ILIKE ${pattern} OR o."nameZhHant" ILIKE ${pattern}
    OR o."legalName" ILIKE ${pattern} OR o."stockSymbol" ILIKE ${pattern}
    OR EXISTS (SELECT FROM "OrganizationName" n WHERE n."organizationId" = o.id AND n.name ILIKE ${pattern})
    OR p.name ILIKE ${pattern} OR p."nameZhHans" ILIKE ${pattern} OR p."nameZhHant" ILIKE ${pattern})`;
}

const SORT_COLUMNS: Record<InvestorSort, Prisma.Sql> = {
  name: Prisma.sql`a.name`,
  deals: Prisma.sql`a.deals`,
  leads: Prisma.sql`a.leads`,
  companies: Prisma.sql`a.companies`,
  latest: Prisma.sql`a."latestYear"`,
};

/** Who has no deal yet stands last by its years in both directions; 0 is the smallest of all. */
function orderOf({ by, descending }: InvestorsQuery["sort"]): Prisma.Sql {
  if (by === "latest" && !descending) return Prisma.sql`nullif(a."latestYear", 0) ASC NULLS LAST`;
  return Prisma.sql`${SORT_COLUMNS[by]} ${descending ? Prisma.sql`DESC` : Prisma.sql`ASC`}`;
}

type Named = Pick<InvestorLine, "investor" | "nameBasis" | "kind" | "parents">;

async function loadNames(db: Reader, activity: readonly Activity[]): Promise<Map<string, Named>> {
  const ids = activity.map(({ investorId }) => investorId);
  const organizations = await db.organization.findMany({
    where: { id: { in: ids } },
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
    where: { id: { in: ids } },
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
