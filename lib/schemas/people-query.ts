import { z } from "zod";
import {
  choiceSchema,
  PAGE_PARAMETERS,
  searchSchema,
  singleParams,
  slugChoiceSchema,
} from "./list-query";
import type { SearchParams } from "./view";

/** Whether an office is still held. */
export const OFFICE_STANDINGS = ["held", "former"] as const;

/** What the list of people can be asked for. What an address says wrongly counts as not said. */
export const peopleQuerySchema = z.object({
  q: searchSchema,
  organization: slugChoiceSchema,
  standing: choiceSchema(OFFICE_STANDINGS),
  ...PAGE_PARAMETERS,
});
export type PeopleQuery = z.output<typeof peopleQuerySchema>;

export function peopleQueryOf(params: SearchParams): PeopleQuery {
  return peopleQuerySchema.parse(singleParams(params));
}
