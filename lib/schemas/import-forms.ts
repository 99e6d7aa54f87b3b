import { z } from "zod";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import { excludeRowsSchema, importStepSchema, type MappingForm } from "./import";
import { singleParams } from "./list-query";
import { slugSchema } from "./values";
import type { SearchParams } from "./view";

/** What a choice says for a column of the file that is not read; an empty one would be left out. */
export const NOT_READ = "-";

/** The end of what a picker offers, `HKEX [hkex-2025]`, or an address alone. */
const ADDRESS = /\[([^[\]]+)\]\s*$/;

/** The source that somebody picked or named by its address; null where nothing is named. */
export const pickedSourceSchema = z
  .string()
  .optional()
  .transform((text = "", context): string | null => {
    const named = text.trim();
    if (named === "") return null;
    const slug = slugSchema.safeParse(ADDRESS.exec(named)?.[1] ?? named);
    if (slug.success) return slug.data;
    context.addIssue({ code: "custom", message: "source.unknown" });
    return z.NEVER;
  });

/** Which column of the file holds what, as the form says it. */
export const columnsFormSchema = importStepSchema
  .extend({
    mapping: z.array(z.string()).max(200),
    source: pickedSourceSchema,
    createMissing: z.boolean().default(false),
  })
  .transform(
    ({ mapping, ...form }): MappingForm => ({
      ...form,
      mapping: mapping.map((name) => (name === NOT_READ ? null : name)),
    }),
  );

/** Rows to leave out or take in again, and where on the page it was said. */
export const excludeFormSchema = excludeRowsSchema.extend({
  shown: z.string().max(200).default(""),
});

/** How the bytes of a text are read, where somebody says it. */
export const ENCODINGS = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;
export const encodingSchema = z.enum(ENCODINGS).optional().catch(undefined);

const refusalSchema = z.object({
  refused: z
    .string()
    .regex(/^[a-z]+\.[a-zA-Z]+$/)
    .optional()
    .catch(undefined),
  field: z.enum(["kind", "file", "source"]).catch("file"),
  row: z.coerce.number().int().positive().optional().catch(undefined),
  column: z.string().max(200).optional().catch(undefined),
  kind: z.string().max(40).optional(),
  encoding: encodingSchema,
  source: z.string().max(400).optional(),
});
export type UploadRefusal = z.output<typeof refusalSchema>;

/** Why a file was not taken, and what else the form said. */
export function uploadRefusalOf(params: SearchParams): UploadRefusal {
  return refusalSchema.parse(singleParams(params));
}

/** What else is known of why a run came to nothing. */
const troubleSchema = z
  .object({
    line: z.number().optional(),
    column: z.string().optional(),
    /** What others have changed since the dry run, some of it. */
    entities: z.array(z.object({ type: z.enum(ENTITY_TYPES), id: z.uuid() })).default([]),
  })
  .catch({ entities: [] });

export function troubleDetailsOf(details: unknown): z.output<typeof troubleSchema> {
  return troubleSchema.parse(details);
}
