/**
 * `npm run bench:import`: an import of 100,000 rounds into a scratch database, from the upload to the
 * undoing, against COPY of the same rows into tables with the same indexes and triggers; `--rows 5000`
 * takes fewer. Fails where the importing process takes 512 MB or more.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { claimData, startDatabase } from "../database/open.mjs";
import { recreateDatabase } from "../database/server.mjs";
import { migrate } from "../prisma/cli.mjs";
import { runCommand, StopError, step } from "../report.mjs";
import { runTypeScript } from "../run-ts.mjs";
import { ROOT, withDefaults } from "../settings.mjs";

/** @param {string[]} args */
function rowsOf(args) {
  const at = args.indexOf("--rows");
  const rows = at < 0 ? "100000" : (args[at + 1] ?? "");
  if (!(Number(rows) > 0)) throw new StopError("--rows takes a number above zero.");
  return rows;
}

await runCommand(async () => {
  const dataDir = path.join(ROOT, ".test", "bench-import");
  mkdirSync(dataDir, { recursive: true });
  const settings = withDefaults({ dataDir, databaseUrl: null });
  const server = await startDatabase(settings, claimData(settings, "bench:import"));
  try {
    await recreateDatabase(server.url);
    await step("Migrating", () => migrate(server.url));
    process.exitCode = await runTypeScript(
      "scripts/bench/import-rounds.ts",
      [rowsOf(process.argv.slice(2))],
      { env: { ...process.env, DATABASE_URL: server.url } },
    );
  } finally {
    await server.close();
  }
});
