import { type PlainDate, plainDate, yearAndMonth } from "@/lib/domain/partial-date";

/** Steps a reader counts in. */
const NICE_FACTORS = [1, 2, 2.5, 5, 10];

/**
 * Round values from at or below `low` to at or above `high`, about `count` steps apart. Zero is
 * among them when the two lie on either side of it.
 */
export function niceTicks(low: number, high: number, count: number): number[] {
  const span = high > low ? high - low : Math.abs(high) || 1;
  const step = niceStep(span / count);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => trimmed((first + at) * step));
}

function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = NICE_FACTORS.find((nice) => nice * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Without the last digits that binary fractions leave behind. */
function trimmed(value: number): number {
  return Number(value.toPrecision(12));
}

/** Days since the first of March of the year 0: differences between two are days between them. */
export function dayNumber(date: PlainDate): number {
  const { year, month } = yearAndMonth(date);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return 365 * marchYear + leapDays + dayOfYear;
}

const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120];
/** From so many months on, years are named, not months. */
const MANY_MONTHS = 24;

export interface TimeTicks {
  readonly days: readonly PlainDate[];
  /** Whether every tick is the first of a January, so that the year alone names it. */
  readonly yearly: boolean;
}

/** First days of months or years between two days, at most `most` of them. */
export function timeTicks(from: PlainDate, to: PlainDate, most: number): TimeTicks {
  const start = monthCount(from);
  const end = monthCount(to);
  const least = end - start >= MANY_MONTHS ? 12 : 1;
  const step =
    MONTH_STEPS.find((months) => months >= least && (end - start) / months < most) ?? 120;
  const days: PlainDate[] = [];
  for (let at = Math.ceil(start / step) * step; at <= end; at += step) {
    const day = plainDate(Math.floor(at / 12), (at % 12) + 1, 1);
    if (day >= from && day <= to) days.push(day);
  }
  return { days, yearly: step % 12 === 0 };
}

function monthCount(date: PlainDate): number {
  const { year, month } = yearAndMonth(date);
  return year * 12 + month - 1;
}

/** Radius of a circle whose area stands to the largest as the value does. */
export function radiusOf(value: number, largest: number, largestRadius: number): number {
  return largest > 0 ? largestRadius * Math.sqrt(Math.max(0, value) / largest) : 0;
}
