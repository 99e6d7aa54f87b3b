import type { Decimal, Rounding } from "./decimal.ts";
import type { Locale } from "./locale.ts";
import { SCALES, type Scale } from "./quantity-words.ts";

/** `full` prints every digit the value holds; `compact` three significant ones. */
export type FigureStyle = "compact" | "full";

/** A printed number and its counting word, empty where it stands in single units. */
export interface FigureText {
  readonly digits: string;
  readonly scale: string;
}

const SIGNIFICANT_DIGITS = 3;

/** All digits in single units: `3,772,000,000`, `3.85`. */
export function plainFigure(magnitude: Decimal): FigureText {
  return { digits: group(magnitude.toFixed()), scale: "" };
}

/** The largest counting word with which all digits read well: `3,772m`, `1bn`, `37.72亿`. */
export function fullFigure(magnitude: Decimal, locale: Locale): FigureText {
  for (const scale of SCALES[locale]) {
    const scaled = magnitude.div(scale.size);
    if (scaled.gte(1) && scaled.decimalPlaces() <= scale.decimals) {
      return { digits: group(scaled.toFixed()), scale: scale.word };
    }
  }
  return plainFigure(magnitude);
}

/**
 * Three significant digits, `3.77bn`; a trailing zero stays where digits were dropped, `2.40bn`,
 * and shows that the figure is rounded. What is too small for a counting word keeps its digits.
 */
export function compactFigure(magnitude: Decimal, locale: Locale, rounding: Rounding): FigureText {
  const scales = SCALES[locale];
  const scale = scales.find(({ size }) => magnitude.gte(size));
  if (scale === undefined) return plainFigure(magnitude);
  const rounded = roundIn(scale, magnitude, rounding);
  const promoted = scales.find(({ size }) => rounded.gte(size)) ?? scale;
  return inScale(promoted, rounded, !rounded.eq(magnitude));
}

function decimalsFor(scaled: Decimal): number {
  const integerDigits = scaled.trunc().toFixed().length;
  return Math.max(0, SIGNIFICANT_DIGITS - integerDigits);
}

function roundIn({ size }: Scale, magnitude: Decimal, rounding: Rounding): Decimal {
  const scaled = magnitude.div(size);
  return scaled.toDecimalPlaces(decimalsFor(scaled), rounding).mul(size);
}

function inScale({ size, word }: Scale, magnitude: Decimal, dropped: boolean): FigureText {
  const scaled = magnitude.div(size);
  const digits = dropped ? scaled.toFixed(decimalsFor(scaled)) : scaled.toFixed();
  return { digits: group(digits), scale: word };
}

function group(digits: string): string {
  const [integer = "", fraction] = digits.split(".");
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
