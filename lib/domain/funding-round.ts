/** Normalised round types; their order says nothing about time. */
export const INVESTMENT_TYPES = [
  "SEED",
  "ANGEL",
  "PRE_A",
  "SERIES_A",
  "SERIES_B",
  "SERIES_C",
  "SERIES_D",
  "SERIES_E",
  "STRATEGIC",
  "PRE_IPO",
  "IPO",
  "PLACING",
  "UNKNOWN",
] as const;
export type InvestmentType = (typeof INVESTMENT_TYPES)[number];

export const ROUND_STATUSES = ["RUMOURED", "PLANNED", "ANNOUNCED", "CLOSED", "CANCELLED"] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

/** Money of these rounds was raised, on somebody's word; the rest was only planned, rumoured or called off. */
export function countsAsRaised(status: RoundStatus): boolean {
  return status === "ANNOUNCED" || status === "CLOSED";
}
