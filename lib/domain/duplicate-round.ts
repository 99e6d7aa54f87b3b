import { Decimal } from "./decimal.ts";
import { type PartialDate, spanOf } from "./partial-date.ts";
import type { Amount } from "./quantity.ts";

/** Two amounts this close, as a part of the larger, may be one and the same round told twice. */
export const LOOKALIKE_TOLERANCE = "0.10";

/** What makes two rounds of one organization look alike. */
export interface ComparedRound {
  readonly announcedOn: PartialDate;
  readonly moneyRaised: Amount;
}

/** Whether two rounds of one organization may be the same: same month, or nearly the same amount. */
export function isLookalike(a: ComparedRound, b: ComparedRound): boolean {
  return canShareMonth(a.announcedOn, b.announcedOn) || isNearlySame(a.moneyRaised, b.moneyRaised);
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
