import "server-only";
import { crossRate, type ExchangeRate, RATE_VALID_DAYS, rateOn } from "@/lib/domain/conversion";
import type { PlainDate } from "@/lib/domain/partial-date";
import type { View } from "@/lib/domain/view";
import { dateColumn, plainDateOf } from "./columns";
import { type Reader, read } from "./reader";

/** The currency against which all stored rates are. */
export const BASE = "EUR";

/**
 * The rate between two currencies on a day, by way of the euro; null where none is known within the
 * days for which a rate holds. Two queries.
 */
export function exchangeRateOn(
  view: View,
  from: string,
  to: string,
  day: PlainDate,
): Promise<ExchangeRate | null> {
  return read(view, async (db) => {
    const [first, second] = [await ratesUpTo(db, from, day), await ratesUpTo(db, to, day)];
    const [a, b] = [rateOn(first, day), rateOn(second, day)];
    return a && b && crossRate(a, b);
  });
}

async function ratesUpTo(db: Reader, quote: string, day: PlainDate): Promise<ExchangeRate[]> {
  const rows = await db.fxRate.findMany({
    where: { base: BASE, quote, date: { lte: dateColumn(day) } },
    orderBy: { date: "desc" },
    take: RATE_VALID_DAYS,
  });
  return rows.map(({ date, base, rate, source }) => {
    const on = plainDateOf(date);
    return { base, quote, rate: rate.toFixed(), span: { from: on, to: on }, source };
  });
}
