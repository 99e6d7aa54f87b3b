import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Named } from "@/lib/domain/party-names";
import { periodKey } from "@/lib/domain/reporting-period";
import { slugOfDate } from "@/lib/domain/slug";
import { partialDateOf } from "../columns";
import { type Among, loadPartyDirectory, pageOf } from "../party-directory";

/** An entity that a form may name, with all that it may be called by. */
export interface DirectoryEntity extends Named {
  readonly type: EntityType;
  readonly id: string;
}

/** What of these types may be named, all or those among them; a query for each type and no more. */
export async function loadEntityDirectory(
  db: Prisma.TransactionClient,
  types: readonly EntityType[],
  among?: Among,
): Promise<DirectoryEntity[]> {
  const entities: DirectoryEntity[] = [];
  if (types.includes("Organization") || types.includes("Person")) {
    const parties = await loadPartyDirectory(db, among);
    for (const { type, ...party } of parties) {
      const entityType = type === "person" ? "Person" : "Organization";
      if (types.includes(entityType)) entities.push({ ...party, type: entityType });
    }
  }
  for (const type of types) entities.push(...((await LOADERS[type]?.(db, pageOf(among))) ?? []));
  return entities;
}

type Loader = (
  db: Prisma.TransactionClient,
  page: ReturnType<typeof pageOf>,
) => Promise<DirectoryEntity[]>;

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
  async FundingRound(db, page) {
    const rounds = await db.fundingRound.findMany({
      ...page,
      select: { ...ofOrganization, label: true },
      orderBy: { announcedOn: "desc" },
    });
    return rounds.map((round) =>
      named("FundingRound", round, [round.organization.name, round.label]),
    );
  },
  async SegmentScheme(db, page) {
    const schemes = await db.segmentScheme.findMany({
      ...page,
      select: { ...ofOrganization, name: true, nameZhHans: true, nameZhHant: true },
      orderBy: BY_SLUG,
    });
    return schemes.map((scheme) =>
      named(
        "SegmentScheme",
        scheme,
        [scheme.organization.name, scheme.name],
        [scheme.name, scheme.nameZhHans, scheme.nameZhHant],
      ),
    );
  },
  async RevenueSegment(db, page) {
    const segments = await db.revenueSegment.findMany({
      ...page,
      select: { ...own, name: true, nameZhHans: true, nameZhHant: true, scheme: true },
      orderBy: BY_SLUG,
    });
    return segments.map((segment) =>
      named(
        "RevenueSegment",
        segment,
        [segment.name, segment.scheme.name],
        [segment.name, segment.nameZhHans, segment.nameZhHant],
      ),
    );
  },
  async FinancialReport(db, page) {
    const reports = await db.financialReport.findMany({
      ...page,
      select: { ...ofOrganization, fiscalYear: true, fiscalPeriod: true },
      orderBy: { publishedOn: "desc" },
    });
    return reports.map((report) =>
      named("FinancialReport", report, [report.organization.name, periodKey(report)]),
    );
  },
  async Product(db, page) {
    const products = await db.product.findMany({
      ...page,
      select: { ...ofOrganization, name: true },
      orderBy: BY_SLUG,
    });
    return products.map((product) =>
      named("Product", product, [product.name], [`${product.organization.name}, ${product.name}`]),
    );
  },
  async Source(db, page) {
    const sources = await db.source.findMany({
      ...page,
      select: {
        ...{ ...own, publisher: true, title: true, url: true },
        ...{ publisherZhHans: true, publisherZhHant: true },
        ...{ publishedOn: true, publishedOnPrecision: true, publishedOnInferred: true },
      },
      orderBy: [{ publishedOn: "desc" }, { id: "asc" }],
    });
    return sources.map((source) =>
      named(
        "Source",
        source,
        [source.publisher, source.title, slugOfDate(partialDateOf(source, "publishedOn"))],
        [source.publisherZhHans, source.publisherZhHant, source.url],
      ),
    );
  },
};
