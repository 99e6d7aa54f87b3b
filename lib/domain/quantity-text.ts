import { Decimal, type Rounding } from "./decimal.ts";
import {
  compactFigure,
  type FigureStyle,
  type FigureText,
  fullFigure,
  plainFigure,
} from "./figure-text.ts";
import type { Locale } from "./locale.ts";
import type { Qualifier } from "./qualifier.ts";
import type { Quantity, Unit } from "./quantity.ts";
import {
  currencyFrame,
  ENGLISH_SINGULARS,
  type Frame,
  HEDGE_WORDS,
  MINUS,
  RANGE_WORDS,
  UNIT_FRAMES,
} from "./quantity-words.ts";

/** Whether a value above zero shows its sign, as growth and differences do. */
export type SignStyle = "negative" | "always";

type Measure = Pick<Quantity, "currency" | "unit">;

/** Units that never take a counting word. */
const PLAIN_UNITS: ReadonlySet<Unit> = new Set<Unit>(["PERCENT", "RANK", "NANOMETRES"]);

/** A short percentage keeps one decimal, as companies print it. */
const PERCENT_DECIMALS = 1;

/**
 * The quantity as a reader of that language would write it: "nearly CNY 1bn", "近10亿元".
 * Full style is read back by `parseQuantity` without loss. Compact style rounds, and never beyond
 * what a hedge or a range says: "over" rounds down, "nearly" up, a range outwards.
 */
export function printQuantity(
  quantity: Quantity,
  locale: Locale,
  style: FigureStyle = "full",
  sign: SignStyle = "negative",
): string {
  const { qualifier, value, maxValue } = quantity;
  if (qualifier === "UNDISCLOSED" || value === null) return HEDGE_WORDS[locale].UNDISCLOSED;
  if (qualifier === "BETWEEN" && maxValue !== null) {
    return printRange(new Decimal(value), new Decimal(maxValue), quantity, locale, style, sign);
  }
  const exact = new Decimal(value);
  const figure = printFigure(exact.abs(), quantity, locale, style, ROUNDING[qualifier]);
  const text = framed(exact, figure, frameOf(quantity, locale, exact.eq(1)), sign);
  return withHedge(qualifier, text, locale);
}

/** All digits of a figure, `1,000,000,000`, without hedge and measure; null where it has none. */
export function printDigits({ value, maxValue }: Quantity): string | null {
  const digits = (figure: string) => plainFigure(new Decimal(figure)).digits;
  if (value === null) return null;
  return maxValue === null ? digits(value) : `${digits(value)}–${digits(maxValue)}`;
}

const ROUNDING: Record<Qualifier, Rounding> = {
  EXACT: Decimal.ROUND_HALF_UP,
  APPROXIMATELY: Decimal.ROUND_HALF_UP,
  NEARLY: Decimal.ROUND_UP,
  LESS_THAN: Decimal.ROUND_UP,
  MORE_THAN: Decimal.ROUND_DOWN,
  AT_LEAST: Decimal.ROUND_DOWN,
  BETWEEN: Decimal.ROUND_HALF_UP,
  UNDISCLOSED: Decimal.ROUND_HALF_UP,
};

/** "CNY 1bn to 1.2bn", "10亿至12亿元": one measure for both ends. */
function printRange(
  low: Decimal,
  high: Decimal,
  measure: Measure,
  locale: Locale,
  style: FigureStyle,
  sign: SignStyle,
): string {
  let left = printFigure(low.abs(), measure, locale, style, outwards(low.isNegative()));
  let right = printFigure(high.abs(), measure, locale, style, outwards(!high.isNegative()));
  // "CNY 1 to 1.2bn" would be taken for 1bn.
  if (!low.isZero() && !high.isZero() && (left.scale === "") !== (right.scale === "")) {
    left = plainFigure(low.abs());
    right = plainFigure(high.abs());
  }
  const frame = frameOf(measure, locale, false);
  const both = measure.unit === "PERCENT";
  const start = framed(low, left, both ? frame : { before: frame.before, after: "" }, sign);
  const end = framed(high, right, { before: "", after: frame.after }, sign);
  return `${start}${RANGE_WORDS[locale]}${end}`;
}

function outwards(up: boolean): Rounding {
  return up ? Decimal.ROUND_UP : Decimal.ROUND_DOWN;
}

function printFigure(
  magnitude: Decimal,
  { unit }: Measure,
  locale: Locale,
  style: FigureStyle,
  rounding: Rounding,
): FigureText {
  if (unit !== null && PLAIN_UNITS.has(unit)) {
    const short = style === "compact" && unit === "PERCENT";
    return plainFigure(short ? magnitude.toDecimalPlaces(PERCENT_DECIMALS, rounding) : magnitude);
  }
  if (style === "compact") return compactFigure(magnitude, locale, rounding);
  const counted = unit !== null && locale === "en";
  return counted ? plainFigure(magnitude) : fullFigure(magnitude, locale);
}

function frameOf({ currency, unit }: Measure, locale: Locale, single: boolean): Frame {
  if (unit === null) return currency === null ? NO_FRAME : currencyFrame(currency, locale);
  const singular = single && locale === "en" ? ENGLISH_SINGULARS[unit] : undefined;
  return singular === undefined ? UNIT_FRAMES[locale][unit] : { before: "", after: singular };
}

const NO_FRAME: Frame = { before: "", after: "" };

function framed(value: Decimal, figure: FigureText, frame: Frame, sign: SignStyle): string {
  const mark = value.lt(0) ? MINUS : sign === "always" && value.gt(0) ? "+" : "";
  return `${mark}${frame.before}${figure.digits}${figure.scale}${frame.after}`;
}

function withHedge(qualifier: Qualifier, text: string, locale: Locale): string {
  if (qualifier === "EXACT" || qualifier === "BETWEEN") return text;
  const hedge = HEDGE_WORDS[locale][qualifier];
  return locale === "en" ? `${hedge} ${text}` : `${hedge}${text}`;
}
