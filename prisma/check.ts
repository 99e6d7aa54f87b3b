/** `npm run data:check`: recomputes the figures of the database; exit code 1 on a breach. */
import { join } from "node:path";
import { disconnect, prisma } from "@/lib/db";
import { checkData } from "./check/check-data";
import { printComparisons } from "./check/comparison";
import { DataSetError } from "./load/problem";

const [dir = join(import.meta.dirname, "data")] = process.argv.slice(2);

try {
  const comparisons = await checkData(prisma, dir);
  console.log(printComparisons(comparisons));
  if (comparisons.some(({ outcome }) => outcome === "breach")) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof DataSetError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await disconnect();
}
