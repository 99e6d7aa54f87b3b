import { z } from "zod";
import { INVESTMENT_TYPES, ROUND_STATUSES } from "@/lib/domain/funding-round";
import {
  choiceSchema,
  PAGE_PARAMETERS,
  type PageAsked,
  printQuery,
  searchSchema,
  singleParams,
  slugChoiceSchema,
  sortSchema,
  withoutPage,
  yearSchema,
} from "./list-query";
import type { SearchParams } from "./view";

export const ROUND_SORTS = ["announcedOn", "organization", "moneyRaised"] as const;
export type RoundSort = (typeof ROUND_SORTS)[number];

export const DISCLOSURES = ["disclosed", "undisclosed"] as const;

export const NEWEST_FIRST = { by: "announcedOn", descending: true } as const;

/** What the list of rounds can be asked for. What an address says wrongly counts as not said. */
export const roundsQuerySchema = z.object({
  q: searchSchema,
  organization: slugChoiceSchema,
  /** Who has a part in it, an organization or a person. */
  investor: slugChoiceSchema,
  type: choiceSchema(INVESTMENT_TYPES),
  status: choiceSchema(ROUND_STATUSES),
  /** First and last year of the announcement, both included. */
  from: yearSchema,
  to: yearSchema,
  amount: choiceSchema(DISCLOSURES),
  sort: sortSchema(ROUND_SORTS, NEWEST_FIRST),
  ...PAGE_PARAMETERS,
});
export type RoundsQuery = z.output<typeof roundsQuerySchema>;

/** Which rounds a list holds, apart from how it is sorted and paged. */
export type RoundsFilter = Omit<RoundsQuery, "sort" | keyof PageAsked>;

export const ALL_ROUNDS: RoundsFilter = {
  q: "",
  organization: null,
  investor: null,
  type: null,
  status: null,
  from: null,
  to: null,
  amount: null,
};

/** The filter as it stands in an address, parameters in one order; `all` where it takes all. */
export function printRoundsFilter(filter: RoundsFilter): string {
  const { q, organization, investor, type, status, from, to, amount } = filter;
  const query = printQuery({ q, organization, investor, type, status, from, to, amount });
  return query === "" ? NO_FILTER : query.slice(1);
}

const NO_FILTER = "all";

/** Null for a text that `printRoundsFilter` never writes, so that a filter has one address only. */
export function parseRoundsFilter(text: string): RoundsFilter | null {
  const { sort: _sort, ...filter } = withoutPage(
    roundsQueryOf(text === NO_FILTER ? {} : Object.fromEntries(new URLSearchParams(text))),
  );
  return printRoundsFilter(filter) === text ? filter : null;
}

/** The earlier year first: in either order they mean the time between them. */
export function roundsQueryOf(params: SearchParams): RoundsQuery {
  const asked = roundsQuerySchema.parse(singleParams(params));
  const { from, to } = asked;
  return areTurnedRound(from, to) ? { ...asked, from: to, to: from } : asked;
}

/** The address of the same list, with its years as the list reads them. */
export function withYearsInOrder(params: SearchParams): SearchParams {
  const { from, to } = roundsQueryOf(params);
  return from === null || to === null ? params : { ...params, from: String(from), to: String(to) };
}

export function areTurnedRound(from: number | null, to: number | null): boolean {
  return from !== null && to !== null && from > to;
}
