import { Decimal } from "./decimal.ts";
import { eatSign, eatWord, type Figure, readFigure } from "./figure-parse.ts";
import { toHalfWidth } from "./half-width.ts";
import { type ParseResult, parsed, refused } from "./parse-result.ts";
import type { Qualifier } from "./qualifier.ts";
import { type Quantity, UNDISCLOSED } from "./quantity.ts";
import type { Measure } from "./quantity-bounds.ts";
import {
  CURRENCY_WORDS,
  HEDGES_AFTER,
  HEDGES_BEFORE,
  RANGE_MARKS,
  UNDISCLOSED_WORDS,
  UNIT_WORDS,
} from "./quantity-words.ts";

/** Keys of the reasons for which a text is no quantity. */
export type QuantityProblem =
  | "EMPTY"
  | "UNREADABLE"
  /** Neither currency nor unit. */
  | "MISSING_MEASURE"
  /** A word that several currencies share, "$". */
  | "AMBIGUOUS_CURRENCY"
  /** Two hedges, or two measures, that contradict each other. */
  | "CONFLICTING"
  | "REVERSED_RANGE"
  | "TOO_PRECISE"
  | "TOO_LARGE";

/** What a column of quantities holds, `Decimal(20, 2)`. */
const DECIMAL_PLACES = 2;
const LARGEST = "1e18";

type QuantityResult = ParseResult<Quantity, QuantityProblem>;

/** What a bare figure counts; with a scale, as in a table "in RMB thousand", in multiples of it. */
export type Assumed = Measure & {
  /** A power of ten, `1000`. */
  readonly scale?: string;
};

/**
 * Reads a quantity in any of the three languages, whichever the page speaks: "nearly CNY 1bn",
 * 近10亿元, "over US$410m". What can be taken in two ways is refused, with the key of the reason. A
 * bare figure, 27.98亿, counts what is assumed, if anything.
 */
export function parseQuantity(text: string, assumed: Assumed | null = null): QuantityResult {
  const words = toHalfWidth(text);
  if (words === "") return refused("EMPTY");
  if (UNDISCLOSED_WORDS.has(words.toLowerCase())) return parsed(UNDISCLOSED);
  const { hedges, rest } = takeHedges(words);
  const single = readSide(rest);
  if (single !== null) return quantityOf([single], hedges, assumed);
  const range = readRange(rest);
  return range === null
    ? refused("UNREADABLE")
    : quantityOf(range, [...hedges, "BETWEEN"], assumed);
}

function takeHedges(text: string): { hedges: Qualifier[]; rest: string } {
  const reached = eatWord(
    text,
    HEDGES_BEFORE.filter(([, hedge]) => hedge === "EXACT"),
  );
  const before = eatWord(
    reached.rest,
    HEDGES_BEFORE.filter(([, hedge]) => hedge !== "EXACT"),
  );
  const lower = before.rest.toLowerCase();
  const after = HEDGES_AFTER.find(([word]) => lower.endsWith(word));
  const end = after === undefined ? before.rest.length : before.rest.length - after[0].length;
  return {
    hedges: [before.meaning, after?.[1] ?? null].filter((hedge) => hedge !== null),
    rest: before.rest.slice(0, end).trim(),
  };
}

/** One figure with its sign and with the measures named on either side of it. */
interface Side extends Figure {
  readonly negative: boolean;
  readonly measures: readonly (Measure | "AMBIGUOUS")[];
}

function readSide(text: string): Side | null {
  const outer = eatSign(text);
  const before = eatMeasure(outer.rest);
  const inner = eatSign(before.rest.trimStart());
  const figure = readFigure(inner.rest);
  if (figure === null || (outer.negative && inner.negative)) return null;
  const after = eatMeasure(figure.rest);
  if (after.rest !== "") return null;
  return {
    ...figure,
    negative: outer.negative || inner.negative,
    measures: [before.measure, after.measure].filter((measure) => measure !== null),
  };
}

