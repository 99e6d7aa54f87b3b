import { z } from "zod";
import { RELIABILITIES, SOURCE_KINDS } from "@/lib/domain/claim";
import {
  choiceSchema,
  PAGE_PARAMETERS,
  printQuery,
  printSort,
  searchSchema,
  singleParams,
  sortSchema,
} from "./list-query";
import type { SearchParams } from "./view";

export const SOURCE_SORTS = ["publishedOn", "publisher", "reliability", "claims"] as const;
export type SourceSort = (typeof SOURCE_SORTS)[number];

const NEWEST_FIRST = { by: "publishedOn", descending: true } as const;

export const sourcesQuerySchema = z.object({
  q: searchSchema,
  kind: choiceSchema(SOURCE_KINDS),
  reliability: choiceSchema(RELIABILITIES),
  sort: sortSchema(SOURCE_SORTS, NEWEST_FIRST),
  ...PAGE_PARAMETERS,
});
export type SourcesQuery = z.output<typeof sourcesQuerySchema>;

export function sourcesQueryOf(params: SearchParams): SourcesQuery {
  return sourcesQuerySchema.parse(singleParams(params));
}

/** The address part that asks for the same. */
export function printSourcesQuery(query: Partial<SourcesQuery>): string {
  const { sort = NEWEST_FIRST, ...filters } = query;
  const usual = printSort(sort) === printSort(NEWEST_FIRST);
  return printQuery({
    ...filters,
    sort: usual ? null : printSort(sort),
  });
}
