/** Answers for one reader only: Next sends them itself, and its scripts get a nonce. */
import { randomBytes } from "node:crypto";
import { withScripts } from "../documents/script-policy.mjs";

/**
 * @param {import("node:http").RequestListener} handler
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {() => string} timing
 */
export function letThrough(handler, request, response, timing) {
  const nonce = `'nonce-${randomBytes(16).toString("base64")}'`;
  // Next reads the nonce from here, and so nobody outside may say one.
  request.headers["content-security-policy"] = `script-src ${nonce}`;
  const writeHead = response.writeHead.bind(response);
  Object.assign(response, {
    writeHead(/** @type {number} */ status, /** @type {unknown[]} */ ...rest) {
      response.setHeader("server-timing", timing());
      if (String(response.getHeader("content-type")).startsWith("text/html")) {
        const policy = response.getHeader("content-security-policy");
        response.setHeader("content-security-policy", withScripts(policy, [nonce]));
      }
      return writeHead(status, .../** @type {[]} */ (rest));
    },
  });
  return handler(request, response);
}
