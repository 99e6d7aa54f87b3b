/**
 * `npm run bench:claims`: how fast past days are read from about a million claims. It fills a scratch
 * database of its own (kept for the next run; `--fresh` makes it anew, `--size 0.1` a smaller one),
 * then times the queries of the pages and prints the plans of the slowest.
 */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { claimData, startDatabase } from "../database/open.mjs";
import { connectTo, recreateDatabase } from "../database/server.mjs";
import { migrate } from "../prisma/cli.mjs";
import { runCommand, StopError, step } from "../report.mjs";
import { runTypeScript } from "../run-ts.mjs";
import { ROOT, withDefaults } from "../settings.mjs";

/** @param {string[]} args */
function sizeOf(args) {
  const at = args.indexOf("--size");
  const size = at < 0 ? "1" : (args[at + 1] ?? "");
  if (!(Number(size) > 0)) throw new StopError("--size takes a number above zero.");
  return size;
}

/** @param {string} url */
async function isFilled(url) {
  const client = await connectTo(url);
  try {
    const { rows } = await client.query(`SELECT to_regclass('public."Claim"') IS NOT NULL AS made`);
    if (!rows[0].made) return false;
    const claims = await client.query('SELECT EXISTS (SELECT FROM "Claim") AS filled');
    return claims.rows[0].filled === true;
  } finally {
    await client.end();
  }
}

/** @param {string} url @param {string} size */
async function fill(url, size) {
  const client = await connectTo(url);
  try {
    await client.query("SELECT set_config('bench.size', $1, false)", [size]);
    await client.query(readFileSync(path.join(import.meta.dirname, "fill-claims.sql"), "utf8"));
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

await runCommand(async () => {
  const args = process.argv.slice(2);
  const dataDir = path.join(ROOT, ".test", "bench-claims");
  mkdirSync(dataDir, { recursive: true });
  const settings = withDefaults({ dataDir, databaseUrl: null });
  const server = await startDatabase(settings, claimData(settings, "bench:claims"));
  try {
    if (args.includes("--fresh")) await recreateDatabase(server.url);
    await step("Migrating", () => migrate(server.url));
    if (!(await isFilled(server.url))) await step("Filling", () => fill(server.url, sizeOf(args)));
    process.exitCode = await runTypeScript("scripts/bench/read-past-days.ts", [], {
      env: { ...process.env, DATABASE_URL: server.url },
    });
  } finally {
    await server.close();
  }
});
