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

/** The rates of the data set. */
export async function readExchangeRates(dir: string): Promise<RateRow[]> {
  const text = await readFile(join(dir, FILE), "utf8").catch(() => {
    throw new DataSetError([{ file: FILE, reason: "The file is missing." }]);
  });
  return parseExchangeRates(text, FILE);
}

/** Rates in the bank's own layout: a line for each day, a column for each currency. */
export function parseExchangeRates(text: string, file: string): RateRow[] {
  const [header = [], ...days] = linesOf(text, file);
  const problems: Problem[] = [];
  const rates: RateRow[] = [];
  const seen = new Set<string>();
  if (header[0] !== "Date") {
    const reason = "The first line must name the columns: Date, then a currency each.";
    problems.push({ file, row: 1, reason });
  }

  for (const [index, [date = "", ...cells]] of days.entries()) {
    // Lines are counted as an editor counts them: the header is the first.
    const row = index + 2;
    if (!isPlainDate(date)) problems.push({ file, row, field: "Date", reason: notA("day", date) });
    if (seen.has(date))
      problems.push({ file, row, field: "Date", reason: `${date} stands in the file twice.` });
    seen.add(date);
    for (const [column, cell] of cells.entries()) {
      const quote = header[column + 1] ?? "";
      // The bank's word for a day without a rate.
      if (cell === "" || cell === "N/A") continue;
      if (isRate(cell)) rates.push({ date, quote, rate: cell });
      else problems.push({ file, row, field: quote, reason: notA("rate", cell) });
    }
  }
  if (problems.length > 0) throw new DataSetError(problems);
  return rates;
}

function linesOf(text: string, file: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataSetError([{ file, reason: `The file is no table: ${reason}.` }]);
  }
}

function isRate(cell: string): boolean {
  return /^\d+(\.\d+)?$/.test(cell) && new Decimal(cell).gt(0);
}

function notA(kind: "day" | "rate", text: string): string {
  return `"${text}" is not a ${kind}.`;
}
