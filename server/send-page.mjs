/** Sends what is kept, in the coding that the reader takes, or says that the reader has it already. */
import { LRUCache } from "lru-cache";
import { plainBody } from "./kept-page.mjs";

/** Seconds. */
const RETRY_AFTER = "10";

/** @typedef {import("./kept-page.mjs").Coding} Coding */

/** @type {readonly Coding[]} */
const CODINGS = ["br", "gzip"];

/** Browsers say what they take in a few ways only, and each of them all the time. */
const MOST_KNOWN = 100;
/** @type {LRUCache<string, readonly Coding[]>} */
const takenBy = new LRUCache({ max: MOST_KNOWN });

/** @param {string} accepted @returns {readonly Coding[]} the smallest first */
function codingsIn(accepted) {
  const known = takenBy.get(accepted);
  if (known) return known;
  const names = accepted
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(";", 1)[0]);
  const taken = CODINGS.filter((coding) => names.includes(coding));
  takenBy.set(accepted, taken);
  return taken;
}

/**
 * @param {string | string[] | undefined} accepted
 * @param {Partial<Record<Coding, Buffer>>} bodies
 * @returns {Coding}
 */
function codingFor(accepted, bodies) {
  if (accepted === undefined) return "identity";
  return codingsIn(String(accepted)).find((coding) => bodies[coding]) ?? "identity";
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
 * Names and values in turn, which Node writes as they are.
 * @param {import("./kept-page.mjs").KeptPage} page
 * @param {Coding} coding
 */
function headOf({ status, headers, tag, bodies }, coding) {
  /** @type {Record<string, string | string[]>} */
  const said = { ...headers, vary: withCoding(headers.vary) };
  if (status === 200) said.etag = coding === "identity" ? `"${tag}"` : `"${tag}-${coding}"`;
  if (status === 503) said["retry-after"] = RETRY_AFTER;
  if (coding !== "identity") said["content-encoding"] = coding;
  const length = bodies[coding]?.length;
  if (length !== undefined) said["content-length"] = String(length);
  return Object.entries(said).flat();
}

/** @typedef {import("./kept-page.mjs").KeptPage} KeptPage */

/** Made once for each. @type {WeakMap<KeptPage, Partial<Record<Coding, (string | string[])[]>>>} */
const heads = new WeakMap();

/** @param {KeptPage} page @param {Coding} coding */
function knownHead(page, coding) {
  const known = heads.get(page) ?? {};
  const head = known[coding] ?? headOf(page, coding);
  if (!known[coding]) heads.set(page, { ...known, [coding]: head });
  return head;
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {import("./kept-page.mjs").KeptPage} page
 * @param {string} timing what was done for it
 */
export function sendPage(request, response, page, timing) {
  const coding = codingFor(request.headers["accept-encoding"], page.bodies);
  const head = knownHead(page, coding);
  // The page is for all, the cookie for one.
  const own = response.hasHeader("set-cookie") ? ["cache-control", "private, no-cache"] : [];
  const isKnown = page.status === 200 && has(request.headers["if-none-match"], page.tag);
  const status = isKnown ? 304 : page.status;
  response.writeHead(status, [...head, "server-timing", timing, ...own]);
  const isBare = isKnown || request.method === "HEAD";
  response.end(isBare ? undefined : (page.bodies[coding] ?? plainBody(page)));
}

/** @param {string | string[] | undefined} vary */
function withCoding(vary) {
  const names = String(vary ?? "");
  if (/accept-encoding/i.test(names)) return names;
  return names === "" ? "Accept-Encoding" : `${names}, Accept-Encoding`;
}
