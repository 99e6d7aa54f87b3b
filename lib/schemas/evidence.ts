import { z } from "zod";
import { CLAIM_STATUSES } from "@/lib/domain/claim";
import { optionalText, partialDateSchema, quantitySchema, slugSchema, typedText } from "./values";

/** Id of a researched fact. */
export const factIdSchema = z.string().regex(/^(seed|pub)-\d+$/, { error: "facts.malformed" });

/** The facts that a row of the data set rests on. */
export const factIdsSchema = z.array(factIdSchema).default([]);

/** Name of a claimable field, or `existence` for the subject itself. */
const fieldName = z.string({ error: "text.required" }).regex(/^[a-z][A-Za-z]*$/, {
  error: "claim.fieldMalformed",
});

/**
 * A claim that is told apart from its row's own source: an accepted one without a value takes the
 * row's; a competing one says what it says.
 */
export const claimRowSchema = z
  .object({
    field: fieldName,
    source: slugSchema,
    status: z.enum(CLAIM_STATUSES).default("COMPETING"),
    quantity: quantitySchema.optional(),
    date: partialDateSchema.optional(),
    text: typedText(500).optional(),
    statedAs: optionalText(),
    locator: z.string().trim().max(200, { error: "text.tooLong" }).default(""),
    note: optionalText(1000),
    facts: factIdsSchema,
  })
  .strict()
  .superRefine((claim, context) => {
    const values = [claim.quantity, claim.date, claim.text].filter((value) => value !== undefined);
    if (values.length > 1) {
      context.addIssue({
        code: "custom",
        message: "claim.oneValue",
        path: ["field"],
      });
    }
    if (values.length === 0 && claim.status !== "ACCEPTED" && claim.field !== "existence") {
      context.addIssue({
        code: "custom",
        message: "claim.valueRequired",
        path: ["field"],
      });
    }
  });
export type ClaimRow = z.output<typeof claimRowSchema>;

/**
 * What a row of the data set says of its evidence. `source` stands behind each filled field for
 * which `claims` has no accepted claim; `statedAs`, `locators` and `notes` go by field name.
 */
export const evidenceFields = {
  source: slugSchema,
  statedAs: z.record(fieldName, typedText()).default({}),
  locators: z.record(fieldName, typedText()).default({}),
  notes: z.record(fieldName, typedText(1000)).default({}),
  claims: z.array(claimRowSchema).default([]),
  facts: factIdsSchema,
};
