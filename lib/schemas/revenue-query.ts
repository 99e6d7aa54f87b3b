import { z } from "zod";
import { choiceSchema, singleParams, slugChoiceSchema } from "./list-query";
import type { SearchParams } from "./view";

/** The word of `halves` that asks for second half-years as the year minus its first half. */
export const COMPUTED_HALVES = "computed";

/** `scheme`: slug of the segment scheme whose periods are shown; null for the latest. */
export const revenueQuerySchema = z.object({
  scheme: slugChoiceSchema,
  halves: choiceSchema([COMPUTED_HALVES]),
});
export type RevenueQuery = z.output<typeof revenueQuerySchema>;

export function revenueQueryOf(params: SearchParams): RevenueQuery {
  return revenueQuerySchema.parse(singleParams(params));
}
