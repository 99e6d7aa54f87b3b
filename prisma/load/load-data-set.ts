import { performance } from "node:perf_hooks";
import type { PrismaClient } from "@/generated/prisma/client";
import { buildEntities } from "./build-entities";
import { readExchangeRates } from "./exchange-rates";
import { readPresent } from "./present-rows";
import { readDataSet } from "./read-files";
import { explainRefusal } from "./refusal";
import { type LoadCounts, writeEntities } from "./write-entities";
import { writeRates } from "./write-rates";

export interface LoadResult extends LoadCounts {
  /** Exchange rates added or corrected. */
  readonly rates: number;
  readonly seconds: number;
}

/** Milliseconds; a load takes a few seconds, on a busy machine perhaps some more. */
const LONGEST_LOAD = 300_000;

/**
 * Loads `dir` in one transaction. A second load of the same files changes nothing. A row that a
 * person has edited or entered is left alone, a row that the files no longer name is kept, and both
 * are reported. A bad row throws a `DataSetError` and changes nothing.
 */
export async function loadDataSet(
  prisma: PrismaClient,
  { dir, progress = () => undefined }: { dir: string; progress?: (line: string) => void },
): Promise<LoadResult> {
  const start = performance.now();
  const dataSet = await readDataSet(dir);
  const rates = await readExchangeRates(dir);
  progress("Read the files of the data set.");

  const result = await prisma.$transaction(
    async (tx) => {
      // The pool cuts long queries for the sake of pages; a load may take its time.
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
      // Two loads at once would both find the tables empty.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('roundbook.load'))`;
      const present = await readPresent(tx);
      const entities = buildEntities(dataSet, present.ids);
      try {
        const counts = await writeEntities(tx, entities, present);
        progress(`Wrote ${counts.inserted + counts.changed} rows and ${counts.claims} claims.`);
        await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
        return { ...counts, rates: await writeRates(tx, rates) };
      } catch (error) {
        throw explainRefusal(error, entities);
      }
    },
    { timeout: LONGEST_LOAD, maxWait: LONGEST_LOAD },
  );
  return { ...result, seconds: (performance.now() - start) / 1000 };
}
