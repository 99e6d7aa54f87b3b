import { averageRate, crossRate, type ExchangeRate, rateOn } from "./conversion.ts";
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

/** A book of daily rates; pairs and means are worked out once and kept. */
export function rateBook(rates: readonly DailyRate[], { base, source }: BookOptions): RateBook {
  const quotes = new Map(
    groupedBy(rates, ({ quote }) => [quote]).map((group) => [group[0].quote, group]),
  );
  const days = [...new Set(rates.map(({ day }) => day))];
  const dailyOf = (currency: string): readonly ExchangeRate[] => {
    const known =
      currency === base ? days.map((day) => ({ day, rate: "1" })) : (quotes.get(currency) ?? []);
    return known.map(({ day, rate }) => ({
      base,
      quote: currency,
      rate,
      span: { from: day, to: day },
      source,
    }));
  };
  const pairs = remembered((from: string, to: string) => {
    const others = new Map(dailyOf(to).map((rate) => [rate.span.from, rate]));
    return dailyOf(from).flatMap((rate) => {
      const other = others.get(rate.span.from);
      return (other && crossRate(rate, other)) ?? [];
    });
  });
  const on = remembered((from: string, to: string, day: PlainDate) => rateOn(pairs(from, to), day));
  const mean = remembered((from: string, to: string, first: PlainDate, last: PlainDate) =>
    averageRate(pairs(from, to), { from: first, to: last }),
  );
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
