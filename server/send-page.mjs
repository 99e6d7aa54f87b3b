/** Sends what is kept, in the coding that the reader takes, or says that the reader has it already. */
import { plainBody } from "./kept-page.mjs";

/** Seconds. */
const RETRY_AFTER = "10";

/** @typedef {import("./kept-page.mjs").Coding} Coding */

/**
 * @param {string | string[] | undefined} accepted
 * @param {Partial<Record<Coding, Buffer>>} bodies
 * @returns {Coding}
 */
function codingFor(accepted, bodies) {
  const taken = String(accepted ?? "")
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(";", 1)[0]);
  /** @type {Coding[]} */
  const codings = ["br", "gzip"];
  return codings.find((coding) => bodies[coding] && taken.includes(coding)) ?? "identity";
}

/**
 * Whether the reader has this content, in whatever coding it came.
 * @param {string | undefined} known `If-None-Match`
 * @param {string} tag
 */
function has(known, tag) {
  if (known === undefined) return false;
  const tags = known.split(",").map((each) => each.trim());
  return tags.some((each) => each === "*" || each.replace(/^(W\/)?"/, "").startsWith(tag));
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {import("./kept-page.mjs").KeptPage} page
 * @param {Record<string, string>} [added] headers
 */
export function sendPage(request, response, page, added = {}) {
  const { status, headers, tag, bodies } = page;
  const coding = codingFor(request.headers["accept-encoding"], bodies);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  for (const [name, value] of Object.entries(added)) response.setHeader(name, value);
  response.setHeader("vary", withCoding(headers.vary));
  // The page is for all, the cookie for one.
  if (response.hasHeader("set-cookie")) response.setHeader("cache-control", "private, no-cache");
  if (status === 200) {
    response.setHeader("etag", coding === "identity" ? `"${tag}"` : `"${tag}-${coding}"`);
    if (has(request.headers["if-none-match"], tag)) {
      response.removeHeader("content-type");
      response.writeHead(304).end();
      return;
    }
  }
  const body = bodies[coding] ?? plainBody(page);
  if (coding !== "identity") response.setHeader("content-encoding", coding);
  response.setHeader("content-length", body.length);
  if (status === 503) response.setHeader("retry-after", RETRY_AFTER);
  response.writeHead(status);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** @param {string | string[] | undefined} vary */
function withCoding(vary) {
  const names = String(vary ?? "");
  if (/accept-encoding/i.test(names)) return names;
  return names === "" ? "Accept-Encoding" : `${names}, Accept-Encoding`;
}
