import { z } from "zod";
import { evidenceFields } from "./evidence";
import { optionalText, partialDateSchema, renderings, slugSchema, typedText } from "./values";

export const eventRowSchema = z
  .object({
    slug: slugSchema,
    title: typedText(),
    ...renderings("title"),
    planned: z.boolean().default(false),
    occurredOn: partialDateSchema,
    participants: z.array(slugSchema).min(1),
    note: optionalText(500),
    ...renderings("note", 500),
    ...evidenceFields,
  })
  .strict();
export type EventRow = z.output<typeof eventRowSchema>;
