import { z } from "zod";
import { RELIABILITIES } from "@/lib/domain/claim";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import { WARNING_CODES, type Warning, type WarningFacts } from "@/lib/domain/guards/warning";
import { DATE_PRECISIONS } from "@/lib/domain/partial-date";
import { QUALIFIERS } from "@/lib/domain/qualifier";
import { UNITS } from "@/lib/domain/quantity";
import { entityTypeSchema } from "./snapshot";

const date = z.object({
  date: z.string(),
  precision: z.enum(DATE_PRECISIONS),
  inferred: z.boolean(),
});
const quantity = z.object({
  qualifier: z.enum(QUALIFIERS),
  value: z.string().nullable(),
  maxValue: z.string().nullable(),
  currency: z.string().nullable(),
  unit: z.enum(UNITS).nullable(),
});
const value = z.discriminatedUnion("form", [
  z.object({ form: z.literal("quantity"), quantity }),
  z.object({ form: z.literal("date"), date }),
  z.object({ form: z.literal("text"), text: z.string() }),
]);

/** What a warning saw, as it is kept where it was overridden. */
export const warningFactsSchema = z.object({
  said: value.optional(),
  known: value.optional(),
  saidOn: date.optional(),
  knownOn: date.optional(),
  factor: z.string().optional(),
  saidBy: z.enum(RELIABILITIES).optional(),
  knownBy: z.enum(RELIABILITIES).optional(),
  against: z
    .object({
      type: z.enum(ENTITY_TYPES),
      id: z.string(),
      proposalId: z.string().nullable(),
    })
    .optional(),
}) satisfies z.ZodType<WarningFacts>;

export const warningCodeSchema = z.enum(WARNING_CODES);

/** A doubt as it is kept with what it is about. */
export const warningSchema = z.object({
  code: warningCodeSchema,
  entityType: entityTypeSchema,
  entityId: z.string(),
  field: z.string(),
  facts: warningFactsSchema,
  key: z.string(),
}) satisfies z.ZodType<Warning>;
