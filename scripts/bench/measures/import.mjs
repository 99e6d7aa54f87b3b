/** An import of 100,000 rows against COPY of what it wrote, as `import.mjs` beside this folder measures both. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { StopError } from "../../report.mjs";

const PROGRAM = path.join(import.meta.dirname, "../import.mjs");
const run = promisify(execFile);

/** @param {string} output @param {string} step of the import */
export function secondsOf(output, step) {
  const seconds = new RegExp(`^${step}\\s+([\\d.]+) s`, "m").exec(output)?.[1];
  if (seconds === undefined) throw new StopError(`The import does not say how long it ${step}.`);
  return Number(seconds);
}

/** @type {import("../measures.mjs").Measure} */
export async function importOfRows() {
  const { stdout } = await run(process.execPath, [PROGRAM], { maxBuffer: 10 * 1024 * 1024 });
  return [
    {
      measure: "import of 100,000 rows, validated",
      figure: secondsOf(stdout, "carried out"),
      unit: "s",
      limit: { what: "COPY into copies of the tables", figure: secondsOf(stdout, "copied beside") },
      goal: { bound: "most", value: 8, of: "ratio" },
      note: `its dry run took ${secondsOf(stdout, "dry run")} s before`,
    },
  ];
}
