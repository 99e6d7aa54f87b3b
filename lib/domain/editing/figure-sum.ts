import { Decimal } from "../decimal";
import { type Bounds, boundsOf, type Quantity } from "../quantity";
import {
  type Measure,
  type PrintedBounds,
  printedBounds,
  subtractBounds,
} from "../quantity-bounds";

/** The segments of a period added up, beside the total that the report prints. */
export interface SumCheck {
  readonly sum: PrintedBounds;
  readonly measure: Measure;
  /**
   * How far the sum is from the printed total: null where it is none, or where roundings explain it.
   */
  readonly difference: PrintedBounds | null;
  /** Whether there is a total to compare with, and the sum meets it. */
  readonly meets: boolean;
}

/** Null where nothing adds up: no part, one undisclosed, or parts in several measures. */
export function checkSum(parts: readonly Quantity[], total: Quantity | null): SumCheck | null {
  const [first] = parts;
  if (first === undefined) return null;
  const { currency, unit } = first;
  const isOne = (other: Quantity) => other.currency === currency && other.unit === unit;
  const bounds = parts.map(boundsOf);
  if (!parts.every(isOne) || bounds.includes(null)) return null;
  const sum = bounds.reduce<Bounds>((all, part) => add(all, part ?? NOTHING), NOTHING);
  const check = { sum: printedBounds(sum), measure: { currency, unit } };
  const whole = total === null || !isOne(total) ? null : boundsOf(total);
  if (total === null || whole === null) return { ...check, difference: null, meets: false };
  const slack = [...parts, total].reduce((all, part) => all.add(roundingOf(part)), new Decimal(0));
  const difference = subtractBounds(sum, whole);
  const meets =
    (difference.low === null || difference.low.lte(slack)) &&
    (difference.high === null || difference.high.gte(slack.neg()));
  return { ...check, meets, difference: meets ? null : printedBounds(difference) };
}

const NOTHING: Bounds = { low: new Decimal(0), high: new Decimal(0) };

const plus = (a: Decimal | null, b: Decimal | null) => (a === null || b === null ? null : a.add(b));

function add(a: Bounds, b: Bounds): Bounds {
  return { low: plus(a.low, b.low), high: plus(a.high, b.high) };
}

/** Of the figure itself: 5bn is rounded, and not to the nearest billion where its parts add up to 4.6bn. */
const MOST_ROUNDING = 0.005;

/**
 * Half of the place of its last digit that is not zero: 3,772,000,000 is read as rounded to millions.
 * A hedge says itself how far the true figure may be.
 */
function roundingOf({ value, qualifier }: Quantity): Decimal {
  if (value === null || qualifier !== "EXACT") return new Decimal(0);
  const magnitude = new Decimal(value).abs();
  const [whole = "", fraction = ""] = magnitude.toFixed().split(".");
  const place = fraction !== "" ? -fraction.length : whole.length - whole.replace(/0+$/, "").length;
  return Decimal.min(new Decimal(10).pow(place).div(2), magnitude.mul(MOST_ROUNDING));
}
