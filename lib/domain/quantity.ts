import { Decimal } from "./decimal.ts";
import {
  APPROXIMATELY_TOLERANCE,
  NEARLY_SHORTFALL,
  QUALIFIERS,
  type Qualifier,
} from "./qualifier.ts";

/** Units of quantities that are not money. */
export const UNITS = [
  "PERCENT",
  "RANK",
  "COMPANIES",
  "GPUS",
  "CARDS",
  "UNITS",
  "SHARES",
  "NANOMETRES",
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * A figure as its source gives it. `value` and `maxValue` are decimal strings in whole units
 * ("1000000000.00", "63.7"); `maxValue` stands with BETWEEN only. Exactly one of `currency`
 * (ISO 4217) and `unit` is set, save for UNDISCLOSED, which may have neither.
 */
export interface Quantity {
  readonly qualifier: Qualifier;
  readonly value: string | null;
  readonly maxValue: string | null;
  readonly currency: string | null;
  readonly unit: Unit | null;
}

/** Money. The currency is unknown only where the amount is undisclosed. */
export type Amount = Quantity & { readonly unit: null };

/** Where the true value can lie; both ends count as possible. `null` is open on that side. */
export interface Bounds {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

export const UNDISCLOSED: Amount = {
  qualifier: "UNDISCLOSED",
  value: null,
  maxValue: null,
  currency: null,
  unit: null,
};

/** All of something, as its shares make it up by definition. */
export const WHOLE: Quantity = {
  qualifier: "EXACT",
  value: "100",
  maxValue: null,
  currency: null,
  unit: "PERCENT",
};

/**
 * Bounds of the true value behind a quantity, or null where it is undisclosed.
 * A hedge speaks of magnitude: "nearly 5bn" of loss is -5bn to -4.5bn, and "more than 5bn" of loss
 * is open downwards.
 */
export function boundsOf(quantity: Quantity): Bounds | null {
  if (quantity.value === null) return null;
  const value = new Decimal(quantity.value);
  if (quantity.qualifier === "BETWEEN") {
    const max = new Decimal(quantity.maxValue ?? quantity.value);
    return { low: Decimal.min(value, max), high: Decimal.max(value, max) };
  }
  const { least, most } = magnitudesOf(quantity.qualifier, value.abs());
  if (!value.lt(0)) return { low: least, high: most };
  return { low: most === null ? null : most.neg(), high: least.neg() };
}

/** Whether a value is possible; what is undisclosed rules nothing out. */
export function isPossible(quantity: Quantity, value: Decimal): boolean {
  const bounds = boundsOf(quantity);
  if (bounds === null) return true;
  const aboveLow = bounds.low === null || bounds.low.lte(value);
  return aboveLow && (bounds.high === null || bounds.high.gte(value));
}

function magnitudesOf(
  qualifier: Exclude<Qualifier, "BETWEEN">,
  value: Decimal,
): { least: Decimal; most: Decimal | null } {
  switch (qualifier) {
    case "NEARLY":
      return {
        least: value.mul(new Decimal(1).sub(NEARLY_SHORTFALL)),
        most: value,
      };
    case "APPROXIMATELY": {
      const slack = value.mul(APPROXIMATELY_TOLERANCE);
      return { least: value.sub(slack), most: value.add(slack) };
    }
    case "MORE_THAN":
    case "AT_LEAST":
      return { least: value, most: null };
    case "LESS_THAN":
      return { least: new Decimal(0), most: value };
    case "EXACT":
    case "UNDISCLOSED":
      return { least: value, most: value };
  }
}

/**
 * Whether the two may speak of one true value: same currency or unit, and bounds that meet. What is
 * undisclosed rules nothing out. Across currencies the answer is no: convert first.
 */
export function canAgree(a: Quantity, b: Quantity): boolean {
  const left = boundsOf(a);
  const right = boundsOf(b);
  if (left === null || right === null) return true;
  if (a.currency !== b.currency || a.unit !== b.unit) return false;
  return reaches(left.low, right.high) && reaches(right.low, left.high);
}

function reaches(low: Decimal | null, high: Decimal | null): boolean {
  return low === null || high === null || low.lte(high);
}

/**
 * Total order for sorting: by value as printed, then by hedge (nearly 1bn < 1bn < over 1bn), then
 * by upper end; undisclosed last. Values are only comparable within one currency or unit; these
 * break the last tie, so that none but the same figure counts as equal.
 */
export function compareQuantities(a: Quantity, b: Quantity): number {
  if (a.value === null || b.value === null) {
    return Number(a.value === null) - Number(b.value === null) || compareMeasures(a, b);
  }
  return (
    new Decimal(a.value).cmp(b.value) ||
    QUALIFIERS.indexOf(a.qualifier) - QUALIFIERS.indexOf(b.qualifier) ||
    new Decimal(a.maxValue ?? a.value).cmp(b.maxValue ?? b.value) ||
    compareMeasures(a, b)
  );
}

function compareMeasures(a: Quantity, b: Quantity): number {
  return compareTexts(a.currency, b.currency) || compareTexts(a.unit, b.unit);
}

function compareTexts(a: string | null, b: string | null): number {
  const [left, right] = [a ?? "", b ?? ""];
  return left < right ? -1 : Number(left > right);
}
