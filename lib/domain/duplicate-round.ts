import { Decimal } from "./decimal.ts";
import { type DaySpan, type PartialDate, spanOf } from "./partial-date.ts";
import type { Amount } from "./quantity.ts";

/** Two amounts this close, as a part of the larger, may be one and the same round told twice. */
export const LOOKALIKE_TOLERANCE = "0.10";

/** Rounds with an investor in common this near in time may be one, told when signed and when closed. */
export const LOOKALIKE_DAYS = 92;

/** What makes two rounds of one organization look alike. */
export interface TellingRound {
  readonly announcedOn: PartialDate;
  readonly moneyRaised: Amount;
  /** Ids of those who are known to have invested. */
  readonly investors?: readonly string[];
}

/** A round as it is compared with many others: what each comparison would work out again is kept. */
export interface ComparedRound extends Required<TellingRound> {
  readonly span: DaySpan;
  readonly amount: { readonly exact: Decimal; readonly rough: number } | null;
}

export function comparedRound(round: TellingRound): ComparedRound {
  const { announcedOn, moneyRaised, investors = [] } = round;
  const exact = moneyRaised.value === null ? null : new Decimal(moneyRaised.value);
  const amount = exact && { exact, rough: exact.toNumber() };
  return { announcedOn, moneyRaised, investors, span: spanOf(announcedOn), amount };
}

/**
 * Whether two rounds of one organization may be the same: same month, nearly the same amount, or the
 * same investor within a quarter of a year.
 */
export function isLookalike(a: ComparedRound, b: ComparedRound): boolean {
  return (
    canShareMonth(a.span, b.span) ||
    isNearlySame(a, b) ||
    (sharesInvestor(a, b) && daysApart(a.span, b.span) <= LOOKALIKE_DAYS)
  );
}

function canShareMonth(left: DaySpan, right: DaySpan): boolean {
  const month = (day: string) => day.slice(0, 7);
  return month(left.from) <= month(right.to) && month(right.from) <= month(left.to);
}

function isNearlySame({ amount: a, moneyRaised }: ComparedRound, b: ComparedRound): boolean {
  if (a === null || b.amount === null || moneyRaised.currency !== b.moneyRaised.currency) {
    return false;
  }
  return isRoughlySame(a.rough, b.amount.rough) && isWithinTolerance(a.exact, b.amount.exact);
}

/** Tells most pairs apart, a hundred times as fast as exactly; none that are within the tolerance. */
function isRoughlySame(left: number, right: number): boolean {
  const room = 1.01 * Number(LOOKALIKE_TOLERANCE);
  return Math.abs(left - right) <= room * Math.max(Math.abs(left), Math.abs(right));
}

function isWithinTolerance(left: Decimal, right: Decimal): boolean {
  return left.sub(right).abs().lte(Decimal.max(left, right).mul(LOOKALIKE_TOLERANCE));
}

function sharesInvestor({ investors: a }: ComparedRound, { investors: b }: ComparedRound) {
  return a.some((investor) => b.includes(investor));
}

const DAY_IN_MS = 86_400_000;

/** Between the nearest days of both; zero where they overlap. */
function daysApart(a: DaySpan, b: DaySpan): number {
  const [earlier, later] = a.from <= b.from ? [a, b] : [b, a];
  return Math.max(0, (Date.parse(later.from) - Date.parse(earlier.to)) / DAY_IN_MS);
}
