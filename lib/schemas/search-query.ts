import { z } from "zod";
import { LOCALES } from "@/lib/domain/locale";
import { searchSchema, singleParams } from "./list-query";
import type { SearchParams } from "./view";

/** What the page of a search is asked for; nothing is no search. */
export function searchTextOf(params: SearchParams): string {
  return searchSchema.parse(singleParams(params).q);
}

const LONGEST = 100;
const MOST_HITS = 20;
const USUAL_HITS = 5;

/** What a program asks for; unlike a page it is told what it asked wrongly. */
export const searchRequestSchema = z.object({
  q: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST)
    .refine((text) => !text.includes("\0")),
  locale: z.enum(LOCALES).default("en"),
  /** Most hits of a kind. */
  limit: z.coerce.number().int().min(1).max(MOST_HITS).default(USUAL_HITS),
});
