import { disconnect, prisma } from "@/lib/db";
import { parseExchangeRates, type RateRow } from "../../prisma/load/exchange-rates";
import { DataSetError } from "../../prisma/load/problem";
import { writeRates } from "../../prisma/load/write-rates";
import { type RateFile, unpack } from "./rate-file";

/** For all rates since 1999: some 300,000. */
const PATIENCE_MS = 120_000;

/** Longest list of faults that is printed. */
const MOST_FAULTS = 20;

/**
 * Writes the rates of a file, all or none: new ones are added, changed ones corrected, equal ones
 * left, so that the same file twice is the same as once. Answers with the exit code.
 */
export async function takeOver(read: () => Promise<RateFile>): Promise<number> {
  try {
    const file = unpack(await read());
    const rates = parseExchangeRates(file.text, file.name);
    const written = await prisma.$transaction((tx) => writeRates(tx, rates), {
      timeout: PATIENCE_MS,
    });
    console.log(`${written} exchange rates written; ${inWords(rates)} in ${file.name}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const lines = error.message.split("\n");
    const more = lines.length - MOST_FAULTS;
    console.error("No exchange rate was changed.");
    console.error(lines.slice(0, MOST_FAULTS).join("\n"));
    if (error instanceof DataSetError && more > 0) console.error(`… and ${more} more faults.`);
    return 1;
  } finally {
    await disconnect();
  }
}

function inWords(rates: readonly RateRow[]): string {
  const days = rates.map(({ date }) => date).sort();
  const currencies = new Set(rates.map(({ quote }) => quote)).size;
  const span = days.length === 0 ? "no day" : `${days[0]} to ${days.at(-1)}`;
  return `${rates.length} rates of ${currencies} currencies, ${span},`;
}
