import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Origin, Problem } from "./problem";
import type { DataSet } from "./read-files";
import { stableId } from "./stable-id";

/** Ids by slug, of each type. */
export type KnownIds = ReadonlyMap<EntityType, ReadonlyMap<string, string>>;

/** Slugs of the data set and the ids of their rows; collects what is named twice or not at all. */
export class References {
  readonly problems: Problem[] = [];
  readonly #ids = new Map<string, string>();

  /** @param known rows of the database, which keep the id they have */
  constructor(
    dataSet: DataSet,
    private readonly known: KnownIds,
  ) {
    for (const [type, slug, origin] of slugsOf(dataSet)) this.#declare(type, slug, origin);
  }

  /** Id of what is named; an unknown name becomes a problem of the row that names it. */
  find(type: EntityType, slug: string, origin: Origin, field: string): string {
    const id = this.#ids.get(`${type} ${slug}`);
    if (id === undefined) {
      const reason = `There is no ${NAMES[type]} with the slug "${slug}".`;
      this.problems.push({ ...origin, field, reason });
    }
    return id ?? "";
  }

  /** Id of a row of the data set itself. */
  own(type: EntityType, slug: string): string {
    return this.#ids.get(`${type} ${slug}`) ?? stableId(type, slug);
  }

  #declare(type: EntityType, slug: string, origin: Origin): void {
    const key = `${type} ${slug}`;
    if (this.#ids.has(key)) {
      const reason = `Another ${NAMES[type]} has the slug "${slug}" already.`;
      this.problems.push({ ...origin, field: "slug", reason });
    }
    this.#ids.set(key, this.known.get(type)?.get(slug) ?? stableId(type, slug));
  }
}

const NAMES: Record<EntityType, string> = {
  Source: "source",
  Organization: "organization",
  OrganizationRelationship: "relationship",
  Person: "person",
  Role: "role",
  FundingRound: "funding round",
  Investment: "investment",
  InvestmentExit: "investment exit",
  Shareholding: "shareholding",
  SegmentScheme: "segment scheme",
  RevenueSegment: "segment",
  FinancialReport: "financial report",
  ReportedFigure: "reported figure",
  Product: "product",
  ProductMilestone: "product milestone",
  ProductSpecification: "product specification",
  MarketFigure: "market figure",
  Event: "event",
};

function* slugsOf(dataSet: DataSet): Generator<[EntityType, string, Origin]> {
  for (const [type, rows] of [
    ["Source", dataSet.sources],
    ["Organization", dataSet.organizations],
    ["OrganizationRelationship", dataSet.relationships],
    ["Person", dataSet.people],
    ["Role", dataSet.roles],
    ["FundingRound", dataSet.fundingRounds],
    ["InvestmentExit", dataSet.investmentExits],
    ["Shareholding", dataSet.shareholdings],
    ["SegmentScheme", dataSet.segmentSchemes],
    ["FinancialReport", dataSet.financialReports],
    ["ReportedFigure", dataSet.reportedFigures],
    ["Product", dataSet.products],
    ["MarketFigure", dataSet.marketFigures],
    ["Event", dataSet.events],
  ] as const) {
    for (const { row, origin } of rows) yield [type, row.slug, origin];
  }
  for (const { row, origin } of dataSet.fundingRounds) {
    for (const { slug } of row.investments) yield ["Investment", slug, origin];
  }
  for (const { row, origin } of dataSet.segmentSchemes) {
    for (const { slug } of row.segments) yield ["RevenueSegment", slug, origin];
  }
  for (const { row, origin } of dataSet.products) {
    for (const { slug } of row.milestones) yield ["ProductMilestone", slug, origin];
    for (const { slug } of row.specifications) yield ["ProductSpecification", slug, origin];
  }
}
