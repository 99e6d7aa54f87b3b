/** Prisma's command line, with the schema engine of this project in the place of the downloaded one. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { connectTo } from "../database/server.mjs";
import { StopError } from "../report.mjs";
import { ROOT } from "../settings.mjs";

const MIGRATIONS = path.join(ROOT, "prisma/migrations");

/** PostgreSQL's SQLSTATE undefined_table. */
const NO_SUCH_TABLE = "42P01";
/** The advisory lock that Prisma takes while it migrates. */
const MIGRATION_LOCK = 72_707_369;

/**
 * @param {string[]} args
 * @param {string} [url] of the database
 * @returns {Promise<{ code: number, output: string, errors: string }>}
 */
export async function prisma(args, url) {
  const program = path.join(
    path.dirname(createRequire(import.meta.url).resolve("prisma/package.json")),
    "build/index.js",
  );
  const child = spawn(process.execPath, [program, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...(url ? { DATABASE_URL: url, SHADOW_DATABASE_URL: shadowOf(url) } : {}),
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(ROOT, "scripts/prisma/schema-engine.mjs"),
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
      NO_COLOR: "1",
    },
  });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (errors += chunk));
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exit) => resolve(exit ?? 1));
  });
  return { code, output, errors };
}

/**
 * The command line insists on an address other than the database's own, though the engine makes a
 * shadow database itself.
 * @param {string} url
 */
function shadowOf(url) {
  const address = new URL(url);
  address.pathname = "/shadow";
  return address.href;
}

/**
 * Runs Prisma, or stops with its message.
 * @param {string} what
 * @param {string[]} args
 * @param {string} [url]
 */
export async function prismaOrStop(what, args, url) {
  const { code, output, errors } = await prisma(args, url);
  if (code === 0) return output;
  const lines = errors
    .split("\n")
    .filter((line) => line.trim() && !/^(Loaded Prisma config|Prisma schema loaded)/.test(line))
    // Where in the engine it happened: `   0: module::function`, `  with …`, `  at file.rs:1`.
    .filter((line) => !/^\s+(\d+: \w|with \w+=|at \S+\.rs:)/.test(line));
  throw new StopError(`${what}: ${lines.join(" ") || output.trim()}`);
}

export function generateClient() {
  return prismaOrStop("The Prisma client could not be generated", ["generate", "--no-hints"]);
}

/** The migrations of the project with the checksum that Prisma records of each. */
function writtenMigrations() {
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => existsSync(path.join(MIGRATIONS, entry.name, "migration.sql")))
    .map(({ name }) => {
      const sql = readFileSync(path.join(MIGRATIONS, name, "migration.sql"));
      return `${name}/${createHash("sha256").update(sql).digest("hex")}`;
    });
}

/**
 * Whether a database has exactly the migrations of the project: asked directly, because starting
 * Prisma to learn that nothing is to be done takes longer than the rest of a start.
 * @param {string} url
 */
export async function isMigrated(url) {
  const client = await connectTo(url);
  try {
    const { rows } = await client.query(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    );
    const written = new Set(writtenMigrations());
    return (
      rows.length === written.size &&
      rows.every((row) => row.finished_at && written.has(`${row.migration_name}/${row.checksum}`))
    );
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === NO_SUCH_TABLE) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * Marks a migration that a killed process left half recorded as rolled back, so that it is tried
 * again. It is: a migration is one transaction here (see `adapter.mjs`), of which nothing stays.
 * Where another process is migrating, its lock is respected.
 * @param {string} url
 */
async function forgetInterrupted(url) {
  const client = await connectTo(url);
  try {
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS free", [
      MIGRATION_LOCK,
    ]);
    if (!rows[0].free) return;
    await client.query(
      `UPDATE "_prisma_migrations" SET rolled_back_at = now()
       WHERE finished_at IS NULL AND rolled_back_at IS NULL`,
    );
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code !== NO_SUCH_TABLE) throw error;
  } finally {
    await client.end();
  }
}

/** @param {string} url */
export async function migrate(url) {
  await forgetInterrupted(url);
  return prismaOrStop("The database could not be migrated", ["migrate", "deploy"], url);
}
