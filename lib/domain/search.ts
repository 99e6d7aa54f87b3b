import type { InvestmentType } from "./funding-round.ts";
import type { ProductKind } from "./product.ts";
import type { Metric } from "./reported-figure.ts";

/** What a search finds, in the order in which it is shown. */
export const SEARCH_KINDS = [
  "organization",
  "person",
  "investor",
  "round",
  "product",
  "event",
  "segment",
  "metric",
  "market",
  "source",
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What the words of a search mean to the data, which holds codes for them. */
export interface SearchMeaning {
  readonly types: readonly InvestmentType[];
  readonly metrics: readonly Metric[];
  readonly productKinds: readonly ProductKind[];
}
