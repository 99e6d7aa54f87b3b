/** An answer as it is kept: compressed once, and with its tag. */
import { bytesOf, codedBodies } from "../documents/codings.mjs";
import { keptDocument } from "../documents/kept-document.mjs";
import { tagOf } from "../documents/late-data.mjs";

/** What a browser asks again about each time, and gets anew only where it changed. */
const ASK_AGAIN = "no-cache";

/**
 * @typedef {object} KeptPage
 * @property {number} status
 * @property {Record<string, string | string[]>} headers
 * @property {string} tag without quotes and coding
 * @property {import("../documents/codings.mjs").Bodies} bodies
 * @property {KeptPage} [data] what a document lacks for React, tagged as that was without it
 */

/** @param {Record<string, string | string[]>} headers */
export const isDocument = (headers) => String(headers["content-type"]).startsWith("text/html");

const SCRIPT = { "content-type": "text/javascript; charset=utf-8" };
/** Found by what the page says, and so never another. */
const FOR_GOOD = "public, max-age=31536000, immutable";

/**
 * @param {import("../answers/whole-answer.mjs").WholeAnswer} answer
 * @param {object} how
 * @param {string | null} how.url under which it will be kept
 * @param {import("../documents/inline-styles.mjs").ReadSheet} how.sheetOf
 * @returns {Promise<KeptPage>}
 */
export async function keptPage(answer, how) {
  const { status } = answer;
  /** @type {KeptPage["headers"]} */
  const headers = {
    ...answer.headers,
    "cache-control": cacheControl(answer.headers["cache-control"]),
    vary: [answer.headers.vary ?? [], "Accept-Encoding"].flat().join(", "),
  };
  if (!isDocument(headers)) return { status, ...(await kept(answer.body, headers)) };
  const { html, data, headers: said } = await keptDocument({ ...answer, headers }, how);
  const page = { status, ...(await kept(Buffer.from(html), said)) };
  return data === null ? page : { ...page, data: await keptData(data) };
}

/** Of an answer that says its own. */
const TAG = /^"([\w-]+)"$/;

/** @param {Buffer} content @param {KeptPage["headers"]} headers */
async function kept(content, headers) {
  const bodies = await codedBodies(content, headers["content-type"]);
  const [, tag = tagOf(content)] = TAG.exec(String(headers.etag)) ?? [];
  return { headers, tag, bodies };
}

/** @param {{ tag: string, script: string }} data @returns {Promise<KeptPage>} */
async function keptData({ tag, script }) {
  const headers = { ...SCRIPT, "cache-control": FOR_GOOD, vary: "Accept-Encoding" };
  return { status: 200, ...(await kept(Buffer.from(script), headers)), tag };
}

/** For a page that says something else by now. @type {KeptPage} */
const GONE = {
  status: 200,
  headers: { ...SCRIPT, "cache-control": "no-store" },
  tag: "gone",
  bodies: { identity: Buffer.from("// The page has changed since.") },
};

/**
 * What a reader's document lacks for React; a page that cannot be had now says only that.
 * @param {KeptPage} page
 * @param {string} tag of that document
 */
export function dataOf(page, tag) {
  if (page.status !== 200) return page;
  return page.data?.tag === tag ? page.data : GONE;
}

/**
 * Next forbids to keep what it rendered for one request; that is not what an answer for all needs.
 * @param {string | string[] | undefined} said
 */
function cacheControl(said) {
  const text = String(said ?? "");
  return text === "" || /no-store/.test(text) ? ASK_AGAIN : text;
}

/** @param {KeptPage} page @returns {number} */
export function bytesInMemory({ headers, bodies, data }) {
  return bytesOf(bodies) + JSON.stringify(headers).length + (data ? bytesInMemory(data) : 0);
}
