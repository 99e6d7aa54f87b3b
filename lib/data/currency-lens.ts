import "server-only";
import { inCurrency, type Showable } from "@/lib/domain/conversion";
import type { DaySpan, PartialDate } from "@/lib/domain/partial-date";
import type { Quantity } from "@/lib/domain/quantity";
import type { View } from "@/lib/domain/view";
import { knownRates } from "./known-rates";
import type { Reader } from "./reader";

/** Shows money in the reader's currency; leaves it alone where none was asked for. */
export interface CurrencyLens {
  /** Whether a currency was asked for. */
  readonly converts: boolean;
  /** Money that flowed, or a price of a day, at the rate of that day. */
  at<V extends Quantity, Shown extends Showable<V>>(shown: Shown, date: PartialDate | null): Shown;
  /** The same for an amount of which only the size is asked. */
  amountAt<V extends Quantity>(amount: V, date: PartialDate | null): V;
  /** What was earned or spent over a period, at its mean rate. */
  over<V extends Quantity, Shown extends Showable<V>>(shown: Shown, period: DaySpan): Shown;
}

const ORIGINALS: CurrencyLens = {
  converts: false,
  at: (sourced) => sourced,
  amountAt: (amount) => amount,
  over: (sourced) => sourced,
};

/** No query where no currency was asked for; else that of `knownRates`. */
export async function currencyLens(
  db: Reader,
  { currency }: Pick<View, "currency">,
): Promise<CurrencyLens> {
  if (currency === undefined) return ORIGINALS;
  const book = await knownRates(db);
  const rateAt = (date: PartialDate | null) => (from: string) =>
    date && book.at(from, currency, date);
  return {
    converts: true,
    at: (sourced, date) => inCurrency(sourced, currency, rateAt(date)),
    amountAt: (value, date) => inCurrency({ value }, currency, rateAt(date)).value,
    over: (sourced, period) =>
      inCurrency(sourced, currency, (from) => book.over(from, currency, period)),
  };
}
