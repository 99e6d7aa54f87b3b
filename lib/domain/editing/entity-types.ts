import type { SubjectType } from "../claim-fields";

/** Everything that is edited and keeps a history, each after those that it refers to. */
export const ENTITY_TYPES = [
  "Source",
  "Organization",
  "OrganizationRelationship",
  "Person",
  "Role",
  "FundingRound",
  "Investment",
  "InvestmentExit",
  "Shareholding",
  "SegmentScheme",
  "RevenueSegment",
  "FinancialReport",
  "ReportedFigure",
  "Product",
  "ProductMilestone",
  "ProductSpecification",
  "MarketFigure",
  "Event",
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Of what kind claims on an entity are; null where an entity rests on no claims of its own. */
export const CLAIM_SUBJECTS: Readonly<Record<EntityType, SubjectType | null>> = {
  Source: null,
  Organization: "organization",
  OrganizationRelationship: "relationship",
  Person: "person",
  Role: "role",
  FundingRound: "fundingRound",
  Investment: "investment",
  InvestmentExit: "investmentExit",
  Shareholding: "shareholding",
  SegmentScheme: null,
  RevenueSegment: null,
  FinancialReport: null,
  ReportedFigure: "reportedFigure",
  Product: "product",
  ProductMilestone: "productMilestone",
  ProductSpecification: "productSpecification",
  MarketFigure: "marketFigure",
  Event: "event",
};

interface Reference {
  readonly from: EntityType;
  readonly column: string;
  readonly to: EntityType;
  /** What becomes of `from` when what it refers to is deleted: it goes along, or loses the reference. */
  readonly whenGone: "goes" | "cleared";
}

const refers = (
  from: EntityType,
  columns: readonly string[],
  to: EntityType,
  whenGone: Reference["whenGone"] = "goes",
): Reference[] => columns.map((column) => ({ from, column, to, whenGone }));

/** Every reference from one entity's columns to another. */
export const REFERENCES: readonly Reference[] = [
  ...refers("OrganizationRelationship", ["parentId", "childId"], "Organization"),
  ...refers("Role", ["personId"], "Person"),
  ...refers("Role", ["organizationId"], "Organization"),
  ...refers("FundingRound", ["organizationId"], "Organization"),
  ...refers("Investment", ["fundingRoundId"], "FundingRound"),
  ...refers("Investment", ["organizationId"], "Organization"),
  ...refers("Investment", ["personId"], "Person"),
  ...refers("InvestmentExit", ["organizationId", "investorOrganizationId"], "Organization"),
  ...refers("InvestmentExit", ["investorPersonId"], "Person"),
  ...refers("Shareholding", ["organizationId", "holderOrganizationId"], "Organization"),
  ...refers("Shareholding", ["holderPersonId"], "Person"),
  ...refers("SegmentScheme", ["organizationId"], "Organization"),
  ...refers("RevenueSegment", ["schemeId"], "SegmentScheme"),
  ...refers("FinancialReport", ["organizationId"], "Organization"),
  ...refers("ReportedFigure", ["organizationId"], "Organization"),
  ...refers("ReportedFigure", ["reportId"], "FinancialReport"),
  ...refers("ReportedFigure", ["segmentId"], "RevenueSegment"),
  ...refers("Product", ["organizationId"], "Organization"),
  ...refers("ProductMilestone", ["productId"], "Product"),
  ...refers("ProductSpecification", ["productId"], "Product"),
  ...refers("MarketFigure", ["organizationId"], "Organization"),
  ...refers("MarketFigure", ["compiledById"], "Organization", "cleared"),
];

interface EntityList {
  /** Name in the snapshot. */
  readonly name: string;
  /** Table of the items. */
  readonly table: string;
  /** Column that names the entity the list belongs to. */
  readonly owner: string;
  readonly key: readonly string[];
  /** Column of an item that refers to another entity, if any; the item goes with it. */
  readonly refers?: { readonly column: string; readonly to: EntityType };
  /** Whether the entity means nothing once its list is empty. */
  readonly needsItems?: true;
}

/** Rows that have no life of their own and are edited with their entity. */
export const ENTITY_LISTS: Readonly<Partial<Record<EntityType, readonly EntityList[]>>> = {
  Organization: [
    { name: "otherNames", table: "OrganizationName", owner: "organizationId", key: ["id"] },
    {
      name: "formerSlugs",
      table: "OrganizationFormerSlug",
      owner: "organizationId",
      key: ["slug"],
    },
  ],
  FundingRound: [
    {
      name: "countedIn",
      table: "RoundOverlap",
      owner: "partId",
      key: ["partId", "wholeId"],
      refers: { column: "wholeId", to: "FundingRound" },
    },
  ],
  Event: [
    {
      name: "participants",
      table: "EventParticipant",
      owner: "eventId",
      key: ["eventId", "organizationId"],
      refers: { column: "organizationId", to: "Organization" },
      needsItems: true,
    },
  ],
};
