import { z } from "zod";
import { RELIABILITIES, SOURCE_KINDS } from "@/lib/domain/claim";
import {
  optionalText,
  partialDateSchema,
  plainDateSchema,
  renderings,
  slugSchema,
  typedText,
} from "./values";

/** An address a reader can open; anything but http and https is refused. */
const webAddress = z
  .string()
  .trim()
  .max(2000, { error: "text.tooLong" })
  .optional()
  .transform((text, context) => {
    if (!text) return null;
    if (URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol)) return text;
    context.addIssue({ code: "custom", message: "url.malformed" });
    return z.NEVER;
  });

/** A publication that says something. */
export const sourceFields = z.object({
  title: optionalText(300),
  publisher: typedText(),
  url: webAddress,
  kind: z.enum(SOURCE_KINDS, { error: "source.kindRequired" }),
  language: optionalText(20),
  publishedOn: partialDateSchema,
  accessedOn: plainDateSchema.nullable().default(null),
  reliability: z.enum(RELIABILITIES, { error: "source.reliabilityRequired" }),
  note: optionalText(1000),
});

export const sourceSchema = sourceFields.extend({
  slug: slugSchema,
  /** Its own Chinese name, or our rendering of what is no name. */
  ...renderings("publisher"),
});
export type SourceInput = z.output<typeof sourceSchema>;
