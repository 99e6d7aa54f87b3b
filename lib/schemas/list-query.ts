import { z } from "zod";
import { isPlainDate } from "@/lib/domain/partial-date";
import { slugSchema } from "./values";
import type { SearchParams } from "./view";

export type { SearchParams } from "./view";

export const PAGE_SIZE = 25;

const LONGEST_SEARCH = 100;

/** Column to sort by and direction; in an address `-announcedOn` is descending. */
export interface Sort<Column extends string> {
  readonly by: Column;
  readonly descending: boolean;
}

/** The one sign that no text of the database can hold. */
const NUL = "\0";

/** What a reader searches for, trimmed; empty is no search. */
export const searchSchema = z
  .string()
  .transform((text) => text.replaceAll(NUL, "").trim().slice(0, LONGEST_SEARCH))
  .catch("");

/**
 * A page of a list: what stands after a row, or before one, or at the end; the first where nothing is
 * said. An address of a page by number, as there were once, is the first page.
 */
export interface PageAsked {
  readonly after: string | null;
  readonly before: string | null;
  readonly page: "last" | null;
}

const LONGEST_KEY = 200;
const keySchema = z
  .string()
  .max(LONGEST_KEY)
  .refine((key) => !key.includes(NUL))
  .nullable()
  .catch(null);

/** The parameters that say it, for the schema of a list. */
export const PAGE_PARAMETERS = {
  after: keySchema,
  before: keySchema,
  page: choiceSchema(["last"]),
};

const pageAskedSchema = z.object(PAGE_PARAMETERS);

/** Which page an address asks for, whatever list it is of. */
export function pageIn(params: SearchParams): PageAsked {
  return pageAskedSchema.parse(singleParams(params));
}

export const FIRST_PAGE: PageAsked = { after: null, before: null, page: null };
export const LAST_PAGE: PageAsked = { ...FIRST_PAGE, page: "last" };

/** What is asked for apart from the page. */
export function withoutPage<Query extends PageAsked>(query: Query): Omit<Query, keyof PageAsked> {
  const { after: _after, before: _before, page: _page, ...rest } = query;
  return rest;
}

/** One word of a list, or null for 'any'. */
export function choiceSchema<const Choice extends string>(choices: readonly Choice[]) {
  return z.enum(choices).nullable().catch(null).meta({ examples: choices });
}

/** A year of the calendar, or null for 'any'. */
export const yearSchema = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(z.int().min(1900).max(2100))
  .nullable()
  .catch(null)
  .meta({ examples: ["2024"] });

/** A day, or null for the usual one. */
export const daySchema = z
  .string()
  .refine(isPlainDate)
  .nullable()
  .catch(null)
  .meta({ examples: ["2024-05-31"] });

/** The slug of one of what a list can be narrowed to, or null for 'any'. */
export const slugChoiceSchema = slugSchema
  .nullable()
  .catch(null)
  .meta({ examples: ["sensetime"] });

export function sortSchema<const Column extends string>(
  columns: readonly Column[],
  usual: Sort<NoInfer<Column>>,
) {
  return z
    .string()
    .transform((text, context): Sort<Column> => {
      const descending = text.startsWith("-");
      const by = columns.find((column) => column === text.slice(descending ? 1 : 0));
      if (by !== undefined) return { by, descending };
      const message = `must be one of ${columns.join(", ")}, with - before it to begin with the most`;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    })
    .catch(usual)
    .meta({ examples: [...columns, `-${columns[0]}`] });
}

export function printSort({ by, descending }: Sort<string>): string {
  return descending ? `-${by}` : by;
}

/**
 * Parameters as a schema takes them: the first of a repeated one, and nothing for an empty one, so
 * that a form that sends its empty fields means the same as an address without them.
 */
export function singleParams(params: SearchParams): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const first = typeof value === "string" ? value : value?.[0];
      return [name, first?.trim() || undefined];
    }),
  );
}

/** A filter as it stands in an address: texts, numbers; null, empty and false are left out. */
export type QueryValue = string | number | boolean | null;

/** `?q=…&page=2` of the values that are not the usual ones; empty where all are. */
export function printQuery(values: Readonly<Record<string, QueryValue>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== "" && value !== false) params.set(name, String(value));
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
