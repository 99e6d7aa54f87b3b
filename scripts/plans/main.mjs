/**
 * `npm run plans`: what pages cost in a made-up world of a million rounds, and whether one reads a large
 * table through. The world is that of `npm run bench`, kept for the next time; `--rounds 50000` makes
 * another, `--only rounds` looks at the pages with that in their name, `--explain` prints how long each
 * of its statements took and the plan of the slowest.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { worldOfRounds } from "../bench/worlds.mjs";
import { claimData, startDatabase } from "../database/open.mjs";
import { readArguments } from "../generate/main.mjs";
import { runCommand, say } from "../report.mjs";
import { runTypeScript } from "../run-ts.mjs";
import { withDefaults } from "../settings.mjs";
import { TEST_DIR } from "../test/stage.mjs";

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: "" },
      rounds: { type: "string", default: "1000000" },
      explain: { type: "boolean", default: false },
    },
  });
  const { rounds } = readArguments(["--rounds", values.rounds]);
  const dataDir = path.join(TEST_DIR, "bench");
  mkdirSync(dataDir, { recursive: true });
  const settings = withDefaults({ dataDir, databaseUrl: null });
  const server = await startDatabase(settings, claimData(settings, "plans"));
  try {
    const url = await worldOfRounds(server.url, rounds);
    say(`${rounds} rounds`);
    process.exitCode = await runTypeScript(
      "scripts/plans/print-plans.ts",
      [values.only, values.explain ? "explain" : ""],
      {
        env: { ...process.env, DATABASE_URL: url },
      },
    );
  } finally {
    await server.close();
  }
});
