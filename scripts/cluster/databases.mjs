/** Three PostgreSQL servers under Patroni, and who of them writes. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { connectTo, ensureDatabase } from "../database/server.mjs";
import { addressOf, DATABASES } from "./plan.mjs";
import { startBalancer, startEtcd, startPatroni, startPool, until } from "./services.mjs";

/** Milliseconds. */
const BIRTH_LIMIT = 180_000;
const ANSWER_LIMIT = 2_000;

/**
 * @typedef {import("./services.mjs").Place} Place
 * @typedef {import("./services.mjs").Service} Service
 * @typedef {import("./plan.mjs").DatabaseName} DatabaseName
 */

/**
 * Names of the writer and of those that follow it, as Patroni has them; null while nobody writes.
 * @param {Place} place
 * @param {readonly DatabaseName[]} [asked] whose Patroni is asked, one after another
 */
export async function rolesIn({ ports }, asked = DATABASES) {
  for (const name of asked) {
    try {
      const response = await fetch(`http://127.0.0.1:${ports.rest[name]}/cluster`, {
        signal: AbortSignal.timeout(ANSWER_LIMIT),
      });
      /** @type {{ members: { name: DatabaseName, role: string, state: string }[] }} */
      const { members } = await response.json();
      const running = members.filter(({ state }) => state === "running" || state === "streaming");
      const writer = running.find(({ role }) => role === "leader")?.name ?? null;
      return {
        writer,
        replicas: running.flatMap(({ name, role }) => (role === "leader" ? [] : [name])),
        /** The replica without which no commit is acknowledged. */
        synchronous: running.find(({ role }) => role === "sync_standby")?.name ?? null,
      };
    } catch {
      // The next one may know.
    }
  }
  return { writer: null, replicas: [], synchronous: null };
}

/** The process of a PostgreSQL server. @param {Place} place @param {DatabaseName} name */
export function postmasterOf({ folder }, name) {
  const file = path.join(folder, name, "data/postmaster.pid");
  return Number(readFileSync(file, "utf8").split("\n")[0]);
}

/** @param {Place} place @param {DatabaseName} name */
export function adminAddress({ ports, secrets }, name) {
  return addressOf("postgres", secrets.adminPassword, Number(ports.postgres[name]), "postgres");
}

/** Waits for a writer with two replicas, one of which is synchronous. @param {Place} place */
export function whole(place) {
  return until("a writer and two replicas", BIRTH_LIMIT, async () => {
    const { writer, replicas, synchronous } = await rolesIn(place);
    return writer && synchronous && replicas.length === 2 && { writer, replicas, synchronous };
  });
}

/**
 * Brings up everything but web servers.
 * @param {Place} place
 * @param {(service: Service) => void} started told of each, so that it can be stopped
 */
export async function startDatabases(place, started) {
  started(startEtcd(place));
  const health = `http://127.0.0.1:${place.ports.etcd}/health`;
  await until("etcd", BIRTH_LIMIT, async () => (await fetch(health)).ok);
  /** @type {Map<DatabaseName, Service>} */
  const patronis = new Map();
  for (const name of DATABASES) {
    patronis.set(name, startPatroni(place, name));
    started({ ...serviceOf(patronis, name), stop: () => serviceOf(patronis, name).stop() });
  }
  started(startBalancer(place));
  await whole(place);
  await prepareAccount(place);
  started(startPool(place));
  const pooled = addressOf("roundbook", place.secrets.password, place.ports.pool);
  await until("PgBouncer", ANSWER_LIMIT * 5, async () => {
    await (await connectTo(pooled)).end();
    return true;
  });
  return patronis;
}

/** @param {Map<DatabaseName, Service>} services @param {DatabaseName} name */
function serviceOf(services, name) {
  const service = services.get(name);
  if (!service) throw new Error(`There is no ${name}.`);
  return service;
}

/** @param {Place} place */
async function prepareAccount({ ports, secrets }) {
  const admin = addressOf("postgres", secrets.adminPassword, ports.writer, "postgres");
  await until("the writer by its address", BIRTH_LIMIT, async () => {
    await ensureDatabase(admin, "roundbook", secrets.password);
    return true;
  });
  const client = await connectTo(admin);
  try {
    // Web servers look how far each replica is.
    await client.query("GRANT pg_read_all_stats TO roundbook");
  } finally {
    await client.end();
  }
}
