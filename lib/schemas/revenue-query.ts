import { z } from "zod";
import { singleParams } from "./list-query";
import { slugSchema } from "./values";
import type { SearchParams } from "./view";

/** `scheme`: slug of the segment scheme whose periods are shown; null for all. */
const revenueQuerySchema = z.object({ scheme: slugSchema.nullable().catch(null) });
export type RevenueQuery = z.output<typeof revenueQuerySchema>;

export function revenueQueryOf(params: SearchParams): RevenueQuery {
  return revenueQuerySchema.parse(singleParams(params));
}
