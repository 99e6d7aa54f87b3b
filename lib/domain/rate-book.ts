import {
  averageRate,
  crossRate,
  type ExchangeRate,
  RATE_VALID_DAYS,
  rateOn,
} from "./conversion.ts";
import { groupedBy } from "./grouping.ts";
import { type DaySpan, type PartialDate, type PlainDate, spanOf } from "./partial-date.ts";

/** One day's rate of a currency against the base of all rates: `rate` units of `quote` for one euro. */
export interface DailyRate {
  readonly day: PlainDate;
  readonly quote: string;
  readonly rate: string;
}

/** Rates between any two currencies, by way of the base. Null where none is known for the time asked. */
export interface RateBook {
  /**
   * For an event: the rate of its day, or the last one published before it; of a date that is no day
   * the mean of the days it can mean, so that no day is made up.
   */
  at(from: string, to: string, date: PartialDate): ExchangeRate | null;
  /** For what was earned over a period: the mean of its daily rates. */
  over(from: string, to: string, period: DaySpan): ExchangeRate | null;
}

interface BookOptions {
  /** The currency against which the daily rates are, ISO 4217. */
  readonly base: string;
  /** Who publishes them. */
  readonly source: string;
}

/** A book of daily rates. Rates are worked out when they are asked for, and kept. */
export function rateBook(rates: readonly DailyRate[], { base, source }: BookOptions): RateBook {
  const byDay = new Map(
    groupedBy(rates, ({ day }) => [day]).map((group) => [
      group[0].day,
      new Map([[base, "1"], ...group.map(({ quote, rate }) => [quote, rate] as const)]),
    ]),
  );
  const days = [...byDay.keys()].sort();

  /** Of a day on which both were quoted. */
  const daily = (from: string, to: string, day: PlainDate): ExchangeRate | null => {
    const [first, second] = [byDay.get(day)?.get(from), byDay.get(day)?.get(to)];
    if (first === undefined || second === undefined) return null;
    const quoted = { base, span: { from: day, to: day }, source };
    return crossRate(
      { ...quoted, quote: from, rate: first },
      { ...quoted, quote: to, rate: second },
    );
  };
  const dailyOf = (from: string, to: string, some: readonly PlainDate[]) =>
    some.flatMap((day) => daily(from, to, day) ?? []);
  const until = (day: PlainDate) => countWhile(days, (other) => other <= day);

  const on = remembered((from: string, to: string, day: PlainDate) => {
    const end = until(day);
    // No more days than these are of the week within which a rate holds.
    const recent = days.slice(Math.max(0, end - RATE_VALID_DAYS - 1), end);
    return rateOn(dailyOf(from, to, recent), day);
  });
  const mean = remembered((from: string, to: string, first: PlainDate, last: PlainDate) => {
    const start = countWhile(days, (day) => day < first);
    const within = days.slice(start, until(last));
    return averageRate(dailyOf(from, to, within), { from: first, to: last });
  });
  return {
    at: (from, to, date) => {
      const span = spanOf(date);
      return date.precision === "DAY"
        ? on(from, to, span.from)
        : mean(from, to, span.from, span.to);
    },
    over: (from, to, period) => mean(from, to, period.from, period.to),
  };
}

/** How many days at the beginning pass the test, which fails for all after the first that fails. */
function countWhile(days: readonly PlainDate[], test: (day: PlainDate) => boolean): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const day = days[middle];
    if (day !== undefined && test(day)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function remembered<Key extends string[], Result>(work: (...key: Key) => Result) {
  const known = new Map<string, Result>();
  return (...key: Key): Result => {
    const name = key.join(" ");
    const found = known.get(name);
    if (found !== undefined) return found;
    const result = work(...key);
    known.set(name, result);
    return result;
  };
}
