import { z } from "zod";
import { lastDayOfMonth, monthNumberOf } from "@/lib/domain/calendar-month";
import { AT } from "@/lib/domain/day-state";
import { isPlainDate, type PlainDate } from "@/lib/domain/partial-date";
import { singleParams } from "./list-query";
import type { SearchParams } from "./view";

/** Months that a slider can send, from 1900 to 2100. */
const FIRST_MONTH = monthNumberOf("1900-01-01");
const LAST_MONTH = monthNumberOf("2100-12-31");

const daySchema = z.string().refine(isPlainDate);
const monthSchema = z
  .string()
  .regex(/^\d{5}$/)
  .transform(Number)
  .pipe(z.int().min(FIRST_MONTH).max(LAST_MONTH));

export interface StructureQuery {
  /** Null for the reader's own day. */
  readonly at: PlainDate | null;
  /** The address has the month number of a slider without scripts, not the day it stands for. */
  readonly fromSlider: boolean;
}

/** What the picture can be asked for. What an address says wrongly counts as not said. */
export function structureQueryOf(params: SearchParams): StructureQuery {
  const text = singleParams(params)[AT];
  const day = daySchema.safeParse(text);
  if (day.success) return { at: day.data, fromSlider: false };
  const month = monthSchema.safeParse(text);
  return month.success
    ? { at: lastDayOfMonth(month.data), fromSlider: true }
    : { at: null, fromSlider: false };
}
