/** The process that sends requests: one message says which, the answer says how they went. */
import { createRequire } from "node:module";
import { isNewEachTime, newAddress } from "./new-address.mjs";

/** @typedef {import("./load.mjs").Order} Order */
/** @typedef {import("./load.mjs").Result} Result */

/**
 * Milliseconds between looks whether all is answered, of which the last is counted: by itself it looks
 * once a second, by which a turn of three seconds reads up to a third too slow.
 */
const LOOK = 20;

/** @param {Order} order @returns {Promise<Result>} */
async function carryOut({ folder, url, headers, connections, seconds, amount, first }) {
  const autocannon = createRequire(`${folder}/`)("autocannon");
  const { origin } = new URL(url);
  // A limit is named by its origin alone, and a request without a path is none.
  const path = url.slice(origin.length) || "/";
  let next = first;
  const setupRequest = (/** @type {object} */ request) => {
    const own = newAddress(path, next);
    next += 1;
    return { ...request, path: own };
  };
  const request = isNewEachTime(path) ? { path, setupRequest } : { path };
  const until = amount === null ? { duration: seconds } : { amount };
  const result = await autocannon({
    url: origin,
    ...{ connections, headers, ...until, sampleInt: LOOK, requests: [request] },
  });
  const { errors, timeouts, non2xx, requests, duration } = result;
  return { speed: requests.total / duration, failed: errors + timeouts + non2xx, next };
}

process.once("message", async (/** @type {Order} */ order) => {
  process.send?.(await carryOut(order));
  process.disconnect();
});
