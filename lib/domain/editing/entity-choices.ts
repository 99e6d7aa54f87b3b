import { RELIABILITIES, SOURCE_KINDS } from "../claim";
import { INVESTMENT_TYPES, ROUND_STATUSES } from "../funding-round";
import { LOCALES } from "../locale";
import { GROUP_ROLES, ORGANIZATION_KINDS, RELATIONSHIP_TYPES } from "../organization";
import { MILESTONE_KINDS, PRODUCT_KINDS } from "../product";
import { METRICS } from "../reported-figure";
import { FISCAL_PERIODS, REPORT_KINDS } from "../reporting-period";

/** Languages of publications, of which the product itself speaks the first three. */
const SOURCE_LANGUAGES = [...LOCALES, "de", "fr", "ja", "ko"] as const;

/** What the choices of forms are made from, by the name of the set. */
export const CHOICES = {
  organizationKind: ORGANIZATION_KINDS,
  relationshipType: RELATIONSHIP_TYPES,
  groupRole: GROUP_ROLES,
  investmentType: INVESTMENT_TYPES,
  roundStatus: ROUND_STATUSES,
  reportKind: REPORT_KINDS,
  fiscalPeriod: FISCAL_PERIODS,
  metric: METRICS,
  productKind: PRODUCT_KINDS,
  milestoneKind: MILESTONE_KINDS,
  sourceKind: SOURCE_KINDS,
  reliability: RELIABILITIES,
  language: LOCALES,
  sourceLanguage: SOURCE_LANGUAGES,
} as const;
export type ChoiceSet = keyof typeof CHOICES;
