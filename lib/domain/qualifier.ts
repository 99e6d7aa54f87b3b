/** How a source hedges a quantity. UNDISCLOSED has no value; all others have one. */
export const QUALIFIERS = [
  "EXACT",
  "APPROXIMATELY",
  "NEARLY",
  "MORE_THAN",
  "LESS_THAN",
  "AT_LEAST",
  "BETWEEN",
  "UNDISCLOSED",
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/**
 * How far a true value may lie from one that a source calls approximate: 5 % either way.
 * A convention of ours, not a statistic; the method page states it.
 */
export const APPROXIMATELY_TOLERANCE = "0.05";

/** "Nearly" promises a value just short of the figure: at most 10 % below, never above. */
export const NEARLY_SHORTFALL = "0.10";
