export const PROPOSAL_STATUSES = [
  "DRAFT",
  "IN_REVIEW",
  "PUBLISHED",
  "REJECTED",
  "WITHDRAWN",
] as const;
/** DRAFT is with its author: not sent yet, or returned with a comment. */
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];
