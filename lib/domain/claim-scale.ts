import { Decimal } from "./decimal.ts";
import { type PlainDate, spanOf } from "./partial-date.ts";
import { boundsOf, type Quantity } from "./quantity.ts";
import type { ClaimValue } from "./standing.ts";

/** Where a claim stands on a scale: fractions of its width. Open ends run to the edge. */
export interface ScalePlace {
  readonly from: number;
  readonly to: number;
  /** One value; else a stretch within which the true value lies. */
  readonly exact: boolean;
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

/** Several claims on one scale, in their order; null for a claim that names no value. */
export interface ClaimScale {
  readonly places: readonly (ScalePlace | null)[];
  /** The values at both edges. */
  readonly low: ClaimValue;
  readonly high: ClaimValue;
}

interface Stretch {
  readonly low: number | null;
  readonly high: number | null;
}

/** From this ratio on the scale starts at zero, so that lengths compare; below, it is a close-up. */
const FROM_ZERO = 1.5;

/** Free space beyond the outermost claims, as a part of what they span. */
const MARGIN = 0.12;

/** Null where the claims have no common measure. */
export function scaleOf(claims: readonly ClaimValue[]): ClaimScale | null {
  const stretches = claims.map(stretchOf);
  const ends = stretches.flatMap((it) => (it === null ? [] : [it.low, it.high]));
  const known = ends.filter((end) => end !== null);
  const measure = measureOf(claims);
  if (measure === null || known.length < 2) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const [low, high] = edgesOf(least, most, measure.form === "date");
  const place = (end: number) => (end - low) / (high - low);
  return {
    places: stretches.map(
      (it) =>
        it && {
          from: it.low === null ? 0 : place(it.low),
          to: it.high === null ? 1 : place(it.high),
          exact: it.low !== null && it.low === it.high,
          openLow: it.low === null,
          openHigh: it.high === null,
        },
    ),
    low: valueAt(low, measure),
    high: valueAt(high, measure),
  };
}

function edgesOf(least: number, most: number, dates: boolean): [number, number] {
  const margin = (most - least || Math.abs(most) || 1) * MARGIN;
  if (dates) return [Math.floor(least - margin), Math.ceil(most + margin)];
  if (least >= 0 && (least === 0 || most / least >= FROM_ZERO)) return [0, most + margin];
  if (most <= 0 && (most === 0 || least / most >= FROM_ZERO)) return [least - margin, 0];
  return [least - margin, most + margin];
}

function stretchOf(claim: ClaimValue): Stretch | null {
  if (claim.form === "date") {
    const { from, to } = spanOf(claim.date);
    return { low: dayNumber(from), high: dayNumber(to) };
  }
  const bounds = claim.form === "quantity" ? boundsOf(claim.quantity) : null;
  return bounds && { low: numberOf(bounds.low), high: numberOf(bounds.high) };
}

/** A drawing needs no more digits than a number has. */
function numberOf(end: Decimal | null): number | null {
  return end === null ? null : end.toNumber();
}

/** What all claims that name a value are counted in; null where they are not of one measure. */
function measureOf(claims: readonly ClaimValue[]): ClaimValue | null {
  const [first, ...others] = claims.filter(
    (claim) =>
      claim.form === "date" || (claim.form === "quantity" && claim.quantity.value !== null),
  );
  return first !== undefined && others.every((other) => sameMeasure(first, other)) ? first : null;
}

function sameMeasure(a: ClaimValue, b: ClaimValue): boolean {
  if (a.form !== "quantity" || b.form !== "quantity") return a.form === b.form;
  return a.quantity.currency === b.quantity.currency && a.quantity.unit === b.quantity.unit;
}

function valueAt(edge: number, measure: ClaimValue): ClaimValue {
  if (measure.form !== "quantity") {
    return { form: "date", date: { date: dayAt(edge), precision: "DAY", inferred: false } };
  }
  const quantity: Quantity = {
    ...measure.quantity,
    qualifier: "EXACT",
    value: new Decimal(edge).toSignificantDigits(3).toFixed(),
    maxValue: null,
  };
  return { form: "quantity", quantity };
}

const DAY_IN_MS = 86_400_000;

function dayNumber(day: PlainDate): number {
  return Date.parse(day) / DAY_IN_MS;
}

function dayAt(number: number): PlainDate {
  return new Date(number * DAY_IN_MS).toISOString().slice(0, 10);
}
