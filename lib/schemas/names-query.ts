import { z } from "zod";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";

const LONGEST = 400;

/** What a picker asks while somebody types: which kinds of things, and how they may be called. */
export const namesQuerySchema = z.object({
  q: z.string().trim().max(LONGEST).default(""),
  types: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(ENTITY_TYPES)).min(1).max(3)),
});
export type NamesQuery = z.output<typeof namesQuerySchema>;
