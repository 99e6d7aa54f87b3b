/** Sends requests from a process of its own, so that who asks is not measured with who answers. */
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { installOwnPackage } from "../own-package.mjs";
import { StopError } from "../report.mjs";
import { TEST_DIR, TEST_LOGS } from "../test/stage.mjs";

const SOURCE = path.join(import.meta.dirname, "autocannon");
const FOLDER = path.join(TEST_DIR, "autocannon");
const PROCESS = path.join(import.meta.dirname, "load-process.mjs");

/** As many as a server renders at once. */
const CONNECTIONS = 8;
/** As a browser says it. */
const HEADERS = { accept: "text/html", "accept-encoding": "gzip, deflate, br, zstd" };

/**
 * @typedef {object} Order
 * @property {string} folder of the load generator
 * @property {string} url see `newAddress`
 * @property {Record<string, string>} headers
 * @property {number} connections
 * @property {number} seconds
 * @property {number | null} amount of requests, all of them answered, in place of the seconds
 * @property {number} first turn of a new address
 */
/**
 * @typedef {object} Result
 * @property {number} speed requests a second
 * @property {number} failed
 * @property {number} next turn
 */

export function prepareLoad() {
  return installOwnPackage("autocannon", { source: SOURCE, folder: FOLDER, logs: TEST_LOGS });
}

/** Requests of a connection in one turn at least. */
const LEAST_EACH = 8;

/** Turns after which a server has put together so many answers that its code is compiled. */
export const WARM_TURNS = 5;

let next = 0;
/** Requests a second, as last seen. @type {Map<string, number>} */
const seen = new Map();

/** @typedef {Partial<Pick<Order, "headers" | "connections">>} Options */

/**
 * As many requests as a turn should take, once that is known. A turn that ends at its time lets go of what
 * is being answered: of a slow page that is a third, which nobody counts and the next turn waits for.
 * @param {string} url
 * @param {number} seconds
 * @param {number} connections
 */
function amountOf(url, seconds, connections) {
  const speed = seen.get(url);
  if (speed === undefined) return null;
  return Math.max(LEAST_EACH, Math.round((speed * seconds) / connections)) * connections;
}

/**
 * @param {string} url
 * @param {number} seconds
 * @param {Options} [options]
 * @returns {Promise<Result>}
 */
async function send(url, seconds, { headers = HEADERS, connections = CONNECTIONS } = {}) {
  const child = fork(PROCESS);
  /** @type {Order} */
  const order = {
    ...{ folder: FOLDER, url, headers, connections, seconds, first: next },
    amount: amountOf(url, seconds, connections),
  };
  child.send(order);
  const ended = once(child, "exit").then(() => {
    throw new StopError("The program that sends requests ended without a figure.");
  });
  // It ends after its answer too.
  ended.catch(() => undefined);
  const [answer] = await Promise.race([once(child, "message"), ended]);
  /** @type {Result} */
  const result = answer;
  next = result.next;
  seen.set(url, result.speed);
  return result;
}

/**
 * Not counted: connections are opened, code is compiled, and what a cold server refuses is no fault.
 * @param {string} url
 * @param {number} seconds
 * @param {Options} [options]
 */
export async function warmUp(url, seconds, options) {
  await send(url, seconds, options);
}

/**
 * @param {string} url
 * @param {number} seconds
 * @param {Options} [options]
 * @returns {Promise<number>} requests a second, all of them answered well
 */
export async function speedOf(url, seconds, options) {
  const { speed, failed } = await send(url, seconds, options);
  if (failed > 0) throw new StopError(`${failed} requests to ${url} were not answered well.`);
  return speed;
}
