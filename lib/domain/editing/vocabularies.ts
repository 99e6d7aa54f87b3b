import type { EntityType } from "./entity-types";

/** Fixed lists of words that columns hold. */
export const VOCABULARIES = [
  "investmentType",
  "roundStatus",
  "organizationKind",
  "relationship",
  "groupRole",
  "nameKind",
  "language",
  "sourceKind",
  "reliability",
  "reportKind",
  "fiscalPeriod",
  "metric",
  "productKind",
  "milestone",
] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

const OF_FIELDS: Readonly<Record<string, Readonly<Record<string, Vocabulary>>>> = {
  Source: { kind: "sourceKind", reliability: "reliability", language: "language" },
  Organization: { kind: "organizationKind" },
  otherNames: { kind: "nameKind", language: "language" },
  OrganizationRelationship: { type: "relationship", groupRole: "groupRole" },
  FundingRound: { investmentType: "investmentType", status: "roundStatus" },
  FinancialReport: { kind: "reportKind", fiscalPeriod: "fiscalPeriod" },
  ReportedFigure: { metric: "metric", fiscalPeriod: "fiscalPeriod" },
  Product: { kind: "productKind" },
  ProductMilestone: { kind: "milestone" },
};

/** The list that the words of a field are from; null where it holds words of anybody's. */
export function vocabularyOf(owner: EntityType | (string & {}), field: string): Vocabulary | null {
  return OF_FIELDS[owner]?.[field] ?? null;
}
