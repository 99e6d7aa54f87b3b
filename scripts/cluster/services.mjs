/** The programs of a cluster other than web servers: started from their configuration, and stopped. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isStopping, Stopped } from "../children.mjs";
import { databaseAccount, spawnAs } from "../database/account.mjs";
import { StopError } from "../report.mjs";
import { ROOT } from "../settings.mjs";
import { DATABASES, portValues } from "./plan.mjs";
import { filled } from "./template.mjs";

/** Milliseconds; Patroni stops its PostgreSQL first. */
const STOP_LIMIT = 30_000;
const TEMPLATES = path.join(ROOT, "deploy/cluster");

/**
 * @typedef {object} Service
 * @property {number} pid
 * @property {Promise<unknown>} ended
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} Place where a cluster lies
 * @property {string} folder
 * @property {import("./plan.mjs").Ports} ports
 * @property {import("./packages.mjs").Programs} programs
 * @property {import("../database/secrets.mjs").Secrets} secrets
 */

/** @param {string} folder */
function ownedFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, gid } = databaseAccount([folder]);
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

/**
 * Writes a configuration file from its template, readable by the programs alone.
 * @param {Place} place
 * @param {string} template
 * @param {{ as?: string, values?: Record<string, string | number> }} [options]
 */
function configure({ folder, ports, programs, secrets }, template, { as = template, values } = {}) {
  const text = filled(readFileSync(path.join(TEMPLATES, template), "utf8"), {
    folder,
    bin_dir: programs.server,
    admin_password: secrets.adminPassword,
    replication_password: secrets.adminPassword,
    ...portValues(ports),
    ...values,
  });
  return writeOwned(path.join(folder, as), text);
}

/** @param {string} file @param {string} text */
function writeOwned(file, text) {
  writeFileSync(file, text, { mode: 0o600 });
  const { uid, gid } = databaseAccount([path.dirname(file)]);
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
  return file;
}

/**
 * @param {Place} place
 * @param {string} name of its log
 * @param {string} program
 * @param {string[]} args
 * @returns {Service}
 */
function start({ folder }, name, program, args) {
  const log = openSync(path.join(folder, "logs", `${name}.log`), "a");
  const child = spawnAs(databaseAccount([folder]), program, args, {
    stdio: ["ignore", log, log],
    cwd: "/",
    // In a session of its own, so that Ctrl-C does not end it before what rests on it.
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new StopError(`${name} could not be started.`);
  const ended = once(child, "exit");
  return {
    pid,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const killing = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT);
      await ended;
      clearTimeout(killing);
    },
  };
}

/** @param {Place} place */
export function prepareFolders({ folder }) {
  for (const each of ["", "logs", "etcd", ...DATABASES]) ownedFolder(path.join(folder, each));
}

/** @param {Place} place */
export function startEtcd(place) {
  return start(place, "etcd", place.programs.etcd, ["--config-file", configure(place, "etcd.yml")]);
}

/** @param {Place} place @param {import("./plan.mjs").DatabaseName} name */
export function startPatroni(place, name) {
  const values = {
    name,
    rest_port: String(place.ports.rest[name]),
    postgres_port: String(place.ports.postgres[name]),
  };
  const file = configure(place, "patroni.yml", { as: `patroni-${name}.yml`, values });
  return start(place, `patroni-${name}`, place.programs.patroni, [file]);
}

/** @param {Place} place */
export function startPool(place) {
  const { folder, secrets } = place;
  writeOwned(path.join(folder, "pgbouncer-users.txt"), `"roundbook" "${secrets.password}"\n`);
  return start(place, "pgbouncer", place.programs.pgbouncer, [configure(place, "pgbouncer.ini")]);
}

/** @param {Place} place */
export function startBalancer(place) {
  const file = configure(place, "haproxy.cfg");
  execFileSync(place.programs.haproxy, ["-c", "-q", "-f", file], { stdio: "inherit" });
  return start(place, "haproxy", place.programs.haproxy, ["-db", "-f", file]);
}

/**
 * Waits until something is so.
 * @template T
 * @param {string} what for one who waits in vain
 * @param {number} limit milliseconds
 * @param {() => Promise<T | null | undefined | false>} look
 * @returns {Promise<T>}
 */
export async function until(what, limit, look) {
  const end = Date.now() + limit;
  for (;;) {
    const found = await look().catch(() => null);
    if (found) return found;
    if (isStopping()) throw new Stopped();
    if (Date.now() > end) throw new StopError(`Waited ${limit / 1000} s in vain: ${what}.`);
    await pause(100);
  }
}
