/**
 * `npm run cluster`: the product on three web servers and three PostgreSQL servers of this machine.
 * `-- --check` drills it, `-- --e2e` runs the journeys of `e2e/` against it; words after the one choose among
 * the drills by their names, and what follows the other is for Playwright.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { isStopping, listenForStop, stopWish } from "../children.mjs";
import { isEmpty, loadData } from "../database/content.mjs";
import { takeLock } from "../database/lock.mjs";
import { keepSecrets } from "../database/secrets.mjs";
import { isMigrated, migrate } from "../prisma/cli.mjs";
import { lineFor, say, step } from "../report.mjs";
import { readSettings } from "../settings.mjs";
import { prepareGenerated } from "../start/generated.mjs";
import { preparePackages } from "../start/packages.mjs";
import { checkPort } from "../start/port.mjs";
import { undo, undoAtEnd } from "../undoing.mjs";
import { startDatabases } from "./databases.mjs";
import { runDrills } from "./drills.mjs";
import { journeyEnv, runJourneys } from "./journeys.mjs";
import { prepareClusterPrograms } from "./packages.mjs";
import { databaseAddresses, portsFrom, WEB_SERVERS } from "./plan.mjs";
import { prepareFolders } from "./services.mjs";
import { clusterEnv, prepareWebServers } from "./web.mjs";

/** @param {string} url */
async function prepareContent(url) {
  if (!(await isMigrated(url))) await step("Migrating the database", () => migrate(url));
  if (await isEmpty(url)) await step("Loading the data set", () => loadData(url));
}

/** @param {{ check: boolean, e2e: boolean, rest: string[] }} wanted */
async function run({ check, e2e, rest }) {
  const settings = readSettings();
  // What is drilled is thrown away afterwards, and never what somebody works with.
  const folder = path.join(settings.dataDir, check || e2e ? "cluster-drill" : "cluster");
  if (check || e2e) rmSync(folder, { recursive: true, force: true });
  const lock = takeLock(folder, "npm run cluster");
  undoAtEnd(lock.release);
  await checkPort(settings);
  const logs = path.join(folder, "logs");
  const programs = await prepareClusterPrograms(logs);
  await preparePackages(logs);
  await prepareGenerated();

  const ports = portsFrom(settings.port);
  const secrets = keepSecrets(folder);
  const place = { folder, ports, programs, secrets };
  prepareFolders(place);
  const patronis = await step("Starting etcd, PostgreSQL, PgBouncer and HAProxy", () =>
    startDatabases(place, (service) => undoAtEnd(service.stop)),
  );
  await prepareContent(databaseAddresses(ports, secrets.password).DATABASE_DIRECT_URL);
  const env = { ...clusterEnv(place, settings), ...(e2e ? journeyEnv() : {}) };
  const servers = await prepareWebServers(place, settings, env);
  /** @type {import("./drills.mjs").WebServers} */
  const web = new Map();
  for (const name of WEB_SERVERS) {
    web.set(name, await servers.start(name));
    undoAtEnd(() => web.get(name)?.stop());
  }
  lock.tell(settings.publicUrl);
  say(`Roundbook is at ${settings.publicUrl}, on three web servers and three of PostgreSQL.`);
  if (check) return runDrills({ place, settings, web, startWeb: servers.start, patronis }, rest);
  if (e2e) return runJourneys(env, settings, rest);
  say(`Their configuration and logs are in ${path.relative(process.cwd(), folder)}.`);
  await stopWish;
  return true;
}

/** @param {string[]} args */
export async function main(args) {
  listenForStop();
  const [check, e2e] = ["--check", "--e2e"].map((option) => args.includes(option));
  const rest = args.filter((arg) => arg !== "--check" && arg !== "--e2e");
  try {
    const isGood = await run({ check: check === true, e2e: e2e === true, rest });
    process.exitCode = isGood ? 0 : 1;
  } catch (error) {
    process.exitCode = 1;
    if (!isStopping()) process.stderr.write(`${lineFor(error)}\n`);
    if (process.env.DEBUG) console.error(error);
  }
  say("Stopping …");
  await undo();
  process.exit();
}
