/**
 * How a source hedges a quantity, in the order in which equal values sort. UNDISCLOSED has no value;
 * all others have one.
 */
export const QUALIFIERS = [
  "LESS_THAN",
  "NEARLY",
  "APPROXIMATELY",
  "EXACT",
  "BETWEEN",
  "AT_LEAST",
  "MORE_THAN",
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
