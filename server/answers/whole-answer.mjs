/** Lets Next answer a request that nobody is connected to, and hands back the answer whole. */
import { inject } from "light-my-request";

/**
 * @typedef {object} WholeAnswer
 * @property {number} status
 * @property {Record<string, string | string[]>} headers by names in small letters
 * @property {Buffer} body
 */

/** Headers of the way an answer was to be sent, not of what it says. */
const OF_SENDING = ["connection", "content-length", "date", "keep-alive", "transfer-encoding"];

/**
 * @param {import("node:http").RequestListener} handler
 * @param {{ url: string, headers: Record<string, string> }} asked
 * @returns {Promise<WholeAnswer>}
 */
export async function wholeAnswer(handler, { url, headers }) {
  const answer = await inject(
    (request, response) =>
      Promise.resolve(handler(request, response)).catch((error) => response.destroy(error)),
    { method: "GET", url, headers },
  );
  const said = Object.entries(answer.headers).flatMap(([name, value]) => {
    if (value === undefined || OF_SENDING.includes(name)) return [];
    return [[name, Array.isArray(value) ? value : String(value)]];
  });
  const body = answer.rawPayload;
  return { status: answer.statusCode, headers: Object.fromEntries(said), body };
}
