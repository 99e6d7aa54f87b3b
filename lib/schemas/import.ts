import { z } from "zod";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import { QUICK_REASONS } from "@/lib/domain/guards/reasons";
import { IMPORT_STATES, IMPORT_VERDICTS } from "@/lib/domain/import/import-state";
import { KIND_WORDS } from "@/lib/domain/import/kinds";
import { choiceSchema } from "./list-query";
import { commentSchema, reasonSchema } from "./proposal";
import { changeSchema } from "./snapshot";
import { optionalText, slugSchema } from "./values";
import { warningSchema } from "./warning";

export const KINDS_OF_FILES = ENTITY_TYPES.map((type) => KIND_WORDS[type]);

/** How the bytes of a file become cells. */
export const fileFormatSchema = z.discriminatedUnion("format", [
  z.object({
    format: z.literal("CSV"),
    encoding: z.enum(["utf-8", "gb18030", "utf-16le", "utf-16be"]),
    separator: z.enum([",", ";", "\t", "|"]),
  }),
  z.object({ format: z.literal("XLSX") }),
]);
export type FileFormat = z.output<typeof fileFormatSchema>;
export type TextEncoding = Extract<FileFormat, { format: "CSV" }>["encoding"];

/** For each header the column that it is read as; null for one that is not read. */
export const mappingSchema = z.array(z.string().max(100).nullable()).max(200);
export type Mapping = z.output<typeof mappingSchema>;

export const headersSchema = z.array(z.string());
export const sampleSchema = z.array(z.array(z.string()));

const columnProblem = z.object({
  column: z.string().nullable(),
  reason: z.string(),
  row: z.number().optional(),
});
export const problemsSchema = z.array(columnProblem);
/** What a row would make of entities. */
export const changesSchema = z.array(changeSchema);
/** What the guards say of a row, and the row of the file that it is held against. */
export const doubtsSchema = z.array(warningSchema.extend({ row: z.number().optional() }));
export type RowDoubt = z.output<typeof doubtsSchema>[number];
export const cellsSchema = z.record(z.string(), z.string());
export const changedSchema = z.array(z.string());

/** Tells which version of the import its sender has seen. */
const seen = {
  id: z.uuid({ error: "import.gone" }),
  version: z.coerce.number({ error: "import.changedMeanwhile" }).int().positive(),
};

/** What an uploading form says beside its file. */
export const uploadSchema = z.object({
  kind: z.enum(KINDS_OF_FILES, { error: "choice.required" }),
  source: slugSchema.optional(),
});

export const mappingFormSchema = z.object({
  ...seen,
  mapping: mappingSchema,
  /** Address of the source behind rows that name none. */
  source: slugSchema.optional().transform((slug) => slug ?? null),
  createMissing: z.boolean().default(false),
});
export type MappingForm = z.output<typeof mappingFormSchema>;

/** One step of an import that needs no more than its name. */
export const importStepSchema = z.object(seen);
export type ImportStep = z.output<typeof importStepSchema>;

/** Kinds of rows that a page shows alone: by verdict, or those that the guards doubt. */
export const ROW_FILTERS = [...IMPORT_VERDICTS, "DOUBTFUL"] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export const excludeRowsSchema = z.object({
  ...seen,
  /** Rows by number, or all of a kind. */
  rows: z.array(z.coerce.number().int().positive()).max(1000).default([]),
  all: z.enum(ROW_FILTERS).optional(),
  /** False takes them in again. */
  excluded: z.boolean().default(false),
  /** Why doubtful ones are right all the same. */
  reason: optionalText(500),
  /** The same with one click. */
  quickReason: z.enum(QUICK_REASONS).optional().catch(undefined),
});
export type ExcludeRows = z.output<typeof excludeRowsSchema>;

export const handInSchema = z.object({ ...seen, comment: commentSchema });
export type HandIn = z.output<typeof handInSchema>;

export const returnImportSchema = z.object({ ...seen, comment: reasonSchema });
export type ReturnImport = z.output<typeof returnImportSchema>;

/** Where a page of imports begins: after the one uploaded then. */
export const importKeySchema = z
  .string()
  .regex(/^[0-9T:.Z-]{20,30}_[0-9a-f-]{36}$/)
  .transform((text) => {
    const [at = "", id = ""] = text.split("_");
    return { at, id };
  })
  .nullable()
  .catch(null);
export type ImportKey = NonNullable<z.output<typeof importKeySchema>>;

export const importsQuerySchema = z.object({
  state: choiceSchema(IMPORT_STATES),
  before: importKeySchema,
});
export type ImportsQuery = z.output<typeof importsQuerySchema>;

export const importRowsQuerySchema = z.object({
  only: choiceSchema(ROW_FILTERS),
  /** Number of the row after which the page begins. */
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});
export type ImportRowsQuery = z.output<typeof importRowsQuerySchema>;
