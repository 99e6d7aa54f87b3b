/** Asks a route of the product for its answer, without Next in between. */
import { meetingPoint } from "../../lib/door/meeting-point.mjs";
import { headersOfFile } from "./headers-by-place.mjs";

/** Nobody's: an answer names the product's own address by its settings. */
const ORIGIN = "http://localhost";

const FAILED = {
  status: 500,
  headers: { "cache-control": "no-store", "content-type": "application/json" },
  body: JSON.stringify({ error: { code: "failed", message: "This could not be answered." } }),
};

/**
 * @param {import("../door/asked-address.mjs").Asked} asked
 * @returns {Promise<import("./whole-answer.mjs").WholeAnswer> | null} null where Next is to be asked
 */
export function ownAnswer({ url, path, parts }) {
  const route = meetingPoint.ownRoutes.get(path);
  return route ? whole(url, route(new URL(url, ORIGIN), parts)) : null;
}

/** @param {string} url @param {Promise<import("../../lib/api/answer").Answer>} answer */
async function whole(url, answer) {
  const { status, headers, body } = await answer.catch((error) => {
    console.error(`No answer to ${url}:`, error);
    return FAILED;
  });
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
  return { status, headers: { ...headersOfFile(url), ...headers }, body: bytes };
}
