import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { Decimal } from "decimal.js";
import { isPlainDate, type PlainDate } from "@/lib/domain/partial-date";
import { DataSetError, type Problem } from "./problem";

const FILE = "eurofxref.csv";
/** The bank quotes each currency as units for one euro. */
export const RATE_BASE = "EUR";
export const RATE_SOURCE = "European Central Bank, euro foreign exchange reference rates";

export interface RateRow {
  readonly date: PlainDate;
  readonly quote: string;
  readonly rate: string;
}

/** Rates in the bank's own layout: a line for each day, a column for each currency. */
export async function readExchangeRates(dir: string): Promise<RateRow[]> {
  const text = await readFile(join(dir, FILE), "utf8").catch(() => {
    throw new DataSetError([{ file: FILE, reason: "The file is missing." }]);
  });
  const lines: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: true });
  const [header = [], ...days] = lines;
  const problems: Problem[] = [];
  const rates: RateRow[] = [];

  for (const [index, [date = "", ...cells]] of days.entries()) {
    // Lines are counted as an editor counts them: the header is the first.
    const row = index + 2;
    if (!isPlainDate(date))
      problems.push({ file: FILE, row, field: "Date", reason: notA("day", date) });
    for (const [column, cell] of cells.entries()) {
      const quote = header[column + 1] ?? "";
      // The bank's word for a day without a rate.
      if (cell === "" || cell === "N/A") continue;
      if (isRate(cell)) rates.push({ date, quote, rate: cell });
      else problems.push({ file: FILE, row, field: quote, reason: notA("rate", cell) });
    }
  }
  if (problems.length > 0) throw new DataSetError(problems);
  return rates;
}

function isRate(cell: string): boolean {
  return /^\d+(\.\d+)?$/.test(cell) && new Decimal(cell).gt(0);
}

function notA(kind: "day" | "rate", text: string): string {
  return `"${text}" is not a ${kind}.`;
}
