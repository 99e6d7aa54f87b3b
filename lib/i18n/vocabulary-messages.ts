import type { Vocabulary } from "@/lib/domain/editing/vocabularies";

/** Where the messages of each list of words stand. */
export const VOCABULARY_MESSAGES: Readonly<Record<Vocabulary, string>> = {
  investmentType: "rounds.type",
  roundStatus: "rounds.status",
  organizationKind: "organizations.kind",
  relationship: "organizations.parents",
  groupRole: "organizations.groupRole",
  nameKind: "comparison.nameKinds",
  language: "comparison.languages",
  sourceKind: "sources.kinds",
  reliability: "sources.reliabilities",
  reportKind: "comparison.reportKinds",
  fiscalPeriod: "comparison.fiscalPeriods",
  metric: "revenue.metrics",
  productKind: "organizations.product.kind",
  milestone: "organizations.product.milestone",
};
