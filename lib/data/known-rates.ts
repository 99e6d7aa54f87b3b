import "server-only";
import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import { DISPLAY_CURRENCIES } from "@/lib/domain/display-currency";
import { type RateBook, rateBook } from "@/lib/domain/rate-book";
import type { Reader } from "./reader";

/** The currency against which all stored rates are. */
const BASE = "EUR";

/** Books that are kept: today's, and those of the past days that readers look at. */
const MOST_BOOKS = 16;

const books = new Map<string, RateBook>();

const OURS = Prisma.sql`base = ${BASE} AND quote IN (${Prisma.join([...DISPLAY_CURRENCIES])})`;

const stampSchema = z.tuple([z.object({ stamp: z.string() })]);
const ratesSchema = z.array(
  z.object({ day: z.string(), quote: z.string(), rate: z.string(), source: z.string() }),
);

/**
 * All rates that the view knows between the currencies shown here. One query asks whether they are
 * those that are kept already, and a second reads them where not: the book, with all rates that were
 * worked out from it, stays until a rate changes.
 */
export async function knownRates(db: Reader): Promise<RateBook> {
  const [{ stamp }] = stampSchema.parse(
    await db.$queryRaw`
      SELECT concat(count(*), ' ', sum(hashtextextended(concat(date, quote, rate), 0))) AS stamp
      FROM "FxRate" WHERE ${OURS}`,
  );
  const kept = books.get(stamp);
  if (kept !== undefined) return kept;
  const rows = ratesSchema.parse(
    await db.$queryRaw`
      SELECT date::text AS day, quote, trim_scale(rate)::text AS rate, source
      FROM "FxRate" WHERE ${OURS} ORDER BY date`,
  );
  const book = rateBook(rows, { base: BASE, source: rows.at(-1)?.source ?? "" });
  const [oldest] = books.keys();
  if (books.size >= MOST_BOOKS && oldest !== undefined) books.delete(oldest);
  books.set(stamp, book);
  return book;
}
