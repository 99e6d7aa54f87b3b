/** What measurements stand on: a PostgreSQL server with databases, web servers, and servers of limits. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isEmpty, loadData } from "../database/content.mjs";
import { claimData, startDatabase } from "../database/open.mjs";
import { keepSecrets } from "../database/secrets.mjs";
import { migrate } from "../prisma/cli.mjs";
import { StopError, step } from "../report.mjs";
import { withDefaults } from "../settings.mjs";
import { prepareBuild } from "../start/build.mjs";
import { freePort } from "../start/port.mjs";
import { startWeb, webEnv } from "../start/web.mjs";
import { TEST_DIR, TEST_LOGS } from "../test/stage.mjs";

const COMMAND = "npm run bench";

/** The build of the tests, which lies beside the product's own. */
const BUILD = { NEXT_DIST_DIR: ".test/next" };

/**
 * @typedef {object} Web
 * @property {string} base address
 * @property {string} publicUrl where it believes to be found
 * @property {number} pid
 * @property {() => Promise<void>} stop
 */
/**
 * @typedef {object} Ground
 * @property {string} url of the database with the shipped data
 * @property {(url: string, env?: Record<string, string>) => Promise<Web>} web starts the product on a database
 * @property {(program: string, message: object) => Promise<Web>} limit starts a program of `limits/`
 */

/** @param {string} program @param {object} message */
async function startLimit(program, message) {
  const child = fork(path.join(import.meta.dirname, "limits", program), {
    env: { ...process.env, NODE_ENV: "production" },
    serialization: "advanced",
  });
  child.send(message);
  const [port] = await once(child, "message");
  const ended = once(child, "exit");
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  const base = `http://127.0.0.1:${port}`;
  return { base, publicUrl: base, pid: child.pid ?? 0, stop };
}

/** Milliseconds that a server may take for its first page. */
const FIRST_PAGE = 120_000;

/**
 * Waits until the server has put together its first page, which would be measured with what is asked.
 * @param {string} base
 */
async function putTogether(base) {
  const last = Date.now() + FIRST_PAGE;
  while (Date.now() < last) {
    const { ok } = await fetch(`${base}/health`);
    if (ok) return;
    await pause(100);
  }
  throw new StopError(`${base} put no first page together.`);
}

/**
 * Opens the ground, has work done on it, and clears up. Databases stay for the next run.
 * @param {(ground: Ground) => Promise<void>} work
 */
export async function onGround(work) {
  const dataDir = path.join(TEST_DIR, "bench");
  mkdirSync(dataDir, { recursive: true });
  const settings = withDefaults({ dataDir, databaseUrl: null });
  const database = await startDatabase(settings, claimData(settings, COMMAND));
  /** @type {Web[]} */
  const started = [];
  const { authSecret } = keepSecrets(dataDir);
  /** @type {Ground["web"]} */
  const web = async (url, env = {}) => {
    const port = await freePort();
    const place = withDefaults({ dataDir, databaseUrl: null, port });
    const own = { ...webEnv(place, { url, authSecret }), ...BUILD, ...env };
    const { pid = 0, stop } = await startWeb(place, own);
    const server = { base: `http://127.0.0.1:${port}`, publicUrl: place.publicUrl, pid, stop };
    started.push(server);
    await putTogether(server.base);
    return server;
  };
  /** @type {Ground["limit"]} */
  const limit = async (program, message) => {
    const server = await startLimit(program, message);
    started.push(server);
    return server;
  };
  try {
    await step("Migrating", () => migrate(database.url));
    if (await isEmpty(database.url)) await step("Loading", () => loadData(database.url));
    const env = { ...webEnv(settings, { url: database.url, authSecret }), ...BUILD };
    await prepareBuild(env, TEST_LOGS);
    await work({ url: database.url, web, limit });
  } finally {
    for (const server of started) await server.stop();
    await database.close();
  }
}
