/** Where a load balancer asks whether to send readers here. */
export const HEALTH = "/health";

/** @typedef {"starting" | "ok" | "stopping"} State */

/**
 * Without its database a server still answers, from memory or with a page that says so: only one
 * that has not yet put together its first page, or is about to stop, sends readers elsewhere.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {State} state
 * @returns {boolean} whether that was what was asked for
 */
export function answersHealth(request, response, state) {
  // Connections that were kept open end with their next answer.
  if (state === "stopping") response.setHeader("Connection", "close");
  if (request.url !== HEALTH) return false;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.writeHead(state === "ok" ? 200 : 503).end(`${state}\n`);
  return true;
}
