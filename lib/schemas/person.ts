import { z } from "zod";
import { evidenceFields } from "./evidence";
import {
  optionalPartialDateSchema,
  optionalText,
  renderings,
  slugSchema,
  typedText,
} from "./values";

export const personRowSchema = z
  .object({
    slug: slugSchema,
    name: typedText(),
    nameZhHans: optionalText(),
    nameZhHant: optionalText(),
    description: optionalText(500),
    ...renderings("description", 500),
    ...evidenceFields,
  })
  .strict();
export type PersonRow = z.output<typeof personRowSchema>;

export const roleRowSchema = z
  .object({
    slug: slugSchema,
    person: slugSchema,
    organization: slugSchema,
    title: typedText(),
    ...renderings("title"),
    from: optionalPartialDateSchema,
    to: optionalPartialDateSchema,
    former: z.boolean().default(false),
    ...evidenceFields,
  })
  .strict();
export type RoleRow = z.output<typeof roleRowSchema>;
