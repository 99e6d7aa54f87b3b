import { type PartialDate, type PlainDate, spanOf } from "./partial-date.ts";

/** Parameter with the day of a picture: a time of events, not of knowledge. */
export const AT = "at";

/** Whether something had happened by a day: for certain, perhaps (its date is not that precise), or not. */
export type Happened = "yes" | "perhaps" | "no";

export function happenedBy(day: PlainDate, date: PartialDate): Happened {
  const { from, to } = spanOf(date);
  if (day < from) return "no";
  return day >= to ? "yes" : "perhaps";
}

/** How a dated tie stands on a day; `undated` where no source says since when. */
export type Presence = "before" | "perhaps" | "in" | "left" | "undated";

export interface Tenure {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

export function presenceOn(day: PlainDate, { from, to }: Tenure): Presence {
  const began = from === null ? null : happenedBy(day, from);
  const ended = to === null ? "no" : happenedBy(day, to);
  if (began === "no") return "before";
  if (ended === "yes") return "left";
  if (began === "perhaps" || ended === "perhaps") return "perhaps";
  return began === null ? "undated" : "in";
}

/** What holds from a day on, until the next step. */
export interface DayStep<V> {
  readonly from: PlainDate;
  readonly value: V;
}

/** Before every day that anything can be dated. */
const FIRST_DAY: PlainDate = "0001-01-01";

/** The days on which something about the dates can change: the first and the last of each span. */
export function turningDays(dates: readonly PartialDate[]): PlainDate[] {
  const days = dates.map(spanOf).flatMap(({ from, to }) => [from, to]);
  return [...new Set([FIRST_DAY, ...days])].sort();
}

/** `valueOn` for all days, said once for each stretch between two turning days. */
export function dayStepsOf<V>(
  dates: readonly PartialDate[],
  valueOn: (day: PlainDate) => V,
): readonly DayStep<V>[] {
  const steps: DayStep<V>[] = [];
  for (const from of turningDays(dates)) {
    const value = valueOn(from);
    if (steps.length === 0 || steps.at(-1)?.value !== value) steps.push({ from, value });
  }
  return steps;
}

/** The value on a day; the first one before all steps. */
export function stepOn<V>(steps: readonly DayStep<V>[], day: PlainDate): V | undefined {
  return (steps.findLast(({ from }) => from <= day) ?? steps[0])?.value;
}
