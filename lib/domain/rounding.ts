import { Decimal } from "./decimal.ts";
import { type Bounds, boundsOf, type Quantity } from "./quantity.ts";

/** Figures are printed with at least so many significant digits, however many zeros end them. */
const LEAST_DIGITS = 2;

/**
 * How far rounding can have moved a printed figure: half a unit of its last digit. Of money that is
 * the last digit other than zero, since `3,772 million` is stored as 3772000000; a percentage is
 * stored as it is printed.
 */
export function roundingOf({ value, unit }: Quantity): Decimal {
  if (value === null) return new Decimal(0);
  const figure = new Decimal(value).abs();
  const decimals = figure.decimalPlaces();
  if (decimals > 0 || unit !== null || figure.isZero()) return halfUnit(-decimals);
  const digits = figure.toFixed();
  const zeros = digits.length - digits.replace(/0+$/, "").length;
  return halfUnit(Math.min(zeros, Math.max(digits.length - LEAST_DIGITS, 0)));
}

function halfUnit(place: number): Decimal {
  return new Decimal(10).pow(place).div(2);
}

/** Where the unrounded true value can lie; null for an undisclosed figure. */
export function spreadOf(quantity: Quantity): Bounds | null {
  const bounds = boundsOf(quantity);
  if (bounds === null) return null;
  const rounding = roundingOf(quantity);
  return { low: bounds.low?.sub(rounding) ?? null, high: bounds.high?.add(rounding) ?? null };
}

/** Whether some value lies within both. */
export function meet(a: Bounds, b: Bounds): boolean {
  const below = (low: Decimal | null, high: Decimal | null) =>
    low === null || high === null || low.lte(high);
  return below(a.low, b.high) && below(b.low, a.high);
}

export function addBounds(parts: readonly Bounds[]): Bounds {
  const sum = (ends: readonly (Decimal | null)[]) =>
    ends.reduce<Decimal | null>(
      (total, end) => (total === null || end === null ? null : total.add(end)),
      new Decimal(0),
    );
  return { low: sum(parts.map(({ low }) => low)), high: sum(parts.map(({ high }) => high)) };
}

/** Half the width of both together: how far their middles may lie apart; null where one is open. */
export function toleranceOf(a: Bounds, b: Bounds): Decimal | null {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return null;
  return a.high.sub(a.low).add(b.high).sub(b.low).div(2);
}

/** Middle of the bounds, or their one end. */
export function middleOf({ low, high }: Bounds): Decimal | null {
  return low !== null && high !== null ? low.add(high).div(2) : (low ?? high);
}
