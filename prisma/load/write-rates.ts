import { Prisma } from "@/generated/prisma/client";
import { RATE_BASE, RATE_SOURCE, type RateRow } from "./exchange-rates";

/** Adds rates and corrects those that the file gives otherwise; answers how many it wrote. */
export async function writeRates(
  tx: Prisma.TransactionClient,
  rates: readonly RateRow[],
): Promise<number> {
  const dates = rates.map(({ date }) => date);
  const quotes = rates.map(({ quote }) => quote);
  const values = rates.map(({ rate }) => rate);
  return tx.$executeRaw(Prisma.sql`
    INSERT INTO "FxRate" AS present (date, base, quote, rate, source)
    SELECT date, ${RATE_BASE}, quote, rate, ${RATE_SOURCE}
    FROM unnest(${dates}::date[], ${quotes}::text[], ${values}::numeric[]) AS r (date, quote, rate)
    ON CONFLICT (quote, base, date) DO UPDATE SET rate = excluded.rate, source = excluded.source
    WHERE (present.rate, present.source) IS DISTINCT FROM (excluded.rate, excluded.source)`);
}
