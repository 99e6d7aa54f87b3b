import type { AmountSum } from "./amount-sum.ts";
import { Decimal } from "./decimal.ts";
import type { FigureStyle } from "./figure-text.ts";
import type { Locale } from "./locale.ts";
import { UNDISCLOSED } from "./quantity.ts";
import { type Measure, type PrintedBounds, quantityWithin } from "./quantity-bounds.ts";
import { printQuantity } from "./quantity-text.ts";

/**
 * "CNY 3.95bn to 5.25bn", "CNY 250m" where the ends meet, "at least CNY 4bn" where the upper is
 * open. Compact style rounds outwards.
 */
export function printBounds(
  { low, high }: PrintedBounds,
  measure: Measure,
  locale: Locale,
  style: FigureStyle = "compact",
): string {
  const bounds = {
    low: low === null ? null : new Decimal(low),
    high: high === null ? null : new Decimal(high),
  };
  const quantity = quantityWithin(bounds, measure);
  if (quantity !== null) return printQuantity(quantity, locale, style);
  if (high === null) return printQuantity(UNDISCLOSED, locale);
  const { currency, unit } = measure;
  const below = {
    qualifier: "LESS_THAN",
    value: high,
    maxValue: null,
    currency,
    unit,
  } as const;
  return printQuantity(below, locale, style);
}

/** The parts of a printed total; the words for all but `range` are the caller's. */
export interface TotalText {
  /** "CNY 3.7bn to 5.25bn", up to the figures that sources name; null where nothing is disclosed. */
  readonly range: string | null;
  /** The sum may be larger than `range` says: the caller adds "open-ended". */
  readonly open: boolean;
  readonly count: number;
  readonly undisclosedCount: number;
  readonly countedOnceCount: number;
}

export function printTotal(
  sum: AmountSum,
  locale: Locale,
  style: FigureStyle = "compact",
): TotalText {
  const { currency, low, statedHigh, open, count, undisclosedCount, countedOnceIds } = sum;
  const known = low !== null || statedHigh !== null;
  const measure = { currency, unit: null };
  return {
    range: known ? printBounds({ low, high: statedHigh }, measure, locale, style) : null,
    open,
    count,
    undisclosedCount,
    countedOnceCount: countedOnceIds.length,
  };
}
