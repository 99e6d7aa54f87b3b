import type { Reliability } from "./claim.ts";
import type { ClaimField } from "./claim-fields.ts";
import { Decimal } from "./decimal.ts";
import { type ClaimValue, contradicts } from "./standing.ts";
import type { SubjectName } from "./subject-name.ts";

/** One side of a dispute. */
export interface Word {
  readonly said: ClaimValue;
  readonly statedAs: string | null;
  readonly note: string | null;
  readonly source: {
    readonly slug: string;
    readonly publisher: SubjectName;
    readonly reliability: Reliability;
  };
}

/** A field on which sources cannot all be right. */
export interface Dispute {
  readonly field: ClaimField;
  /** Under which the field's evidence opens. */
  readonly evidence: string;
  readonly accepted: Word;
  /** Only the words that cannot be true beside the accepted one. */
  readonly against: readonly Word[];
  /** How many times the largest figure is the smallest; null where they are not figures of one measure. */
  readonly ratio: string | null;
}

/** From this ratio on, two figures look like one with a slipped decimal point. */
export const TENFOLD = "9";

/** How far figures of one measure lie apart; null for words, dates, a zero or mixed signs. */
export function spreadOf(words: readonly { readonly said: ClaimValue }[]): string | null {
  const figures = words.flatMap(({ said }) =>
    said.form === "quantity" && said.quantity.value !== null
      ? [{ ...said.quantity, value: new Decimal(said.quantity.value) }]
      : [],
  );
  const [first] = figures;
  if (first === undefined || figures.length < 2) return null;
  const comparable = figures.every(
    ({ currency, unit, value }) =>
      currency === first.currency &&
      unit === first.unit &&
      !value.isZero() &&
      value.isNegative() === first.value.isNegative(),
  );
  if (!comparable) return null;
  const sizes = figures.map(({ value }) => value.abs());
  return Decimal.max(...sizes)
    .div(Decimal.min(...sizes))
    .toDecimalPlaces(4)
    .toFixed();
}

/** Whether the figures are so far apart that one of them is probably ten times too large. */
export function looksTenfold(ratio: string | null): boolean {
  return ratio !== null && new Decimal(ratio).gte(TENFOLD);
}

/** Beyond this ratio figures are far apart: more than 10 %. */
export const WIDE = "1.1";

/** How far the sides of a dispute lie apart, the gravest first. */
export const DISPUTE_GRADES = ["tenfold", "wide", "narrow", "measures", "dates", "words"] as const;
export type DisputeGrade = (typeof DISPUTE_GRADES)[number];

/**
 * Figures by their ratio; "measures" are figures that no ratio compares (two currencies, a zero, a
 * profit against a loss); then dates and words.
 */
export function gradeOf({ accepted, ratio }: Pick<Dispute, "accepted" | "ratio">): DisputeGrade {
  if (ratio !== null) {
    if (looksTenfold(ratio)) return "tenfold";
    return new Decimal(ratio).gt(WIDE) ? "wide" : "narrow";
  }
  if (accepted.said.form === "quantity") return "measures";
  return accepted.said.form === "date" ? "dates" : "words";
}

/** How far apart in the words of a reader: "10" times, or "4.8" percent. */
export interface Gap {
  readonly unit: "times" | "percent";
  readonly value: string;
}

/** From twice on in times, below in percent of the smaller; one decimal. */
export function gapOf(ratio: string): Gap {
  const exact = new Decimal(ratio);
  return exact.gte(2)
    ? { unit: "times", value: exact.toDecimalPlaces(1).toFixed() }
    : { unit: "percent", value: exact.sub(1).mul(100).toDecimalPlaces(1).toFixed() };
}

/** The words that contradict the accepted one. */
export function wordsAgainst<W extends { readonly said: ClaimValue }>(
  accepted: W,
  competing: readonly W[],
): readonly W[] {
  return competing.filter(({ said }) => contradicts(said, accepted.said));
}

/** Widest apart first; disputes without figures last; by evidence id within. Total. */
export function compareDisputes(a: Dispute, b: Dispute): number {
  const byRatio =
    a.ratio !== null && b.ratio !== null
      ? new Decimal(b.ratio).cmp(a.ratio)
      : Number(a.ratio === null) - Number(b.ratio === null);
  return byRatio !== 0 ? byRatio : a.evidence < b.evidence ? -1 : Number(a.evidence > b.evidence);
}
