/**
 * `npm run bench:import`: an import of 100,000 rounds through the product into a database of its own,
 * from the upload to the undoing, with the memory that the web server and the process that imports
 * take, and how long readers of public pages wait meanwhile; `-- --rows 5000` takes fewer. Fails where
 * one of the two takes 512 MB or more.
 */
import { listenForStop } from "../children.mjs";
import { runCommand, StopError } from "../report.mjs";
import { prepareGenerated } from "../start/generated.mjs";
import { preparePackages } from "../start/packages.mjs";
import { TEST_LOGS } from "../test/stage.mjs";
import { onGround } from "./ground.mjs";
import { MOST_MEMORY, mostMemory, runImport } from "./import/run.mjs";

/** @param {string[]} args */
function rowsOf(args) {
  const at = args.indexOf("--rows");
  const rows = at < 0 ? 100_000 : Number(args[at + 1]);
  if (!(rows > 0)) throw new StopError("--rows takes a number above zero.");
  return rows;
}

/** @param {import("./import/run.mjs").Step} step */
function tell({ step, seconds, memory, waits }) {
  const sizes = [memory.server, memory.importing, memory.database].map((size) =>
    `${Math.round(size)} MB`.padStart(9),
  );
  const [kept = "", notKept = ""] = waits
    ? [waits.kept, waits.notKept].map((wait) => `${Math.round(wait)} ms`.padStart(9))
    : [];
  const failed = waits?.failed ? `  ${waits.failed} NOT ANSWERED` : "";
  const took = `${seconds.toFixed(1).padStart(8)} s`;
  console.log(`${step.padEnd(16)}${took}${sizes.join("")}${kept}${notKept}${failed}`);
}

listenForStop();
await runCommand(async () => {
  const rows = rowsOf(process.argv.slice(2));
  await preparePackages(TEST_LOGS);
  await prepareGenerated();
  await onGround(async (ground) => {
    console.log(
      `${rows} rows: time, memory of server, import and database, p95 of a page kept and not`,
    );
    const steps = await runImport(ground, rows, tell);
    const most = Math.max(mostMemory(steps, "server"), mostMemory(steps, "importing"));
    if (most >= MOST_MEMORY) process.exitCode = 1;
  });
});
process.exit();
