export const DATE_PRECISIONS = ["DAY", "MONTH", "QUARTER", "HALF", "YEAR"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** Calendar day, `YYYY-MM-DD`, in no time zone. Compares as text. */
export type PlainDate = string;

/**
 * A date as precise as its source. `date` is the first day of the span; `inferred` says that the
 * source does not print it and it was read from the context.
 */
export interface PartialDate {
  readonly date: PlainDate;
  readonly precision: DatePrecision;
  readonly inferred: boolean;
}

const MONTHS_IN: Record<Exclude<DatePrecision, "DAY">, number> = {
  MONTH: 1,
  QUARTER: 3,
  HALF: 6,
  YEAR: 12,
};

/** Whether the text is a real day of the calendar. */
export function isPlainDate(text: string): text is PlainDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** First and last day of a stretch of time, both included. */
export interface DaySpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The days the date can stand for. */
export function spanOf({ date, precision }: Pick<PartialDate, "date" | "precision">): DaySpan {
  if (precision === "DAY") return { from: date, to: date };
  const { year, month } = yearAndMonth(date);
  const first = month - ((month - 1) % MONTHS_IN[precision]);
  const last = first + MONTHS_IN[precision] - 1;
  return {
    from: plainDate(year, first, 1),
    to: plainDate(year, last, daysInMonth(year, last)),
  };
}

/** Whether `date` is the first day of a span of that precision. */
export function isAligned({ date, precision }: PartialDate): boolean {
  if (precision === "DAY") return true;
  const { month } = yearAndMonth(date);
  return date.endsWith("-01") && (month - 1) % MONTHS_IN[precision] === 0;
}

/**
 * Total order: by first day, then the wider span first (2025 < H1 2025 < January 2025 < 1 January
 * 2025), then printed before inferred.
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  const byWidth = DATE_PRECISIONS.indexOf(b.precision) - DATE_PRECISIONS.indexOf(a.precision);
  return byWidth !== 0 ? byWidth : Number(a.inferred) - Number(b.inferred);
}

/** Year of the first day. */
export function yearOf({ date }: { readonly date: PlainDate }): number {
  return yearAndMonth(date).year;
}

export function yearAndMonth(date: PlainDate): { year: number; month: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}

/** The day as text; whether it exists is for `isPlainDate` to say. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