function readRange(text: string): [Side, Side] | null {
  for (const mark of RANGE_MARKS) {
    // From 1, lest a leading minus is taken for the mark of a range.
    for (let at = text.indexOf(mark, 1); at > 0; at = text.indexOf(mark, at + 1)) {
      const left = readSide(text.slice(0, at).trim());
      const right = readSide(text.slice(at + mark.length).trim());
      if (left !== null && right !== null) return [sharingScale(left, right), right];
    }
  }
  return null;
}

/** "10至12亿元" means 10亿; "500 to 1.2bn" stays 500, since 500bn would be above 1.2bn. */
function sharingScale(left: Side, right: Side): Side {
  const fits = left.scale === null && right.scale !== null && left.number.lte(right.number);
  return fits ? { ...left, scale: right.scale } : left;
}

function quantityOf(
  sides: readonly Side[],
  named: readonly Qualifier[],
  assumed: Assumed | null,
): QuantityResult {
  const hedges = new Set([...named, ...sides.flatMap(({ hedge }) => hedge ?? [])]);
  const [qualifier = "EXACT", ...others] = hedges;
  if (others.length > 0) return refused("CONFLICTING");
  const [value, maxValue = null] = sides.map((side) =>
    signedValue(side, scaleOfBare(sides, assumed)),
  );
  if (value === undefined || (qualifier === "BETWEEN") !== (maxValue !== null)) {
    return refused("UNREADABLE");
  }
  const measure = measureOf(sides, assumed);
  if (typeof measure === "string") return refused(measure);
  if (maxValue?.lt(value)) return refused("REVERSED_RANGE");
  for (const figure of [value, maxValue ?? value]) {
    if (figure.decimalPlaces() > DECIMAL_PLACES) return refused("TOO_PRECISE");
    if (figure.abs().gte(LARGEST)) return refused("TOO_LARGE");
  }
  const max = maxValue?.toFixed() ?? null;
  return parsed({
    qualifier,
    value: value.toFixed(),
    maxValue: max,
    ...measure,
  });
}

/** A figure that names its own counting word or measure is whole. */
function scaleOfBare(sides: readonly Side[], assumed: Assumed | null): string {
  const isBare = sides.every(({ scale, measures }) => scale === null && measures.length === 0);
  return isBare ? (assumed?.scale ?? "1") : "1";
}

function signedValue({ negative, number, scale }: Side, scaleOfOthers: string): Decimal {
  const value = number.mul(scale ?? new Decimal(scaleOfOthers));
  return negative && !value.isZero() ? value.neg() : value;
}

function measureOf(
  sides: readonly Side[],
  assumed: Measure | null,
): Measure | "MISSING_MEASURE" | "AMBIGUOUS_CURRENCY" | "CONFLICTING" {
  const [first, ...others] = sides.flatMap(({ measures }) => measures);
  if (first === undefined) {
    return assumed ? { currency: assumed.currency, unit: assumed.unit } : "MISSING_MEASURE";
  }
  if (first === "AMBIGUOUS" || others.includes("AMBIGUOUS")) return "AMBIGUOUS_CURRENCY";
  const same = others.every(
    (other) =>
      other !== "AMBIGUOUS" && other.currency === first.currency && other.unit === first.unit,
  );
  return same ? first : "CONFLICTING";
}

interface MeasureRead {
  readonly measure: Measure | "AMBIGUOUS" | null;
  readonly rest: string;
}

function eatMeasure(text: string): MeasureRead {
  const unit = eatWord(text, UNIT_WORDS);
  if (unit.meaning !== null) {
    return { measure: { currency: null, unit: unit.meaning }, rest: unit.rest };
  }
  const currency = eatWord(text, CURRENCY_WORDS);
  if (currency.meaning === "AMBIGUOUS") return { measure: "AMBIGUOUS", rest: currency.rest };
  const code = currency.meaning ?? isoCodeAt(text);
  if (code === null) return { measure: null, rest: text };
  const rest = currency.meaning === null ? text.slice(code.length) : currency.rest;
  return { measure: { currency: code, unit: null }, rest };
}

/** A code in capitals that ISO 4217 knows, as the runtime's own list has it. */
function isoCodeAt(text: string): string | null {
  const code = /^[A-Z]{3}(?![A-Za-z])/.exec(text)?.[0];
  return code !== undefined && CODES.has(code) ? code : null;
}

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));
