import { type PlainDate, plainDate, spanOf, yearAndMonth } from "./partial-date.ts";

/** Months since the year 0: consecutive numbers, as a slider needs them. */
export function monthNumberOf(day: PlainDate): number {
  const { year, month } = yearAndMonth(day);
  return year * 12 + month - 1;
}

export function lastDayOfMonth(monthNumber: number): PlainDate {
  const year = Math.floor(monthNumber / 12);
  const date = plainDate(year, (monthNumber % 12) + 1, 1);
  return spanOf({ date, precision: "MONTH" }).to;
}
