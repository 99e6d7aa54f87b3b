import { Decimal as BaseDecimal } from "decimal.js";

/**
 * Decimal arithmetic of the domain: 60 significant digits, so that sums and products of stored
 * figures (20 digits) stay exact, and never exponent notation in print.
 */
export const Decimal = BaseDecimal.clone({
  precision: 60,
  rounding: BaseDecimal.ROUND_HALF_UP,
  toExpPos: 60,
  toExpNeg: -60,
});
export type Decimal = BaseDecimal;
export type Rounding = BaseDecimal.Rounding;
