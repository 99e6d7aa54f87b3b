import { z } from "zod";
import { lastDayOfMonth, monthNumberOf } from "@/lib/domain/calendar-month";
import { AT } from "@/lib/domain/day-state";
import { isPlainDate, type PlainDate } from "@/lib/domain/partial-date";
import { singleParams } from "./list-query";
import type { SearchParams } from "./view";

/** Months that a slider can send, from 1900 to 2100. */
const FIRST_MONTH = monthNumberOf("1900-01-01");
const LAST_MONTH = monthNumberOf("2100-12-31");

export interface StructureQuery {
  /** Null for the reader's own day. */
  readonly at: PlainDate | null;
  /** The address has the month number of a slider without scripts, not the day it stands for. */
  readonly fromSlider: boolean;
}

const OWN_DAY: StructureQuery = { at: null, fromSlider: false };

const typedDaySchema = z
  .string()
  .refine(isPlainDate)
  .transform((at): StructureQuery => ({ at, fromSlider: false }));
const monthSchema = z
  .string()
  .regex(/^\d{5}$/)
  .transform(Number)
  .pipe(z.int().min(FIRST_MONTH).max(LAST_MONTH))
  .transform((month): StructureQuery => ({ at: lastDayOfMonth(month), fromSlider: true }));

/** What the picture can be asked for. What an address says wrongly counts as not said. */
export const structureQuerySchema = z.object({
  [AT]: z
    .union([typedDaySchema, monthSchema])
    .default(OWN_DAY)
    .catch(OWN_DAY)
    .meta({ examples: ["2024-05-31"] }),
});

export function structureQueryOf(params: SearchParams): StructureQuery {
  return structureQuerySchema.parse(singleParams(params))[AT];
}
