/** Sends what is kept, in the coding that the reader takes, or says that the reader has it already. */
import { bodyIn, codingFor } from "../documents/codings.mjs";

/** Seconds. */
export const RETRY_AFTER = "10";

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
 * @param {import("./kept-page.mjs").KeptPage} page
 * @param {string} timing what was done for it
 */
export async function sendPage(request, response, page, timing) {
  const { headers: asked, method } = request;
  const coding = codingFor(String(asked["accept-encoding"]), page.bodies);
  const isKnown = page.status === 200 && has(asked["if-none-match"] ?? "", page.tag);
  /** @type {Record<string, string | string[] | number>} */
  const head = { ...page.headers, "server-timing": timing };
  if (page.status === 200) head.etag = `"${page.tag}${coding === "identity" ? "" : `-${coding}`}"`;
  if (page.status === 503) head["retry-after"] = RETRY_AFTER;
  if (coding !== "identity") head["content-encoding"] = coding;
  // The page is for all, the cookie for one.
  if (response.hasHeader("set-cookie")) head["cache-control"] = "private, no-cache";
  if (isKnown) {
    response.writeHead(304, head).end();
    return;
  }
  const made = bodyIn(page.bodies, coding);
  // What is there is sent in the same turn.
  const body = made instanceof Promise ? await made : made;
  head["content-length"] = body.length;
  response.writeHead(page.status, head).end(method === "HEAD" ? undefined : body);
}
