import { z } from "zod";
import type { BoundedCount } from "@/lib/domain/bounded-count";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { KIND_WORDS, typeOfKind } from "@/lib/domain/import/kinds";
import { printQuery, singleParams, slugChoiceSchema } from "./list-query";
import type { SearchParams } from "./view";

/**
 * Whose filters an export follows: those of the list of its kind, of the time line, or of the
 * editors' list of everything.
 */
export const EXPORT_LISTS = ["own", "timeline", "entries"] as const;
export type ExportList = (typeof EXPORT_LISTS)[number];

/** A file of all entities of a kind that a list shows. */
export interface AskedExport {
  readonly type: EntityType;
  readonly list: ExportList;
  /** As the list itself takes them; how it is sorted and paged means nothing here. */
  readonly params: SearchParams;
}

const listSchema = z.enum(EXPORT_LISTS).catch("own");

/** The export under a file name and its parameters; null where no kind has the name. */
export function askedExport(file: string, params: SearchParams): AskedExport | null {
  const type = file.endsWith(".csv") ? typeOfKind(file.slice(0, -".csv".length)) : null;
  if (type === null) return null;
  return { type, list: listSchema.parse(singleParams(params).list), params };
}

/** A file that a page offers, and how many rows it has. */
export interface OfferedExport extends AskedExport {
  readonly count: BoundedCount;
}

/** The file of a list that was counted; none of an empty one. */
export function offered(file: AskedExport, count: BoundedCount): OfferedExport[] {
  return count.count === 0 ? [] : [{ ...file, count }];
}

/** Where the file is found. */
export function exportAddress({ type, list, params }: AskedExport): string {
  const {
    page: _page,
    sort: _sort,
    after: _after,
    before: _before,
    currency: _money,
    ...kept
  } = singleParams(params);
  const filters = Object.entries(kept).map(([name, value]) => [name, value ?? null]);
  const query = { ...Object.fromEntries(filters), list: list === "own" ? null : list };
  return `/exports/${KIND_WORDS[type]}.csv${printQuery(query)}`;
}

const organizationSchema = z.object({ organization: slugChoiceSchema });

/** The organization to whose figures and reports an export keeps; null for all. */
export function exportedOrganizationOf(params: SearchParams): string | null {
  return organizationSchema.parse(singleParams(params)).organization;
}
