import type { Reliability } from "./claim.ts";
import type { ClaimField } from "./claim-fields.ts";
import { Decimal } from "./decimal.ts";
import { type ClaimValue, contradicts } from "./standing.ts";

/** One side of a dispute. */
export interface Word {
  readonly said: ClaimValue;
  readonly statedAs: string | null;
  readonly note: string | null;
  readonly source: {
    readonly slug: string;
    readonly publisher: string;
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

/** The words that contradict the accepted one. */
export function wordsAgainst<W extends { readonly said: ClaimValue }>(
  accepted: W,
  competing: readonly W[],
): readonly W[] {
  return competing.filter(({ said }) => contradicts(said, accepted.said));
}

/** Widest apart first; disputes without figures last; by evidence id within. Total. */
export function compareDisputes(a: Dispute, b: Dispute): number {
  if (a.ratio !== null && b.ratio !== null && a.ratio !== b.ratio) {
    return new Decimal(b.ratio).cmp(a.ratio);
  }
  const byForm = Number(a.ratio === null) - Number(b.ratio === null);
  return byForm !== 0 ? byForm : a.evidence < b.evidence ? -1 : Number(a.evidence > b.evidence);
}
