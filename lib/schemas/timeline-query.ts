import { z } from "zod";
import { TIMELINE_KINDS } from "@/lib/domain/timeline";
import {
  choiceSchema,
  PAGE_PARAMETERS,
  searchSchema,
  singleParams,
  slugChoiceSchema,
  yearSchema,
} from "./list-query";
import type { SearchParams } from "./view";

/** What the time line can be asked for. What an address says wrongly counts as not said. */
export const timelineQuerySchema = z.object({
  q: searchSchema,
  kind: choiceSchema(TIMELINE_KINDS),
  organization: slugChoiceSchema,
  year: yearSchema,
  ...PAGE_PARAMETERS,
});
export type TimelineQuery = z.output<typeof timelineQuerySchema>;

export function timelineQueryOf(params: SearchParams): TimelineQuery {
  return timelineQuerySchema.parse(singleParams(params));
}
