/** The embedded PostgreSQL of a data folder: made, started, found and stopped. */
import { once } from "node:events";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fullDisk, StopError, speaksOfFullDisk } from "../report.mjs";
import { freePort } from "../start/port.mjs";
import { databaseAccount, spawnAs } from "./account.mjs";
import { clearLeftovers, readPidFile, stopServer } from "./leftover.mjs";
import { findPrograms, majorVersion } from "./programs.mjs";

/** Milliseconds; a recovery after a crash reads the log since the last checkpoint. */
const START_LIMIT = 120_000;
/** PostgreSQL panics when it cannot write its log, so it is not started with less, in bytes. */
const LEAST_SPACE = 48 * 1024 * 1024;

/** For data that is thrown away: nothing waits for the disk. */
const HASTY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * @typedef {object} RunningCluster
 * @property {number} port
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop
 */

/** @param {string} dataDir */
export const clusterFolder = (dataDir) => path.join(dataDir, "postgres");

/** The last lines of a text as the reason of a failure. @param {string} text */
function reasonIn(text) {
  const lines = text.trim().split("\n");
  return lines.findLast((line) => /error|fatal|panic|could not/i.test(line)) ?? lines.at(-1) ?? "";
}

/** @param {string} what @param {string} text @param {string} dataDir */
function failure(what, text, dataDir) {
  if (speaksOfFullDisk(text)) {
    return fullDisk(dataDir);
  }
  return new StopError(`${what}: ${reasonIn(text).trim()}`);
}

/**
 * Whether there is too little space for PostgreSQL to go on.
 * @param {string} dataDir
 */
export function isDiskFull(dataDir) {
  const { bavail, bsize } = statfsSync(dataDir);
  return bavail * bsize < LEAST_SPACE;
}

/**
 * @param {ReturnType<typeof findPrograms>} programs
 * @param {string} dataDir
 * @param {string} password
 */
async function createCluster(programs, dataDir, password) {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith("postgres.new")) rmSync(path.join(dataDir, name), { recursive: true });
  }
  const folder = path.join(dataDir, "postgres.new");
  const passwordFile = path.join(dataDir, "postgres.new-password");
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const account = databaseAccount([programs.native, dataDir]);
  if (account.uid !== undefined && account.gid !== undefined) {
    for (const entry of [folder, passwordFile]) chownSync(entry, account.uid, account.gid);
  }
  // Text is sorted by the root collation of Unicode, the same on every machine. The character types
  // that the trigram search asks for come from the C library, where UTF-8 has this name.
  const characters = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const child = spawnAs(
    account,
    programs.initdb,
    [
      `--pgdata=${folder}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      `--lc-ctype=${characters}`,
      "--locale-provider=icu",
      "--icu-locale=und",
      "--no-instructions",
    ],
    { stdio: ["ignore", "pipe", "pipe"], cwd: "/" },
  );
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  const [code] = await once(child, "close");
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw failure("The database could not be made", output, dataDir);
  }
  renameSync(folder, clusterFolder(dataDir));
}

/**
 * Whether a data folder has a database that the PostgreSQL at hand can run; stops where it has one
 * that it cannot.
 * @param {string} dataDir
 */
export function hasCluster(dataDir) {
  const folder = clusterFolder(dataDir);
  if (!existsSync(folder)) return false;
  const file = path.join(folder, "PG_VERSION");
  if (!existsSync(file)) {
    throw new StopError(`${folder} is no data folder of PostgreSQL: move it away and start again.`);
  }
  const made = readFileSync(file, "utf8").trim();
  const brought = majorVersion(findPrograms().postgres);
  if (made === brought) return true;
  throw new StopError(
    `The data in ${folder} was made by PostgreSQL ${made}, but PostgreSQL ${brought} is installed: ` +
      `nothing was changed. Start the Roundbook that made it, or set DATABASE_URL to a PostgreSQL ${made} with this data.`,
  );
}

/**
 * Starts the server of a data folder, which is made if it is not there. To be called with the lock
 * of the folder in hand: a server left behind by a killed process is stopped first.
 * @param {string} dataDir
 * @param {string} password of the superuser
 * @param {{ hasty?: boolean, port?: number }} [options] hasty: for data that is thrown away; port:
 *   one that is known to be free
 * @returns {Promise<RunningCluster>}
 */
export async function startCluster(dataDir, password, { hasty = false, port } = {}) {
  const programs = findPrograms();
  const made = hasCluster(dataDir);
  await clearLeftovers(clusterFolder(dataDir));
  if (isDiskFull(dataDir)) throw fullDisk(dataDir);
  if (!made) await createCluster(programs, dataDir, password);
  const logs = path.join(dataDir, "logs");
  mkdirSync(logs, { recursive: true });
  const until = Date.now() + START_LIMIT;
  for (;;) {
    const logFile = path.join(logs, "postgres.log");
    const attempt = await attemptStart(programs, dataDir, logFile, { hasty, port });
    if (attempt.cluster) return attempt.cluster;
    const { text } = attempt;
    // Server processes of a killed server end by themselves within seconds, those with a long query
    // later; a port that looked free can be taken by another program meanwhile.
    const passing =
      /shared memory block .* still in use|Address already in use|"postmaster.pid" already exists/.test(
        text,
      );
    if (!passing || Date.now() > until) throw failure("The database does not start", text, dataDir);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/**
 * @param {ReturnType<typeof findPrograms>} programs
 * @param {string} dataDir
 * @param {string} logFile
 * @param {{ hasty: boolean, port: number | undefined }} options
 * @returns {Promise<{ cluster: RunningCluster, text?: undefined } | { cluster: null, text: string }>}
 */
async function attemptStart(programs, dataDir, logFile, { hasty, port: wanted }) {
  const folder = clusterFolder(dataDir);
  const port = wanted ?? (await freePort());
  const log = openSync(logFile, "w");
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60"];
  const child = spawnAs(
    databaseAccount([programs.native, folder]),
    programs.postgres,
    [
      ...["-D", folder, "-p", String(port)],
      ...[...settings, ...(hasty ? HASTY : [])].flatMap((setting) => ["-c", setting]),
    ],
    // A session of its own, so that Ctrl-C ends the web server first and the database after it.
    { stdio: ["ignore", log, log], cwd: "/", detached: true },
  );
  const { pid } = child;
  let running = true;
  const ended = once(child, "exit")
    .catch(() => undefined)
    .then(() => {
      running = false;
    });
  const until = Date.now() + START_LIMIT;
  while (running && Date.now() < until) {
    const told = readPidFile(folder);
    if (told?.ready && told.pid === pid) {
      child.unref();
      return { cluster: { port, ended, stop: () => stopServer(Number(pid)) } };
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (running && pid) await stopServer(pid);
  return { cluster: null, text: readFileSync(logFile, "utf8") };
}
