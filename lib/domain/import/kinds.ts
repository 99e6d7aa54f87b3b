import { ENTITY_TYPES, type EntityType } from "../editing/entity-types";

/** What a file of entities is called: `rounds.csv`, `--kind rounds`. The same in every language. */
export const KIND_WORDS = {
  Source: "sources",
  Organization: "organizations",
  OrganizationRelationship: "relationships",
  Person: "people",
  Role: "roles",
  FundingRound: "rounds",
  Investment: "investments",
  InvestmentExit: "exits",
  Shareholding: "shareholdings",
  SegmentScheme: "schemes",
  RevenueSegment: "segments",
  FinancialReport: "reports",
  ReportedFigure: "figures",
  Product: "products",
  ProductMilestone: "milestones",
  ProductSpecification: "specifications",
  MarketFigure: "market-figures",
  Event: "events",
} as const satisfies Readonly<Record<EntityType, string>>;
export type KindWord = (typeof KIND_WORDS)[EntityType];

export function typeOfKind(word: string): EntityType | null {
  return ENTITY_TYPES.find((type) => KIND_WORDS[type] === word) ?? null;
}
