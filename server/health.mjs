/** Where a load balancer asks whether to send readers here. */
export const HEALTH = "/health";

/**
 * Without its database a server still answers, from memory or with a page that says so: only one
 * that is about to stop sends readers elsewhere.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {{ stopping: boolean }} state
 * @returns {boolean} whether that was what was asked for
 */
export function answersHealth(request, response, { stopping }) {
  // Connections that were kept open end with their next answer.
  if (stopping) response.setHeader("Connection", "close");
  if (request.url !== HEALTH) return false;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.writeHead(stopping ? 503 : 200).end(stopping ? "stopping\n" : "ok\n");
  return true;
}
