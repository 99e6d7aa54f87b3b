/** A database to work on: one's own by DATABASE_URL, or the embedded one. */
import { randomUUID } from "node:crypto";
import { StopError } from "../report.mjs";
import { clusterFolder, hasCluster, startCluster } from "./cluster.mjs";
import { runningServer } from "./leftover.mjs";
import { holderOf, takeLock } from "./lock.mjs";
import { keepSecrets, readSecrets } from "./secrets.mjs";
import { checkServer, ensureDatabase } from "./server.mjs";

/**
 * @typedef {object} OpenDatabase
 * @property {string} url past a pool of connections, where one is in between
 * @property {Promise<void>} ended when an embedded server ends, whoever ended it
 * @property {() => Promise<void>} close stops what was started for this
 */

/** The account and database of Roundbook in the embedded server. */
const NAME = "roundbook";

/** @param {string} user @param {string} password @param {number} port @param {string} database */
function address(user, password, port, database) {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * Reserves the data of the embedded database for this process, or says in one line who has it. Where
 * the server is not ours, any number of processes may use it.
 * @param {import("../settings.mjs").Settings} settings
 * @param {string} command what to call this process to one who is refused
 * @returns {import("./lock.mjs").Lock}
 */
export function claimData(settings, command) {
  if (!settings.databaseUrl) return takeLock(settings.dataDir, command);
  return { tell: () => undefined, release: () => undefined };
}

/** @param {string} dataDir */
function secretsFor(dataDir) {
  if (hasCluster(dataDir) && !readSecrets(dataDir)) {
    throw new StopError(
      `${dataDir} has a database but no secrets.json with its passwords: put the file back.`,
    );
  }
  return keepSecrets(dataDir);
}

/**
 * Opens the database for the process that has claimed it.
 * @param {import("../settings.mjs").Settings} settings
 * @param {import("./lock.mjs").Lock} lock released at the end
 * @param {{ hasty?: boolean }} [options]
 * @returns {Promise<OpenDatabase>}
 */
export async function startDatabase(settings, lock, options = {}) {
  if (settings.databaseUrl) {
    const url = settings.directUrl ?? settings.databaseUrl;
    await checkServer(url);
    return {
      url,
      ended: new Promise(() => undefined),
      close: async () => undefined,
    };
  }
  try {
    const secrets = secretsFor(settings.dataDir);
    const cluster = await startCluster(settings.dataDir, secrets.adminPassword, options);
    try {
      const admin = address("postgres", secrets.adminPassword, cluster.port, "postgres");
      await ensureDatabase(admin, NAME, secrets.password);
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return {
      url: address(NAME, secrets.password, cluster.port, NAME),
      ended: cluster.ended,
      close: async () => {
        await cluster.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Runs something on the database: on the running one where Roundbook is up, else on one started
 * for the duration.
 * @template T
 * @param {import("../settings.mjs").Settings} settings
 * @param {string} command
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(settings, command, work) {
  if (!settings.databaseUrl && holderOf(settings.dataDir)) {
    const server = runningServer(clusterFolder(settings.dataDir));
    const secrets = readSecrets(settings.dataDir);
    if (!server?.ready || !secrets) {
      throw new StopError("The database is just being started or stopped: try again in a moment.");
    }
    return work(address(NAME, secrets.password, server.port, NAME));
  }
  const database = await startDatabase(settings, claimData(settings, command));
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
}

/** A name for a database of short life. @param {string} purpose */
export function passingName(purpose) {
  return `${purpose}_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
}
