import { z } from "zod";
import {
  choiceSchema,
  PAGE_PARAMETERS,
  searchSchema,
  singleParams,
  sortSchema,
} from "./list-query";
import type { SearchParams } from "./view";

export const INVESTOR_SORTS = ["name", "deals", "leads", "companies", "latest"] as const;
export type InvestorSort = (typeof INVESTOR_SORTS)[number];

export const INVESTOR_KINDS = ["organization", "person"] as const;
export type InvestorKind = (typeof INVESTOR_KINDS)[number];

export const MOST_DEALS_FIRST = { by: "deals", descending: true } as const;

/** What the list of investors can be asked for. What an address says wrongly counts as not said. */
export const investorsQuerySchema = z.object({
  q: searchSchema,
  kind: choiceSchema(INVESTOR_KINDS),
  sort: sortSchema(INVESTOR_SORTS, MOST_DEALS_FIRST),
  ...PAGE_PARAMETERS,
});
export type InvestorsQuery = z.output<typeof investorsQuerySchema>;

export function investorsQueryOf(params: SearchParams): InvestorsQuery {
  return investorsQuerySchema.parse(singleParams(params));
}
