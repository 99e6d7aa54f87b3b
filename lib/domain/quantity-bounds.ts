import { Decimal } from "./decimal.ts";
import type { Bounds, Quantity } from "./quantity.ts";

/** What a quantity is counted in: a currency or a unit. */
export type Measure = Pick<Quantity, "currency" | "unit">;

/** Bounds as decimal strings, fit to leave the server. */
export interface PrintedBounds {
  readonly low: string | null;
  readonly high: string | null;
}

/**
 * The quantity that says as much as the bounds do: one value, a range, or "at least" where they are
 * open away from zero. Null where no hedge says it (open towards zero or on both sides).
 */
export function quantityWithin(
  { low, high }: Bounds,
  { currency, unit }: Measure,
): Quantity | null {
  const base = { maxValue: null, currency, unit };
  if (low !== null && high !== null) {
    return low.eq(high)
      ? { ...base, qualifier: "EXACT", value: low.toFixed() }
      : {
          ...base,
          qualifier: "BETWEEN",
          value: low.toFixed(),
          maxValue: high.toFixed(),
        };
  }
  if (low?.gte(0)) return { ...base, qualifier: "AT_LEAST", value: low.toFixed() };
  if (high?.lt(0)) return { ...base, qualifier: "AT_LEAST", value: high.toFixed() };
  return null;
}

export function printedBounds({ low, high }: Bounds): PrintedBounds {
  return { low: low?.toFixed() ?? null, high: high?.toFixed() ?? null };
}

/** Bounds rounded outwards, so that they still hold all they held. */
export function widenTo(decimals: number, { low, high }: Bounds): Bounds {
  return {
    low: low?.toDecimalPlaces(decimals, Decimal.ROUND_FLOOR) ?? null,
    high: high?.toDecimalPlaces(decimals, Decimal.ROUND_CEIL) ?? null,
  };
}

/** Bounds of `a - b` for any values within both. */
export function subtractBounds(a: Bounds, b: Bounds): Bounds {
  return {
    low: a.low === null || b.high === null ? null : a.low.sub(b.high),
    high: a.high === null || b.low === null ? null : a.high.sub(b.low),
  };
}

/** Bounds of `a / b` for any values within both; null unless `b` is above zero for certain. */
export function divideBounds(a: Bounds, b: Bounds): Bounds | null {
  const { low: least, high: most } = b;
  if (least === null || least.lte(0)) return null;
  return {
    low: a.low === null ? null : a.low.lt(0) ? a.low.div(least) : divideBy(a.low, most),
    high: a.high === null ? null : a.high.gt(0) ? a.high.div(least) : divideBy(a.high, most),
  };
}

/** A divisor without limit brings the quotient as near to zero as one likes. */
function divideBy(dividend: Decimal, divisor: Decimal | null): Decimal {
  return divisor === null ? new Decimal(0) : dividend.div(divisor);
}
