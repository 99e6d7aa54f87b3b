import { z } from "zod";
import { TABLE_CURRENCIES, TABLE_SCALES, USUAL_UNIT } from "@/lib/domain/editing/money-unit";
import { METRICS } from "@/lib/domain/reported-figure";
import { type ReportingPeriod, readPeriod } from "@/lib/domain/reporting-period";
import { type SearchParams, searchSchema, singleParams } from "./list-query";

const periodsSchema = z
  .string()
  .max(200)
  .transform((text): ReportingPeriod[] =>
    text.split(/[,;，；、]/).flatMap((part) => readPeriod(part) ?? []),
  )
  .catch([]);

const gridSchema = z.object({
  currency: z.enum(TABLE_CURRENCIES).catch(USUAL_UNIT.currency).default(USUAL_UNIT.currency),
  scale: z.enum(TABLE_SCALES).catch(USUAL_UNIT.scale).default(USUAL_UNIT.scale),
  /** Slug of a scheme whose segments get rows, and of what the rows are. */
  scheme: searchSchema.default(""),
  of: z.enum(METRICS).catch("REVENUE").default("REVENUE"),
  /** Columns beside those that the report has anyway: `FY2022, H1 2023`. */
  periods: periodsSchema.default([]),
});
/** How the grid of a report is to be drawn. */
export type GridQuery = z.output<typeof gridSchema>;

export function gridQueryOf(params: SearchParams): GridQuery {
  return gridSchema.parse(singleParams(params));
}

/** The companies whose reports are listed, by slug; all of them where it is empty. */
export function reportsQueryOf(params: SearchParams): { readonly organization: string } {
  return z.object({ organization: searchSchema.default("") }).parse(singleParams(params));
}
