import { z } from "zod";
import { isPlainDate, type PlainDate, plainDate, yearAndMonth } from "@/lib/domain/partial-date";
import { daySchema, PAGE_PARAMETERS, type PageAsked, singleParams } from "./list-query";
import type { SearchParams } from "./view";

export const changesSchema = z.object({
  from: daySchema,
  to: daySchema,
  ...PAGE_PARAMETERS,
});

/** The same where nothing is known yet of what comes after `last`: such a day counts as not said. */
export function changesSchemaUpTo(last: PlainDate) {
  const day = daySchema
    .unwrap()
    .refine((said) => said === null || said <= last)
    .catch(null)
    .meta({ examples: [yearBefore(last)], last });
  return changesSchema.extend({ from: day, to: day });
}

/** What was learned after `from`, up to and including `to`. */
export interface ChangesQuery extends PageAsked {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * The two days that an address asks to compare, the earlier first. Unless said: the last day there is,
 * and the same day a year before.
 */
export function changesQueryOf(params: SearchParams, last: PlainDate): ChangesQuery {
  const asked = changesSchemaUpTo(last).parse(singleParams(params));
  const until = asked.to ?? last;
  const since = asked.from ?? yearBefore(until);
  const [from, to] = since <= until ? [since, until] : [until, since];
  return { ...asked, from, to };
}

/** The same day a year before; the last of February for its 29th. */
function yearBefore(day: PlainDate): PlainDate {
  const { year, month } = yearAndMonth(day);
  const same = plainDate(year - 1, month, Number(day.slice(8)));
  return isPlainDate(same) ? same : plainDate(year - 1, month, 28);
}
