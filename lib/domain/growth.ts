import { Decimal } from "./decimal.ts";
import { type Bounds, boundsOf, type Quantity } from "./quantity.ts";
import {
  divideBounds,
  type Measure,
  type PrintedBounds,
  printedBounds,
  quantityWithin,
  subtractBounds,
  widenTo,
} from "./quantity-bounds.ts";

/** Decimals of computed percentages, as companies print them. */
export const PERCENT_DECIMALS = 1;

/**
 * A figure computed from others, no more precise than they are. `figure` is exact for exact inputs,
 * otherwise a range or an "at least", and null where no hedge says what the bounds say.
 */
export interface ComputedFigure {
  readonly figure: Quantity | null;
  readonly bounds: PrintedBounds;
}

const PERCENT: Measure = { currency: null, unit: "PERCENT" };

/**
 * Growth in percent on an earlier figure. Of two losses it is the growth of the loss. Null where it
 * means nothing: other measures, percentages, undisclosed figures, a base that may be zero, a loss
 * that became a profit or the other way round.
 */
export function growthOf(current: Quantity, previous: Quantity): ComputedFigure | null {
  const pair = comparable(current, previous);
  if (pair === null || current.unit === "PERCENT" || current.unit === "RANK") return null;
  const [now, then] = pair;
  const losses = now.high?.lte(0) === true && then.high?.lt(0) === true;
  const [size, base] = losses ? [negated(now), negated(then)] : [now, then];
  if (size.low === null || size.low.lt(0)) return null;
  const ratio = divideBounds(size, base);
  return ratio === null ? null : percentage(subtractBounds(ratio, exactly(1)));
}

/** What percentage of `total` the part is; null where the total may be zero or less. */
export function shareOf(part: Quantity, total: Quantity): ComputedFigure | null {
  const pair = comparable(part, total);
  const ratio = pair === null ? null : divideBounds(...pair);
  return ratio === null ? null : percentage(ratio);
}

/** How much the later figure differs from the first, as for a recast; null across measures. */
export function differenceOf(later: Quantity, first: Quantity): ComputedFigure | null {
  const pair = comparable(later, first);
  if (pair === null) return null;
  const bounds = subtractBounds(...pair);
  const { currency, unit } = later;
  return {
    figure: quantityWithin(bounds, { currency, unit }),
    bounds: printedBounds(bounds),
  };
}

/**
 * The second half-year as the year less its first half: money of one currency only. The two must
 * come from one segment scheme: `canDeriveSecondHalf` tells.
 */
export function secondHalf(fullYear: Quantity, firstHalf: Quantity): ComputedFigure | null {
  return fullYear.currency === null ? null : differenceOf(fullYear, firstHalf);
}

function comparable(a: Quantity, b: Quantity): [Bounds, Bounds] | null {
  if (a.currency !== b.currency || a.unit !== b.unit) return null;
  const left = boundsOf(a);
  const right = boundsOf(b);
  return left === null || right === null ? null : [left, right];
}

export type Trend = "rise" | "fall";

/** Which way a growth goes for certain; null for none, and where its bounds lie around zero. */
export function trendOf(growth: Quantity): Trend | null {
  const bounds = boundsOf(growth);
  if (bounds?.low?.gt(0)) return "rise";
  return bounds?.high?.lt(0) ? "fall" : null;
}

/** Half-up for one exact ratio, outwards for bounds. */
function percentage(ratio: Bounds): ComputedFigure {
  const { low, high } = times100(ratio);
  const exact = low !== null && high !== null && low.eq(high);
  const rounded = exact ? exactly(low.toDecimalPlaces(PERCENT_DECIMALS)) : { low, high };
  return {
    figure: quantityWithin(widenTo(PERCENT_DECIMALS, rounded), PERCENT),
    bounds: printedBounds(widenTo(BOUND_DECIMALS, { low, high })),
  };
}

/** Enough for any chart; quotients do not end. */
const BOUND_DECIMALS = 6;

function times100({ low, high }: Bounds): Bounds {
  return { low: low?.mul(100) ?? null, high: high?.mul(100) ?? null };
}

function exactly(value: Decimal | number): Bounds {
  const decimal = new Decimal(value);
  return { low: decimal, high: decimal };
}

function negated({ low, high }: Bounds): Bounds {
  return { low: high?.neg() ?? null, high: low?.neg() ?? null };
}
