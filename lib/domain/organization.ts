export const ORGANIZATION_KINDS = [
  "COMPANY",
  "INVESTOR",
  "FUND",
  "RESEARCH_FIRM",
  "MEDIA",
  "EXCHANGE",
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** Read "child is TYPE of parent". */
export const RELATIONSHIP_TYPES = [
  "MEMBER_OF_GROUP",
  "SUBSIDIARY",
  "FUND_OF",
  "SPUN_OUT_OF",
  "SUPPLIER",
  "PARTNER",
  "FOUNDED_BY",
  "PREDECESSOR_OF",
  "LEGAL_ENTITY_OF",
] as const;
export type RelationshipType = (typeof RELATIONSHIP_TYPES)[number];

export const GROUP_ROLES = ["CORE", "X"] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

export const NAME_KINDS = ["FORMER", "ALTERNATIVE"] as const;
export type NameKind = (typeof NAME_KINDS)[number];
