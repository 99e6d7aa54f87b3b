/** One process at a time runs the database of a data folder. */
import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { StopError, speaksOfFullDisk } from "../report.mjs";
import { beginningOf } from "./process-identity.mjs";

/**
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string | null} beginning see `beginningOf`
 * @property {string} command what the holder was called with, for the one who is refused
 * @property {string} [address] where the holder serves, once it does
 */

/**
 * @typedef {object} Lock
 * @property {(address: string) => void} tell lets one who is refused know where the holder serves
 * @property {() => void} release
 */

/** @param {string} dataDir */
const fileIn = (dataDir) => path.join(dataDir, "lock.json");

/**
 * The living process that runs the database of a data folder, or null.
 * @param {string} dataDir
 * @returns {Holder | null}
 */
export function holderOf(dataDir) {
  try {
    /** @type {Holder} */
    const holder = JSON.parse(readFileSync(fileIn(dataDir), "utf8"));
    return beginningOf(holder.pid) === holder.beginning ? holder : null;
  } catch {
    return null;
  }
}

/** @param {string} dataDir */
function makeFolder(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (speaksOfFullDisk(message)) throw error;
    throw new StopError(`The data folder ${dataDir} cannot be written (${code}).`);
  }
}

/**
 * Takes the lock or says in one line who has it. A lock whose holder is gone is taken over.
 * @param {string} dataDir
 * @param {string} command
 * @returns {Lock}
 */
export function takeLock(dataDir, command) {
  makeFolder(dataDir);
  const file = fileIn(dataDir);
  const own = `${file}.${process.pid}`;
  const holder = { pid: process.pid, beginning: beginningOf(process.pid), command };
  /** @param {object} content */
  const write = (content) => writeFileSync(own, `${JSON.stringify(content)}\n`);
  write(holder);
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        // Unlike a rename, a link never replaces what another process put there meanwhile.
        linkSync(own, file);
        return {
          /** @param {string} address */
          tell: (address) => writeFileSync(file, `${JSON.stringify({ ...holder, address })}\n`),
          release: () => rmSync(file, { force: true }),
        };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
        const other = holderOf(dataDir);
        if (other) throw new StopError(refusal(dataDir, other));
        rmSync(file, { force: true });
      }
    }
    throw new StopError(`The lock in ${dataDir} could not be taken: start again.`);
  } finally {
    rmSync(own, { force: true });
  }
}

/** @param {string} dataDir @param {Holder} holder */
function refusal(dataDir, { command, pid, address }) {
  const folder = path.relative(process.cwd(), dataDir) || dataDir;
  return `Roundbook already runs on the data in ${folder} (${command}, process ${pid}${address ? `, ${address}` : ""}).`;
}
