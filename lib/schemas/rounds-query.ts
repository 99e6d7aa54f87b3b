import { z } from "zod";
import { INVESTMENT_TYPES, ROUND_STATUSES } from "@/lib/domain/funding-round";
import {
  choiceSchema,
  pageSchema,
  searchSchema,
  singleParams,
  sortSchema,
  yearSchema,
} from "./list-query";
import { slugSchema } from "./values";
import type { SearchParams } from "./view";

export const ROUND_SORTS = ["announcedOn", "organization", "moneyRaised"] as const;
export type RoundSort = (typeof ROUND_SORTS)[number];

export const DISCLOSURES = ["disclosed", "undisclosed"] as const;

const NEWEST_FIRST = { by: "announcedOn", descending: true } as const;

/** What the list of rounds can be asked for. What an address says wrongly counts as not said. */
const roundsQuerySchema = z.object({
  q: searchSchema,
  organization: slugSchema.nullable().catch(null),
  type: choiceSchema(INVESTMENT_TYPES),
  status: choiceSchema(ROUND_STATUSES),
  /** First and last year of the announcement, both included. */
  from: yearSchema,
  to: yearSchema,
  amount: choiceSchema(DISCLOSURES),
  sort: sortSchema(ROUND_SORTS, NEWEST_FIRST),
  page: pageSchema,
});
export type RoundsQuery = z.output<typeof roundsQuerySchema>;

export function roundsQueryOf(params: SearchParams): RoundsQuery {
  return roundsQuerySchema.parse(singleParams(params));
}
