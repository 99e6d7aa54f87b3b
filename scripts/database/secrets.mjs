import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Readable by the owner alone. */
const PRIVATE = 0o600;

/**
 * @typedef {object} Secrets
 * @property {string} adminPassword of the superuser of the embedded database
 * @property {string} password of the account that owns Roundbook's database
 * @property {string} authSecret signs sessions, unless BETTER_AUTH_SECRET is given
 */

/** @param {string} dataDir */
function fileIn(dataDir) {
  return path.join(dataDir, "secrets.json");
}

/**
 * @param {string} dataDir
 * @returns {Secrets | null}
 */
export function readSecrets(dataDir) {
  const file = fileIn(dataDir);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/**
 * The secrets of a data folder, made at the first start.
 * @param {string} dataDir
 */
export function keepSecrets(dataDir) {
  const kept = readSecrets(dataDir);
  if (kept) return kept;
  const secret = () => randomBytes(32).toString("base64url");
  const secrets = { adminPassword: secret(), password: secret(), authSecret: secret() };
  const file = fileIn(dataDir);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: PRIVATE });
  renameSync(`${file}.new`, file);
  return secrets;
}
