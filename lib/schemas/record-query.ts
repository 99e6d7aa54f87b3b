import { z } from "zod";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import { choiceSchema, type SearchParams, searchSchema, singleParams } from "./list-query";

/** The last line of a page of records, newest first: the next page starts after it. */
export interface RecordKey {
  /** ISO, to the millisecond in UTC. */
  readonly at: string;
  readonly id: string;
}

export function printRecordKey({ at, id }: RecordKey): string {
  return `${at}_${id}`;
}

const recordKeySchema = z
  .string()
  .transform((text, context): RecordKey => {
    const [at, id] = text.split("_");
    const key = z.object({ at: z.iso.datetime(), id: z.uuid() }).safeParse({ at, id });
    if (key.success) return key.data;
    context.addIssue({ code: "custom", message: "text.required" });
    return z.NEVER;
  })
  .nullable()
  .catch(null);

/** `?after=`, wherever records are paged; nothing of it where it was made up. */
export function recordKeyOf(params: SearchParams): RecordKey | null {
  return recordKeySchema.parse(singleParams(params).after ?? null);
}

const versionSchema = z.coerce.number().int().min(1).max(1_000_000).nullable().catch(null);

const historySchema = z.object({
  /** Shows versions before this one. */
  before: versionSchema.default(null),
  from: versionSchema.default(null),
  to: versionSchema.default(null),
});
export type HistoryQuery = z.output<typeof historySchema>;

export function historyQueryOf(params: SearchParams): HistoryQuery {
  return historySchema.parse(singleParams(params));
}

/** The last entity of a page of the list of all, which is ordered by slug. */
export interface EntityKey {
  readonly slug: string;
  readonly id: string;
}

const entityKeySchema = z
  .string()
  .transform((text, context): EntityKey => {
    const [slug, id] = text.split("_");
    const key = z.object({ slug: z.string().min(1), id: z.uuid() }).safeParse({ slug, id });
    if (key.success) return key.data;
    context.addIssue({ code: "custom", message: "text.required" });
    return z.NEVER;
  })
  .nullable()
  .catch(null);

export function printEntityKey({ slug, id }: EntityKey): string {
  return `${slug}_${id}`;
}

const entitiesSchema = z.object({
  q: searchSchema.default(""),
  type: choiceSchema(ENTITY_TYPES).default(null),
  after: entityKeySchema.default(null),
});
export type EntitiesQuery = z.output<typeof entitiesSchema>;

export function entitiesQueryOf(params: SearchParams): EntitiesQuery {
  return entitiesSchema.parse(singleParams(params));
}

export const BIN_STATES = ["IN_BIN", "RESTORED", "PURGED"] as const;
/** What became of something that was deleted. */
export type BinState = (typeof BIN_STATES)[number];

export function binStateOf(params: SearchParams): BinState {
  return z.enum(BIN_STATES).catch("IN_BIN").parse(singleParams(params).state);
}

const entityAddressSchema = z.object({ type: z.enum(ENTITY_TYPES), id: z.uuid() });

/** The entity that an address names; null where it names none. */
export function entityAddressOf(
  named: Readonly<Record<string, unknown>>,
): z.output<typeof entityAddressSchema> | null {
  const parsed = entityAddressSchema.safeParse(named);
  return parsed.success ? parsed.data : null;
}

export function idOf(text: unknown): string | null {
  const parsed = z.uuid().safeParse(text);
  return parsed.success ? parsed.data : null;
}

export function versionOf(text: unknown): number | null {
  return versionSchema.parse(text);
}

/** As a picker offers it: a name with its address. */
const pickedSchema = z.string().trim().max(400).catch("");

const mergeSchema = z.object({ from: pickedSchema, into: pickedSchema });

/** The organizations to merge, as somebody named them. */
export function mergeQueryOf(params: SearchParams): z.output<typeof mergeSchema> {
  return mergeSchema.parse(singleParams(params));
}
