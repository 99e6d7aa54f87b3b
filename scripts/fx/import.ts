/**
 * `npm run fx:import -- FILE`: euro reference rates from a file in the layout of the European Central
 * Bank, a table (.csv) or an archive that holds it (.zip). Exit code 0: done; 1: refused; 2: not
 * understood.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { takeOver } from "./take-over";

const [file, ...rest] = process.argv.slice(2);

if (file === undefined || rest.length > 0) {
  console.error("Usage: npm run fx:import -- FILE");
  process.exitCode = 2;
} else {
  process.exitCode = await takeOver(async () => ({
    name: path.basename(file),
    bytes: await readFile(file).catch((error: NodeJS.ErrnoException) => {
      const reason = error.code === "ENOENT" ? "there is no such file" : error.message;
      throw new Error(`${file} cannot be read: ${reason}.`);
    }),
  }));
}
