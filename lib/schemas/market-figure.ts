import { z } from "zod";
import { evidenceFields } from "./evidence";
import {
  optionalPartialDateSchema,
  optionalText,
  quantitySchema,
  renderings,
  slugSchema,
  typedText,
} from "./values";

export const marketFigureRowSchema = z
  .object({
    slug: slugSchema,
    subject: typedText(),
    ...renderings("subject"),
    organization: slugSchema.nullable().default(null),
    metric: typedText(),
    ...renderings("metric"),
    asOf: optionalPartialDateSchema,
    amount: quantitySchema,
    compiledBy: slugSchema.nullable().default(null),
    note: optionalText(500),
    ...renderings("note", 500),
    ...evidenceFields,
  })
  .strict();
export type MarketFigureRow = z.output<typeof marketFigureRowSchema>;
