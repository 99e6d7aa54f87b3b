/**
 * `npm run bench`: how fast the product is, each figure beside its limit measured in the same run
 * (docs/PERFORMANCE.md). `-- --only kept,page` measures a part, `-- --json` prints the table as JSON,
 * `-- --seconds 10` takes longer turns.
 */
import { listenForStop } from "../children.mjs";
import { keepOutputFree, runCommand, say, step } from "../report.mjs";
import { prepareGenerated } from "../start/generated.mjs";
import { preparePackages } from "../start/packages.mjs";
import { TEST_LOGS } from "../test/stage.mjs";
import { judged, tableOf } from "./figures.mjs";
import { onGround } from "./ground.mjs";
import { prepareLoad } from "./load.mjs";
import { MEASURES } from "./measures.mjs";
import { readOptions } from "./options.mjs";

listenForStop();
await runCommand(async () => {
  const { only, json, seconds } = readOptions(process.argv.slice(2), Object.keys(MEASURES));
  if (json) keepOutputFree();
  await preparePackages(TEST_LOGS);
  await prepareGenerated();
  await prepareLoad();
  /** @type {import("./figures.mjs").Judged[]} */
  const rows = [];
  await onGround(async (ground) => {
    for (const name of only) {
      const measure = MEASURES[name];
      if (!measure) continue;
      const figures = await step(`Measuring: ${name}`, () => measure(ground, seconds));
      const own = figures.map(judged);
      say(tableOf(own));
      rows.push(...own);
    }
  });
  const table = json ? JSON.stringify(rows, null, 2) : tableOf(rows);
  process.stdout.write(`${table}\n`);
});
process.exit();
