import { existsSync } from "node:fs";
import path from "node:path";
import { ENV_RULES, refusalOf } from "../lib/env-rules.mjs";
import { StopError } from "./report.mjs";

/** The folder of the project, whatever folder a command was called from. */
export const ROOT = path.resolve(import.meta.dirname, "..");

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host
 * @property {string} publicUrl
 * @property {string} dataDir absolute path
 * @property {string | null} databaseUrl null where the database is embedded
 * @property {string | null} directUrl the same past a pool of connections, where one is in between
 * @property {string | null} authSecret null where it is made and kept in the data folder
 */

/**
 * Settings that no environment decides, for tests.
 * @param {Pick<Settings, "dataDir" | "databaseUrl"> & Partial<Settings>} chosen
 * @returns {Settings}
 */
export function withDefaults(chosen) {
  const port = chosen.port ?? Number(ENV_RULES.PORT.fallback);
  return {
    port,
    host: ENV_RULES.HOST.fallback,
    publicUrl: `http://localhost:${port}`,
    directUrl: null,
    authSecret: null,
    ...chosen,
  };
}

/** @param {keyof typeof ENV_RULES} name */
function read(name) {
  const value = process.env[name] || undefined;
  if (value === undefined) {
    const rule = ENV_RULES[name];
    return "fallback" in rule ? rule.fallback : null;
  }
  const refusal = refusalOf(name, value);
  if (refusal) throw new StopError(refusal);
  return value;
}

/**
 * The configuration from the environment and `.env`; the environment wins.
 * @returns {Settings}
 */
export function readSettings() {
  const file = path.join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  for (const name of /** @type {(keyof typeof ENV_RULES)[]} */ (Object.keys(ENV_RULES))) read(name);
  const port = Number(read("PORT"));
  for (const name of /** @type {const} */ (["DATABASE_DIRECT_URL", "DATABASE_REPLICA_URLS"])) {
    if (read(name) && !read("DATABASE_URL")) throw new StopError(`${name} needs DATABASE_URL.`);
  }
  return {
    port,
    host: String(read("HOST")),
    publicUrl: read("PUBLIC_URL") ?? `http://localhost:${port}`,
    dataDir: path.resolve(ROOT, String(read("DATA_DIR"))),
    databaseUrl: read("DATABASE_URL"),
    directUrl: read("DATABASE_DIRECT_URL"),
    authSecret: read("BETTER_AUTH_SECRET"),
  };
}
