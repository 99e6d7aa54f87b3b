/** What a killed process leaves behind: a server that still runs, or the mark of one that does not. */
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { beginningOf, commandOf, hasEnded, isAlive } from "./process-identity.mjs";

/** Milliseconds. */
const STOP_LIMIT = 30_000;
const REAP_LIMIT = 2_000;

/** @param {string} folder of the cluster */
const pidFile = (folder) => path.join(folder, "postmaster.pid");

/**
 * What a server says of itself in `postmaster.pid`.
 * @param {string} folder of the cluster
 */
export function readPidFile(folder) {
  try {
    const lines = readFileSync(pidFile(folder), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return null;
  }
}

/**
 * Whether a living process works in a folder, as every process of a server does in its cluster.
 * @param {number} pid
 * @param {string} folder
 */
function worksIn(pid, folder) {
  if (beginningOf(pid) === null) return false;
  if (process.platform !== "linux") return commandOf(pid).includes(folder);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    return false;
  }
}

/**
 * The server that runs on a cluster now, whoever started it, or null.
 * @param {string} folder of the cluster
 */
export function runningServer(folder) {
  const told = readPidFile(folder);
  return told && worksIn(told.pid, folder) ? told : null;
}

/** @param {number} pid */
export async function stopServer(pid) {
  // SIGINT asks PostgreSQL for a fast shutdown, SIGQUIT for an immediate one with a later recovery.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGQUIT", "SIGKILL"])) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await hasEnded(pid, STOP_LIMIT)) return;
  }
}

/** @param {string} folder */
function isWorkedIn(folder) {
  if (process.platform !== "linux") return false;
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.some((pid) => worksIn(Number(pid), folder));
}

/**
 * PostgreSQL believes that the server of a `postmaster.pid` lives while any process has its number:
 * another one that got it later, or the dead one itself where nobody reaps it (the first process of
 * many containers does not). The file is removed once no process works in the cluster.
 * @param {string} folder of the cluster
 */
async function clearMarkOfDead(folder) {
  const told = readPidFile(folder);
  const misleads = () => told !== null && isAlive(told.pid) && !worksIn(told.pid, folder);
  const until = Date.now() + REAP_LIMIT;
  while (misleads() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  if (misleads() && !isWorkedIn(folder)) rmSync(pidFile(folder), { force: true });
}

/**
 * Makes way for a new server on a cluster. To be called with the lock of its data folder in hand.
 * @param {string} folder of the cluster
 */
export async function clearLeftovers(folder) {
  const left = runningServer(folder);
  if (left) await stopServer(left.pid);
  await clearMarkOfDead(folder);
}
