import { z } from "zod";
import { QUICK_REASONS } from "@/lib/domain/guards/reasons";
import { optionalText } from "./values";

const MOST_WARNINGS = 200;
const LONGEST_KEY = 3000;

/** Fields of every form that is asked about before it is saved. */
export const confirmationFields = {
  /** Keys of the doubts that its author has seen. */
  seenWarnings: z
    .array(z.string().max(LONGEST_KEY, { error: "form.stale" }))
    .max(MOST_WARNINGS, { error: "form.tooManyRows" })
    .default([]),
  /** Why it is right all the same. */
  reason: optionalText(500),
  /** The same with one click. */
  quickReason: z.enum(QUICK_REASONS).optional().catch(undefined),
};
const confirmationSchema = z.object(confirmationFields);
export type Confirmation = Readonly<z.output<typeof confirmationSchema>>;
