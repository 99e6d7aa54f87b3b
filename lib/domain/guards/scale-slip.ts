import { Decimal } from "../decimal";
import type { Quantity } from "../quantity";

/**
 * How far from a power of ten two figures may lie apart and still look like one figure on two scales:
 * sources hedge and round. As a part of the ratio.
 */
export const SLIP_TOLERANCE = 0.1;

/**
 * The power of ten that lies between two figures: "10" where 亿 was taken for a billion or a zero was
 * added, "0.01" where a decimal point was lost, "1000" for thousands taken for millions. Null where
 * they are of one scale, or no power of ten explains how they differ.
 */
export function scaleSlip(said: Quantity, known: Quantity): string | null {
  const ratio = ratioOf(said, known);
  if (ratio === null) return null;
  const power = Math.round(Math.log10(ratio));
  if (power === 0) return null;
  const rest = ratio / 10 ** power;
  const fits = rest <= 1 + SLIP_TOLERANCE && rest * (1 + SLIP_TOLERANCE) >= 1;
  return fits ? new Decimal(10).pow(power).toFixed() : null;
}

/** How many times as large the first is, whatever their signs; null where they cannot be compared. */
export function ratioOf(said: Quantity, known: Quantity): number | null {
  if (said.currency !== known.currency || said.unit !== known.unit) return null;
  const [left, right] = [sizeOf(said), sizeOf(known)];
  if (left === null || right === null || left.isZero() || right.isZero()) return null;
  return left.div(right).toNumber();
}

/** What a figure names, without its sign; the middle of a range, null where nothing is named. */
export function sizeOf({ value, maxValue }: Quantity): Decimal | null {
  if (value === null) return null;
  const figure = new Decimal(value);
  return (maxValue === null ? figure : figure.add(maxValue).div(2)).abs();
}
