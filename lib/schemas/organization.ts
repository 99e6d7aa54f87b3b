import { z } from "zod";
import {
  GROUP_ROLES,
  NAME_KINDS,
  ORGANIZATION_KINDS,
  RELATIONSHIP_TYPES,
} from "@/lib/domain/organization";
import { evidenceFields } from "./evidence";
import {
  optionalPartialDateSchema,
  optionalText,
  renderings,
  slugSchema,
  typedText,
} from "./values";

const otherNameSchema = z
  .object({
    name: typedText(),
    language: z.enum(["en", "zh-Hans", "zh-Hant"]),
    kind: z.enum(NAME_KINDS),
    from: optionalPartialDateSchema,
    to: optionalPartialDateSchema,
  })
  .strict();

export const organizationRowSchema = z
  .object({
    slug: slugSchema,
    kind: z.enum(ORGANIZATION_KINDS),
    name: typedText(),
    nameZhHans: optionalText(),
    nameZhHant: optionalText(),
    legalName: optionalText(),
    stockSymbol: optionalText(20),
    foundedOn: optionalPartialDateSchema,
    description: optionalText(500),
    ...renderings("description", 500),
    otherNames: z.array(otherNameSchema).default([]),
    ...evidenceFields,
  })
  .strict();
export type OrganizationRow = z.output<typeof organizationRowSchema>;

export const relationshipRowSchema = z
  .object({
    slug: slugSchema,
    child: slugSchema,
    parent: slugSchema,
    type: z.enum(RELATIONSHIP_TYPES),
    groupRole: z.enum(GROUP_ROLES).nullable().default(null),
    planned: z.boolean().default(false),
    from: optionalPartialDateSchema,
    to: optionalPartialDateSchema,
    ...evidenceFields,
  })
  .strict()
  .refine((row) => (row.groupRole !== null) === (row.type === "MEMBER_OF_GROUP"), {
    error: "relationship.groupRole",
    path: ["groupRole"],
  });
export type RelationshipRow = z.output<typeof relationshipRowSchema>;
