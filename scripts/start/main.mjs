/** `npm start` and `npm run dev`: from a bare checkout to served pages. */
import { existsSync } from "node:fs";
import path from "node:path";
import { isStopping, listenForStop, Stopped, stopWish } from "../children.mjs";
import { isDiskFull } from "../database/cluster.mjs";
import { isEmpty, loadData } from "../database/content.mjs";
import { claimData, startDatabase } from "../database/open.mjs";
import { keepSecrets } from "../database/secrets.mjs";
import { hasAdmin } from "../database/server.mjs";
import { isMigrated, migrate } from "../prisma/cli.mjs";
import { fullDisk, lineFor, StopError, say, step } from "../report.mjs";
import { readSettings } from "../settings.mjs";
import { undo, undoAtEnd } from "../undoing.mjs";
import { prepareBuild } from "./build.mjs";
import { prepareGenerated } from "./generated.mjs";
import { preparePackages } from "./packages.mjs";
import { checkPort } from "./port.mjs";
import { startWeb, webEnv } from "./web.mjs";

/** Where the data lie, once that is known. @type {string | null} */
let dataFolder = null;

/** A full disk shows as all kinds of failures, and is the one thing to say. @param {unknown} error */
function causeOf(error) {
  const full = dataFolder !== null && existsSync(dataFolder) && isDiskFull(dataFolder);
  return full && dataFolder !== null ? fullDisk(dataFolder) : error;
}

/** @param {string} url */
async function prepareDatabase(url) {
  if (!(await isMigrated(url))) await step("Migrating the database", () => migrate(url));
  if (await isEmpty(url)) await step("Loading the data set", () => loadData(url));
}

/** @param {string} url @param {import("../settings.mjs").Settings} settings */
async function greet(url, { port }) {
  say(`Roundbook is at http://localhost:${port}`);
  if (await hasAdmin(url)) return;
  say("Make the first admin: npm run user:create -- --email you@example.org --role admin");
}

/** @param {boolean} dev */
async function run(dev) {
  const command = dev ? "npm run dev" : "npm start";
  const settings = readSettings();
  dataFolder = settings.dataDir;
  const logs = path.join(settings.dataDir, "logs");
  const lock = claimData(settings, command);
  undoAtEnd(lock.release);
  await checkPort(settings);
  await preparePackages(logs);
  await prepareGenerated();
  const database = await startDatabase(settings, lock);
  undoAtEnd(database.close);
  await prepareDatabase(database.url);
  const authSecret = settings.authSecret ?? keepSecrets(settings.dataDir).authSecret;
  const env = webEnv(settings, { url: database.url, authSecret, dev });
  if (!dev) await prepareBuild(env, logs);
  const web = await startWeb(settings, env);
  undoAtEnd(web.stop);
  lock.tell(`http://localhost:${settings.port}`);
  await greet(database.url, settings);

  const end = await Promise.race([
    stopWish,
    web.ended.then((code) => `The web server ended by itself (exit code ${code}).`),
    database.ended.then(
      () => `The database ended by itself: see ${path.join(logs, "postgres.log")}.`,
    ),
  ]);
  if (!isStopping()) throw new StopError(end);
}

/** @param {boolean} dev */
export async function start(dev) {
  listenForStop();
  try {
    await run(dev);
    say("Stopping …");
  } catch (error) {
    process.exitCode = 1;
    if (isStopping() || error instanceof Stopped) say("Stopping …");
    else process.stderr.write(`${lineFor(causeOf(error))}\n`);
    if (process.env.DEBUG) console.error(error);
  }
  await undo();
  process.exit();
}
