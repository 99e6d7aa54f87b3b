/**
 * `npm run plans`: what the lists cost in a made-up world of a million rounds, and whether one reads a
 * large table through. The world is kept for the next time; `--rounds 50000` makes another, `--only
 * rounds` looks at the pages with that in their name.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { claimData, startDatabase } from "../database/open.mjs";
import { connectTo, recreateDatabase } from "../database/server.mjs";
import { fillWorld, readArguments } from "../generate/main.mjs";
import { migrate } from "../prisma/cli.mjs";
import { runCommand, say, step } from "../report.mjs";
import { runTypeScript } from "../run-ts.mjs";
import { ROOT, withDefaults } from "../settings.mjs";

const MILLION = "1000000";

/** @param {string} url */
async function roundsIn(url) {
  const client = await connectTo(url);
  try {
    const made = await client.query(`SELECT to_regclass('public."FundingRound"') AS rounds`);
    if (made.rows[0].rounds === null) return 0;
    const { rows } = await client.query('SELECT count(*)::int FROM "FundingRound"');
    return rows[0].count;
  } finally {
    await client.end();
  }
}

await runCommand(async () => {
  const { values, tokens } = parseArgs({
    options: { only: { type: "string" }, rounds: { type: "string" }, seed: { type: "string" } },
    tokens: true,
  });
  const given = tokens.flatMap((token) =>
    token.kind === "option" && token.name !== "only" ? [token.rawName, token.value ?? ""] : [],
  );
  const asked = readArguments(given.includes("--rounds") ? given : [...given, "--rounds", MILLION]);
  const dataDir = path.join(ROOT, ".test", "plans");
  mkdirSync(dataDir, { recursive: true });
  const settings = withDefaults({ dataDir, databaseUrl: null });
  const server = await startDatabase(settings, claimData(settings, "plans"));
  try {
    if ((await roundsIn(server.url)) !== asked.rounds) {
      await recreateDatabase(server.url);
      await step("Migrating", () => migrate(server.url));
      await step(`Making up ${asked.rounds} rounds`, () => fillWorld(server.url, asked));
    } else {
      await step("Migrating", () => migrate(server.url));
    }
    say(`${asked.rounds} rounds`);
    process.exitCode = await runTypeScript("scripts/plans/print-plans.ts", [values.only ?? ""], {
      env: { ...process.env, DATABASE_URL: server.url },
    });
  } finally {
    await server.close();
  }
});
