import { type Basis, type EvidenceMark, originalOf, type Sourced } from "@/lib/domain/evidence";
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
  "organization",
  "product",
  "fact",
  "counterpart",
  "date",
  "planned",
  "shared_rounds",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One figure or fact, where it stands, and what it rests on. */
export interface ChartRecord {
  /** In the order of the dimensions. */
  readonly place: readonly string[];
  /** Null for what is told by its place alone, as a date is. */
  readonly quantity: Quantity | null;
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

export function factOf(place: readonly string[], { mark, evidence }: Basis): ChartRecord {
  return { place, quantity: null, mark, evidence, inputs: [evidence] };
}

/** How a yes or a no stands in a data file. */
export function flag(value: boolean): string {
  return value ? "yes" : "no";
}
