import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Named } from "@/lib/domain/party-names";
import { periodKey } from "@/lib/domain/reporting-period";
import { loadPartyDirectory } from "../party-directory";

/** An entity that a form may name, with all that it may be called by. */
export interface DirectoryEntity extends Named {
  readonly type: EntityType;
  readonly id: string;
}

/** Everything of these types that may be named, by name; a query for each type and no more. */
export async function loadEntityDirectory(
  db: Prisma.TransactionClient,
  types: readonly EntityType[],
): Promise<DirectoryEntity[]> {
  const entities: DirectoryEntity[] = [];
  if (types.includes("Organization") || types.includes("Person")) {
    const parties = await loadPartyDirectory(db);
    for (const { type, ...party } of parties) {
      const entityType = type === "person" ? "Person" : "Organization";
      if (types.includes(entityType)) entities.push({ ...party, type: entityType });
    }
  }
  for (const type of types) entities.push(...((await LOADERS[type]?.(db)) ?? []));
  return entities;
}

type Loader = (db: Prisma.TransactionClient) => Promise<DirectoryEntity[]>;

const own = { id: true, slug: true } as const;
const ofOrganization = { ...own, organization: { select: { name: true } } } as const;
const BY_SLUG = { slug: "asc" } as const;

const named = (
  type: EntityType,
  { id, slug }: { readonly id: string; readonly slug: string },
  parts: readonly (string | null)[],
  otherNames: readonly (string | null)[] = [],
): DirectoryEntity => ({
  ...{ type, id, slug },
  name: parts.filter((part) => part !== null).join(", "),
  otherNames: otherNames.filter((name) => name !== null),
});

const LOADERS: Partial<Record<EntityType, Loader>> = {
  async FundingRound(db) {
    const rounds = await db.fundingRound.findMany({
      select: { ...ofOrganization, label: true },
      orderBy: { announcedOn: "desc" },
    });
    return rounds.map((round) =>
      named("FundingRound", round, [round.organization.name, round.label]),
    );
  },
  async SegmentScheme(db) {
    const schemes = await db.segmentScheme.findMany({
      select: { ...ofOrganization, name: true, nameZhHans: true, nameZhHant: true },
      orderBy: BY_SLUG,
    });
    return schemes.map((scheme) =>
      named(
        "SegmentScheme",
        scheme,
        [scheme.organization.name, scheme.name],
        [scheme.nameZhHans, scheme.nameZhHant],
      ),
    );
  },
  async RevenueSegment(db) {
    const segments = await db.revenueSegment.findMany({
      select: { ...own, name: true, nameZhHans: true, nameZhHant: true, scheme: true },
      orderBy: BY_SLUG,
    });
    return segments.map((segment) =>
      named(
        "RevenueSegment",
        segment,
        [segment.name, segment.scheme.name],
        [segment.nameZhHans, segment.nameZhHant],
      ),
    );
  },
  async FinancialReport(db) {
    const reports = await db.financialReport.findMany({
      select: { ...ofOrganization, fiscalYear: true, fiscalPeriod: true },
      orderBy: { publishedOn: "desc" },
    });
    return reports.map((report) =>
      named("FinancialReport", report, [report.organization.name, periodKey(report)]),
    );
  },
  async Product(db) {
    const products = await db.product.findMany({
      select: { ...ofOrganization, name: true },
      orderBy: BY_SLUG,
    });
    return products.map((product) =>
      named("Product", product, [product.name], [`${product.organization.name}, ${product.name}`]),
    );
  },
};
