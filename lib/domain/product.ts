export const PRODUCT_KINDS = ["AI_CHIP", "COMPUTE_PLATFORM", "ADVERTISING_SYSTEM"] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

export const MILESTONE_KINDS = ["ANNOUNCED", "TAPE_OUT", "MASS_PRODUCTION"] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];
