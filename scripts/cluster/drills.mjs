/** `npm run cluster -- --check`: what readers notice when parts of the cluster fail, in figures. */
import { cpus, loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { say, step } from "../report.mjs";
import { adminAddress, postmasterOf, rolesIn, whole } from "./databases.mjs";
import { isFailed, longestGap, quantile, summary, tooOld } from "./figures.mjs";
import { DATABASES, databaseAddresses, WEB_SERVERS } from "./plan.mjs";
import { ask, startReaders, Writer } from "./readers.mjs";
import { startPatroni, until } from "./services.mjs";

/** Milliseconds. */
const RECOVERY_LIMIT = 30_000;
/** Only to end what hangs: a first page takes long where much else is going on. */
const START_LIMIT = 180_000;
const CALM = 2_000;
const PUBLICATIONS = 40;
/** Each publication has every page rendered anew on every server: more would only measure that. */
const WRITER_REST = 1_000;
const LOAD = { readers: 6, rest: 100 };

/**
 * @typedef {import("./plan.mjs").WebName} WebName
 * @typedef {import("./plan.mjs").DatabaseName} DatabaseName
 * @typedef {Awaited<ReturnType<typeof import("../start/web.mjs").startWeb>>} WebServer
 * @typedef {Map<WebName, WebServer>} WebServers
 * @typedef {object} Stage
 * @property {import("./services.mjs").Place} place
 * @property {import("../settings.mjs").Settings} settings
 * @property {WebServers} web
 * @property {(name: WebName) => Promise<WebServer>} startWeb
 * @property {Map<DatabaseName, import("./services.mjs").Service>} patronis
 */
/** @typedef {{ name: string, good: boolean, figures: Record<string, number | string> }} Result */

/**
 * Runs something while people read and somebody publishes.
 * @param {Stage} stage
 * @param {Writer} writer
 * @param {readonly string[]} paths
 * @param {() => Promise<void>} work
 */
async function underLoad({ place }, writer, paths, work) {
  // Each server has each page in memory, as after a day of readers.
  for (const name of WEB_SERVERS) {
    for (const path of paths) await ask(`http://127.0.0.1:${place.ports.web[name]}${path}`);
  }
  const readers = startReaders(`http://127.0.0.1:${place.ports.port}`, paths, LOAD);
  const writing = writer.start(WRITER_REST);
  const begun = performance.now();
  try {
    await pause(CALM);
    await work();
    await pause(CALM);
  } finally {
    await writing.stop();
  }
  const answers = await readers.stop();
  const since = writer.acknowledged.filter(({ at }) => at >= begun);
  const old = tooOld(answers, writer.acknowledged);
  const reasons = new Set(answers.filter(isFailed).map(({ status, reason }) => reason ?? status));
  return {
    ...summary(answers),
    reasons: [...reasons].join(", "),
    tooOld: old.length,
    publications: since.length,
    longestWithoutWriting: Math.round(longestGap([begun, ...since.map(({ at }) => at)])),
  };
}

/** @param {Stage} stage @param {NodeJS.Signals} signal */
async function replaceWebServers({ place, web, startWeb }, signal) {
  for (const name of WEB_SERVERS) {
    const server = web.get(name);
    if (!server?.pid) continue;
    process.kill(server.pid, signal);
    await server.ended;
    web.set(name, await startWeb(name));
    const health = `http://127.0.0.1:${place.ports.web[name]}/health`;
    await until(name, START_LIMIT, async () => (await fetch(health)).ok);
    // HAProxy looks twice a second.
    await pause(CALM);
  }
}

/** @param {Stage} stage @param {Writer} writer @param {boolean} withPatroni as if the machine were gone */
async function killWriter({ place, patronis }, writer, withPatroni) {
  const { writer: name } = await rolesIn(place);
  if (name === null) throw new Error("Nobody writes.");
  const before = writer.acknowledged.length;
  const patroni = patronis.get(name);
  const killed = performance.now();
  if (withPatroni && patroni) process.kill(patroni.pid, "SIGKILL");
  process.kill(postmasterOf(place, name), "SIGKILL");
  const others = DATABASES.filter((other) => other !== name);
  await until("another writer", 2 * RECOVERY_LIMIT, async () => {
    const roles = await rolesIn(place, others);
    return roles.writer !== null && roles.writer !== name;
  });
  await until("writing", 2 * RECOVERY_LIMIT, async () => {
    const last = writer.acknowledged.at(-1);
    return writer.acknowledged.length > before && last !== undefined && last.at > killed + CALM;
  });
  if (withPatroni) patronis.set(name, startPatroni(place, name));
  await whole(place);
}

/** @param {Stage} stage @param {(client: pg.Client) => Promise<unknown>} work */
async function atOneReplica({ place }, work) {
  const { replicas } = await rolesIn(place);
  const [name] = replicas;
  if (name === undefined) throw new Error("There is no replica.");
  const client = new pg.Client({ connectionString: adminAddress(place, name) });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Transactions of the product that each database server has ended. @param {Stage} stage */
async function transactions({ place }) {
  const counts = await Promise.all(
    DATABASES.map(async (name) => {
      const client = new pg.Client({ connectionString: adminAddress(place, name) });
      await client.connect();
      const { rows } = await client.query(
        "SELECT xact_commit::int AS count FROM pg_stat_database WHERE datname = 'roundbook'",
      );
      await client.end();
      return Number(rows[0].count);
    }),
  );
  return counts;
}

/** @param {readonly number[]} values */
function spread(values) {
  return `${quantile(values, 0.5).toFixed(1)} (95 of 100 within ${quantile(values, 0.95).toFixed(1)})`;
}

/** Milliseconds from the commit until each of the three servers shows it, and until it is acknowledged. @param {Stage} stage @param {Writer} writer @param {string} path */
async function visibleEverywhere({ place }, writer, path) {
  const bases = WEB_SERVERS.map((name) => `http://127.0.0.1:${place.ports.web[name]}`);
  const shown = [];
  const acknowledged = [];
  for (let turn = 0; turn < PUBLICATIONS; turn += 1) {
    // Each has it in memory, which is what must be found out of date.
    await Promise.all(bases.map((base) => ask(base + path)));
    const published = writer.publish();
    const seen = bases.map(async (base) => {
      for (;;) {
        const answer = await ask(base + path);
        if (answer.seen === writer.latest) return answer.asked + answer.took;
      }
    });
    const { committed, told } = await published;
    acknowledged.push(told - committed);
    shown.push(Math.max(...(await Promise.all(seen))) - committed);
  }
  return { shown: spread(shown), acknowledged: spread(acknowledged) };
}

/**
 * @param {Stage} stage
 * @param {readonly string[]} words of the names of drills, where not all are wanted
 * @returns {Promise<boolean>} whether all went as it should
 */
export async function runDrills(stage, words) {
  const { DATABASE_URL: pooled, DATABASE_DIRECT_URL: direct } = databaseAddresses(
    stage.place.ports,
    stage.place.secrets.password,
  );
  const writer = await Writer.open({ pooled, direct });
  const path = `/en/sources/${writer.slug}`;
  const paths = [path, "/en", "/en/rounds", path, "/zh-Hans/investors", "/en/sources"];
  await writer.publish();
  let isGood = true;
  /** @param {Result} result */
  const tell = ({ name, good, figures }) => {
    isGood &&= good;
    const text = Object.entries(figures).map(([key, value]) => `${key} ${value}`);
    say(`${good ? "passed" : "FAILED"}  ${name}: ${text.join(", ")}`);
  };
  /** @param {string} name @param {() => Promise<void>} work @param {{ limit?: number }} [options] */
  const drill = async (name, work, { limit = Number.POSITIVE_INFINITY } = {}) => {
    if (words.length > 0 && !words.some((word) => name.includes(word))) return;
    const before = await transactions(stage).catch(() => []);
    const figures = await step(name, () => underLoad(stage, writer, paths, work));
    const lost = await writer.lost();
    const good =
      figures.failed === 0 &&
      figures.tooOld === 0 &&
      lost === 0 &&
      figures.longestWithoutWriting <= limit;
    const after = await transactions(stage).catch(() => []);
    const shares = after.map((count, at) => count - (before[at] ?? 0)).join("/");
    tell({ name, good, figures: { ...figures, lost, transactions: shares } });
  };

  await drill("nothing fails", () => pause(CALM * 2));
  await drill("web servers stopped and started one by one", () =>
    replaceWebServers(stage, "SIGTERM"),
  );
  await drill("web servers killed one by one (kill -9)", () => replaceWebServers(stage, "SIGKILL"));
  await drill("a replica paused", () =>
    atOneReplica(stage, async (client) => {
      await client.query("SELECT pg_wal_replay_pause()");
      await pause(CALM * 2);
      await client.query("SELECT pg_wal_replay_resume()");
    }),
  );
  const limit = { limit: RECOVERY_LIMIT };
  await drill(
    "the writing PostgreSQL killed (kill -9)",
    () => killWriter(stage, writer, false),
    limit,
  );
  await drill(
    "its machine gone: Patroni killed as well",
    () => killWriter(stage, writer, true),
    limit,
  );
  const visible = await step("from publishing to all servers", () =>
    visibleEverywhere(stage, writer, path),
  );
  tell({
    name: "milliseconds from a commit",
    good: true,
    figures: visible,
  });
  const [load = 0] = loadavg();
  say(`Load of the machine in the last minute: ${load.toFixed(1)} on ${cpus().length} processors.`);
  await writer.close();
  return isGood;
}
