import { type EvidenceMark, originalOf, type Sourced } from "@/lib/domain/evidence";
import type { Quantity } from "@/lib/domain/quantity";

/** What tells the figures of a chart apart; the names of columns in its data file. */
export const DIMENSIONS = [
  "period",
  "recast",
  "scheme",
  "segment",
  "basis",
  "year",
  "company",
  "round",
  "announced_on",
  "status",
  "undisclosed_rounds",
  "subject",
  "metric",
  "as_of",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Exactly one figure, where it stands, and what it rests on. */
export interface ChartRecord {
  /** In the order of the dimensions. */
  readonly place: readonly string[];
  readonly quantity: Quantity;
  readonly mark: EvidenceMark | null;
  /** Id of the evidence; null for a sum, which has none of its own. */
  readonly evidence: string | null;
  /** Ids of the figures on which it rests: itself, or the parts of a sum. */
  readonly inputs: readonly string[];
}

export interface ChartData {
  readonly dimensions: readonly Dimension[];
  readonly records: readonly ChartRecord[];
}

/** The figure as its source gives it: a data file converts nothing. */
export function recordOf(place: readonly string[], sourced: Sourced<Quantity>): ChartRecord {
  const { mark, evidence } = sourced;
  return { place, quantity: originalOf(sourced), mark, evidence, inputs: [evidence] };
}

/** How a yes or a no stands in a data file. */
export function flag(value: boolean): string {
  return value ? "yes" : "no";
}
