/** The product as the end-to-end tests meet it: the shipped data, a user for each role, its own port. */
import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadData } from "../database/content.mjs";
import { claimData, startDatabase } from "../database/open.mjs";
import { keepSecrets } from "../database/secrets.mjs";
import { migrate } from "../prisma/cli.mjs";
import { StopError } from "../report.mjs";
import { runTypeScript } from "../run-ts.mjs";
import { ROOT, withDefaults } from "../settings.mjs";
import { prepareBuild } from "../start/build.mjs";
import { freePort } from "../start/port.mjs";
import { startWeb, webEnv } from "../start/web.mjs";

/** Everything that tests write. Never the folder of the product's own data. */
export const TEST_DIR = path.join(ROOT, ".test");
export const TEST_LOGS = path.join(TEST_DIR, "logs");

/** Where journeys find the database of the stage, for what no page can make. */
const DATABASE_URL_FILE = path.join(TEST_DIR, "database-url");

/** The roles, each with a user `<role>@roundbook.test`; `e2e/accounts.ts` signs them in. */
const ROLES = ["viewer", "editor", "reviewer", "admin"];

/** @param {string} url */
export function tellDatabase(url) {
  mkdirSync(TEST_DIR, { recursive: true });
  writeFileSync(DATABASE_URL_FILE, url, { mode: 0o600 });
}

/**
 * Opens a fresh database, which `fill` gives the shipped data and the users, and says what a web
 * server on it needs.
 * @param {object} [options]
 * @param {number} [options.port]
 * @param {number} [options.mailPort] where tests listen for mail
 * @param {string} [options.password] of all users
 */
export async function openStage({
  port,
  mailPort,
  password = randomBytes(16).toString("hex"),
} = {}) {
  const dataDir = path.join(TEST_DIR, "stage");
  mkdirSync(TEST_LOGS, { recursive: true });
  const smtpPort = mailPort ?? (await freePort());
  const settings = withDefaults({ dataDir, databaseUrl: null, port: port ?? (await freePort()) });
  const lock = claimData(settings, "npm test");
  rmSync(path.join(dataDir, "postgres"), { recursive: true, force: true });
  const database = await startDatabase(settings, lock, { hasty: true });
  const { authSecret } = keepSecrets(dataDir);
  tellDatabase(database.url);
  const env = {
    ...webEnv(settings, { url: database.url, authSecret }),
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    // How long a busy machine keeps a query waiting is no matter of tests.
    DATABASE_WAIT_SECONDS: process.env.DATABASE_WAIT_SECONDS ?? "60",
    // Beside the product's own build, which may be serving meanwhile.
    NEXT_DIST_DIR: ".test/next",
  };
  const fill = async () => {
    await migrate(database.url);
    await loadData(database.url);
    await createUsers(env, password);
  };
  const { url, close } = database;
  return { settings, env, url, mailPort: smtpPort, password, fill, close };
}

/** @typedef {Awaited<ReturnType<typeof openStage>>} Stage */

/** @param {NodeJS.ProcessEnv} env @param {string} password */
export async function createUsers(env, password) {
  for (const role of ROLES) {
    const args = ["--email", `${role}@roundbook.test`, "--role", role];
    const code = await runTypeScript("scripts/user-create.ts", args, { env, input: password });
    if (code !== 0) throw new StopError(`The user of role ${role} could not be made.`);
  }
}

/**
 * Builds the pages, which takes one processor, and fills the database beside it.
 * @param {Stage} stage
 */
export async function prepareStage({ env, fill }) {
  await Promise.all([prepareBuild(env, TEST_LOGS), fill()]);
}

/**
 * Starts the web server on a stage that is prepared.
 * @param {Stage} stage
 */
export async function serveStage({ settings, env, mailPort, password }) {
  const web = await startWeb(settings, env);
  return { baseUrl: settings.publicUrl, password, mailPort, stop: web.stop, ended: web.ended };
}
