import { Decimal } from "./decimal.ts";
import { type DaySpan, type PartialDate, spanOf } from "./partial-date.ts";
import type { Amount } from "./quantity.ts";

/** Two amounts this close, as a part of the larger, may be one and the same round told twice. */
export const LOOKALIKE_TOLERANCE = "0.10";

/** Rounds with an investor in common this near in time may be one, told when signed and when closed. */
export const LOOKALIKE_DAYS = 92;

/** What makes two rounds of one organization look alike. */
export interface ComparedRound {
  readonly announcedOn: PartialDate;
  readonly moneyRaised: Amount;
  /** Ids of those who are known to have invested. */
  readonly investors?: readonly string[];
}

/**
 * Whether two rounds of one organization may be the same: same month, nearly the same amount, or the
 * same investor within a quarter of a year.
 */
export function isLookalike(a: ComparedRound, b: ComparedRound): boolean {
  return (
    canShareMonth(a.announcedOn, b.announcedOn) ||
    isNearlySame(a.moneyRaised, b.moneyRaised) ||
    (sharesInvestor(a, b) &&
      daysApart(spanOf(a.announcedOn), spanOf(b.announcedOn)) <= LOOKALIKE_DAYS)
  );
}

function canShareMonth(a: PartialDate, b: PartialDate): boolean {
  const [left, right] = [spanOf(a), spanOf(b)];
  const month = (day: string) => day.slice(0, 7);
  return month(left.from) <= month(right.to) && month(right.from) <= month(left.to);
}

function isNearlySame(a: Amount, b: Amount): boolean {
  if (a.value === null || b.value === null || a.currency !== b.currency) return false;
  const [left, right] = [new Decimal(a.value), new Decimal(b.value)];
  return left.sub(right).abs().lte(Decimal.max(left, right).mul(LOOKALIKE_TOLERANCE));
}

function sharesInvestor(
  { investors: a = [] }: ComparedRound,
  { investors: b = [] }: ComparedRound,
) {
  return a.some((investor) => b.includes(investor));
}

const DAY_IN_MS = 86_400_000;

/** Between the nearest days of both; zero where they overlap. */
function daysApart(a: DaySpan, b: DaySpan): number {
  const [earlier, later] = a.from <= b.from ? [a, b] : [b, a];
  return Math.max(0, (Date.parse(later.from) - Date.parse(earlier.to)) / DAY_IN_MS);
}
