import { z } from "zod";
import { isPlainDate, type PlainDate, plainDate, yearAndMonth } from "@/lib/domain/partial-date";
import type { View } from "@/lib/domain/view";
import { daySchema, PAGE_PARAMETERS, type PageAsked, singleParams } from "./list-query";
import type { SearchParams } from "./view";

export const changesSchema = z.object({
  from: daySchema,
  to: daySchema,
  ...PAGE_PARAMETERS,
});

/** What was learned after `from`, up to and including `to`. */
export interface ChangesQuery extends PageAsked {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * The two days that an address asks to compare, the earlier first. Unless said: the day in view (or
 * today), and the same day a year before. No day after the one in view is looked at.
 */
export function changesQueryOf(
  params: SearchParams,
  { asKnownOn }: View,
  today: PlainDate,
): ChangesQuery {
  const asked = changesSchema.parse(singleParams(params));
  const last = asKnownOn ?? today;
  const until = notAfter(last, asked.to ?? last);
  const since = notAfter(last, asked.from ?? yearBefore(until));
  const [from, to] = since <= until ? [since, until] : [until, since];
  return { ...asked, from, to };
}

function notAfter(last: PlainDate, day: PlainDate): PlainDate {
  return day <= last ? day : last;
}

/** The same day a year before; the last of February for its 29th. */
function yearBefore(day: PlainDate): PlainDate {
  const { year, month } = yearAndMonth(day);
  const same = plainDate(year - 1, month, Number(day.slice(8)));
  return isPlainDate(same) ? same : plainDate(year - 1, month, 28);
}
