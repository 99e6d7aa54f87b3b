import { z } from "zod";
import { evidenceFields } from "./evidence";
import {
  optionalPartialDateSchema,
  optionalText,
  quantitySchema,
  slugSchema,
  typedText,
} from "./values";

export const marketFigureRowSchema = z
  .object({
    slug: slugSchema,
    subject: typedText(),
    subjectZhHans: optionalText(),
    organization: slugSchema.nullable().default(null),
    metric: typedText(),
    asOf: optionalPartialDateSchema,
    amount: quantitySchema,
    compiledBy: slugSchema.nullable().default(null),
    note: optionalText(500),
    ...evidenceFields,
  })
  .strict();
export type MarketFigureRow = z.output<typeof marketFigureRowSchema>;
