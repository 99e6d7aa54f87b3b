import { z } from "zod";
import { MILESTONE_KINDS, PRODUCT_KINDS } from "@/lib/domain/product";
import { evidenceFields } from "./evidence";
import {
  optionalText,
  partialDateSchema,
  quantitySchema,
  renderings,
  slugSchema,
  typedText,
} from "./values";

const milestoneRowSchema = z
  .object({
    slug: slugSchema,
    kind: z.enum(MILESTONE_KINDS),
    planned: z.boolean().default(false),
    reachedOn: partialDateSchema,
    ...evidenceFields,
  })
  .strict();
export type ProductMilestoneRow = z.output<typeof milestoneRowSchema>;

const specificationRowSchema = z
  .object({
    slug: slugSchema,
    name: typedText(),
    ...renderings("name"),
    planned: z.boolean().default(false),
    amount: quantitySchema,
    note: optionalText(500),
    ...renderings("note", 500),
    ...evidenceFields,
  })
  .strict();
export type ProductSpecificationRow = z.output<typeof specificationRowSchema>;

export const productRowSchema = z
  .object({
    slug: slugSchema,
    organization: slugSchema,
    name: typedText(),
    kind: z.enum(PRODUCT_KINDS),
    processNode: quantitySchema.nullable().default(null),
    description: optionalText(500),
    ...renderings("description", 500),
    position: z.int().min(0).default(0),
    milestones: z.array(milestoneRowSchema).default([]),
    specifications: z.array(specificationRowSchema).default([]),
    ...evidenceFields,
  })
  .strict();
export type ProductRow = z.output<typeof productRowSchema>;
