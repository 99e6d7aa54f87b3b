/** `npm run data:load`: loads prisma/data, or the folder that is named, into the database. */
import { join } from "node:path";
import { disconnect, prisma } from "@/lib/db";
import { type LoadResult, loadDataSet } from "./load/load-data-set";
import { DataSetError } from "./load/problem";

const [dir = join(import.meta.dirname, "data")] = process.argv.slice(2);

function report(result: LoadResult): void {
  for (const [slugs, what] of [
    [result.kept, "left as they are, since somebody edited them"],
    [result.gone, "no longer in the data set, but kept"],
  ] as const) {
    if (slugs.length > 0) console.log(`${slugs.length} rows ${what}: ${slugs.join(", ")}.`);
  }
  const { inserted, changed, unchanged, claims, rates, seconds } = result;
  console.log(
    `Data set loaded in ${seconds.toFixed(1)} s: ${inserted} rows added, ${changed} changed, ` +
      `${unchanged} unchanged; ${claims} claims and ${rates} exchange rates written.`,
  );
}

try {
  report(await loadDataSet(prisma, { dir, progress: (line) => console.log(line) }));
} catch (error) {
  if (!(error instanceof DataSetError)) throw error;
  console.error(`The data set was not loaded and nothing was changed.\n${error.message}`);
  process.exitCode = 1;
} finally {
  await disconnect();
}
