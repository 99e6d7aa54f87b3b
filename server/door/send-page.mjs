/** Sends what is kept, in the coding that the reader takes, or says that the reader has it already. */
import { plainBody } from "./kept-page.mjs";

/** Seconds. */
export const RETRY_AFTER = "10";

/**
 * @typedef {import("./kept-page.mjs").Coding} Coding
 * @typedef {import("./kept-page.mjs").KeptPage} KeptPage
 */

/** The smallest first, each with how a browser says that it takes it. */
const CODINGS = /** @type {const} */ (["br", "gzip"]).map((coding) => {
  const pattern = `(^|,)\\s*${coding}\\s*(;\\s*q=(1|0\\.0*[1-9])[^,]*)?(,|$)`;
  return { coding, taken: new RegExp(pattern, "i") };
});

/**
 * @param {string} accepted
 * @param {KeptPage["bodies"]} bodies
 * @returns {Coding}
 */
function codingFor(accepted, bodies) {
  const best = CODINGS.find(({ coding, taken }) => bodies[coding] && taken.test(accepted));
  return best?.coding ?? "identity";
}

/**
 * Whether the reader has this content, in whatever coding it came.
 * @param {string} known `If-None-Match`
 * @param {string} tag
 */
function has(known, tag) {
  const tags = known.split(",").map((each) => each.trim());
  return tags.some((each) => each === "*" || each.replace(/^(W\/)?"/, "").startsWith(tag));
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {KeptPage} page
 * @param {string} timing what was done for it
 */
export function sendPage(request, response, page, timing) {
  const { headers: asked, method } = request;
  const coding = codingFor(String(asked["accept-encoding"]), page.bodies);
  const body = page.bodies[coding];
  const isKnown = page.status === 200 && has(asked["if-none-match"] ?? "", page.tag);
  /** @type {Record<string, string | string[] | number>} */
  const head = { ...page.headers, "server-timing": timing };
  if (page.status === 200) head.etag = `"${page.tag}${coding === "identity" ? "" : `-${coding}`}"`;
  if (page.status === 503) head["retry-after"] = RETRY_AFTER;
  if (coding !== "identity") head["content-encoding"] = coding;
  if (body) head["content-length"] = body.length;
  // The page is for all, the cookie for one.
  if (response.hasHeader("set-cookie")) head["cache-control"] = "private, no-cache";
  response.writeHead(isKnown ? 304 : page.status, head);
  response.end(isKnown || method === "HEAD" ? undefined : (body ?? plainBody(page)));
}
