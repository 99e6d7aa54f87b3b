import { Decimal } from "./decimal.ts";
import type { ValueConversion } from "./evidence.ts";
import type { DaySpan, PlainDate } from "./partial-date.ts";
import type { Quantity } from "./quantity.ts";

/** One `base` buys `rate` of `quote`. A rate of a day has a span of that day; an average, a period. */
export interface ExchangeRate {
  readonly base: string;
  readonly quote: string;
  readonly rate: string;
  readonly span: DaySpan;
  readonly source: string;
}

/** Decimals of a computed rate, as stored ones have (`FxRate.rate`). */
const RATE_DECIMALS = 8;

const MONEY_DECIMALS = 2;

/**
 * Days for which the last rate stands in, over a weekend and holidays. Beyond, there is no rate.
 * The European Central Bank's own longest gap, over Easter or Christmas, is five days.
 */
export const RATE_VALID_DAYS = 7;

export interface Conversion<V> {
  /** Hedged as the original is. */
  readonly amount: V;
  readonly rate: ExchangeRate;
}

/**
 * The amount in another currency, for display only. An undisclosed amount stays so; null where the
 * rate is not for its currency.
 */
export function convert<V extends Quantity>(amount: V, rate: ExchangeRate): Conversion<V> | null {
  if (amount.currency !== null && amount.currency !== rate.base) return null;
  const converted = {
    ...amount,
    value: times(amount.value, rate.rate),
    maxValue: times(amount.maxValue, rate.rate),
    currency: rate.quote,
  };
  return { amount: converted, rate };
}

/** A figure as it is shown, with or without what it rests on. */
export interface Showable<V> {
  readonly value: V;
  readonly conversion?: ValueConversion<V> | undefined;
}

/**
 * A figure in the reader's currency. What is no money, undisclosed, or in that currency
 * already stays as it is; where there is no rate it stays too, and says so.
 */
export function inCurrency<V extends Quantity, Shown extends Showable<V>>(
  shown: Shown,
  currency: string,
  rateFrom: (currency: string) => ExchangeRate | null,
): Shown {
  const { value } = shown;
  if (value.currency === null || value.value === null || value.currency === currency) return shown;
  const rate = rateFrom(value.currency);
  const converted = rate && convert(value, rate);
  if (converted === null) return { ...shown, conversion: { original: value, rates: [] } };
  return {
    ...shown,
    value: converted.amount,
    conversion: { original: value, rates: [converted.rate] },
  };
}

function times(value: string | null, rate: string): string | null {
  return value === null
    ? null
    : new Decimal(value).mul(rate).toDecimalPlaces(MONEY_DECIMALS).toFixed();
}

/**
 * The rate from one currency to another by way of the base that both are quoted against (the euro);
 * null unless both are of one base and one span.
 */
export function crossRate(from: ExchangeRate, to: ExchangeRate): ExchangeRate | null {
  const oneSpan = from.span.from === to.span.from && from.span.to === to.span.to;
  if (from.base !== to.base || !oneSpan || new Decimal(from.rate).lte(0)) return null;
  return {
    base: from.quote,
    quote: to.quote,
    rate: rounded(new Decimal(to.rate).div(from.rate)),
    span: from.span,
    source: from.source === to.source ? from.source : `${from.source}; ${to.source}`,
  };
}

/** The rate that holds on a day: its own, or the last one before it within a week. */
export function rateOn(rates: readonly ExchangeRate[], day: PlainDate): ExchangeRate | null {
  const latest = rates
    .filter(({ span }) => span.to <= day)
    .reduce<ExchangeRate | null>(
      (best, rate) => (best === null || rate.span.to > best.span.to ? rate : best),
      null,
    );
  return latest !== null && daysBetween(latest.span.to, day) <= RATE_VALID_DAYS ? latest : null;
}

/**
 * The mean of a period's daily rates, all of one pair; null where they do not reach from its first
 * days to its last, so that no half-covered year passes for a whole one.
 */
export function averageRate(rates: readonly ExchangeRate[], period: DaySpan): ExchangeRate | null {
  const within = rates
    .filter(({ span }) => span.from >= period.from && span.to <= period.to)
    .sort((a, b) => (a.span.from < b.span.from ? -1 : Number(a.span.from > b.span.from)));
  const [first] = within;
  const last = within.at(-1);
  if (first === undefined || last === undefined) return null;
  const onePair = within.every(({ base, quote }) => base === first.base && quote === first.quote);
  const covered =
    daysBetween(period.from, first.span.from) <= RATE_VALID_DAYS &&
    daysBetween(last.span.to, period.to) <= RATE_VALID_DAYS;
  if (!onePair || !covered) return null;
  const sum = within.reduce((total, { rate }) => total.add(rate), new Decimal(0));
  return { ...first, rate: rounded(sum.div(within.length)), span: period };
}

function rounded(rate: Decimal): string {
  return rate.toDecimalPlaces(RATE_DECIMALS).toFixed();
}

const DAY_IN_MS = 86_400_000;

function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_IN_MS;
}
