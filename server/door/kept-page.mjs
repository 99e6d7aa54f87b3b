/** An answer as it is kept: compressed once, with its tag, and with the policy for its own scripts. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { withInlineStyles, withoutSheets } from "../documents/inline-styles.mjs";
import { withLateScripts } from "../documents/late-scripts.mjs";
import { hashesOf, withScripts } from "../documents/script-policy.mjs";

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);

/** Nearly as small as the best, in a twentieth of its time. */
const BROTLI_QUALITY = 6;
/** Bytes below which compressing gains nothing. */
const LEAST_COMPRESSED = 500;
const COMPRESSIBLE = /^(text\/|application\/(json|csvm\+json|xml|.*\+xml)|image\/svg)/;

/** What a browser asks again about each time, and gets anew only where it changed. */
const ASK_AGAIN = "no-cache";

/** @typedef {"br" | "gzip" | "identity"} Coding */
/**
 * @typedef {object} KeptPage
 * @property {number} status
 * @property {Record<string, string | string[]>} headers
 * @property {string} tag without quotes and coding
 * @property {Partial<Record<Coding, Buffer>>} bodies at least one
 */

/** @param {Record<string, string | string[]>} headers */
export const isDocument = (headers) => String(headers["content-type"]).startsWith("text/html");

/**
 * @param {import("./whole-answer.mjs").WholeAnswer} answer
 * @param {import("../documents/inline-styles.mjs").ReadSheet} sheetOf
 * @returns {Promise<KeptPage>}
 */
export async function keptPage({ status, headers, body }, sheetOf) {
  /** @type {KeptPage["headers"]} */
  const said = {
    ...headers,
    "cache-control": cacheControl(headers["cache-control"]),
    vary: [headers.vary ?? [], "Accept-Encoding"].flat().join(", "),
  };
  let content = body;
  if (isDocument(headers)) {
    const html = await withInlineStyles(withLateScripts(body.toString("utf8")), sheetOf);
    const link = withoutSheets(headers.link);
    if (link === "") delete said.link;
    else said.link = link;
    content = Buffer.from(html);
    const policy = headers["content-security-policy"];
    said["content-security-policy"] = withScripts(policy, hashesOf(html));
  }
  const tag = createHash("sha256").update(content).digest("base64url").slice(0, 27);
  return { status, headers: said, tag, bodies: await codedBodies(content, headers) };
}

/**
 * Next forbids to keep what it rendered for one request; that is not what an answer for all needs.
 * @param {string | string[] | undefined} said
 */
function cacheControl(said) {
  const text = String(said ?? "");
  return text === "" || /no-store/.test(text) ? ASK_AGAIN : text;
}

/** @param {Buffer} content @param {Record<string, string | string[]>} headers */
async function codedBodies(content, headers) {
  const type = String(headers["content-type"]);
  if (content.length < LEAST_COMPRESSED || !COMPRESSIBLE.test(type)) return { identity: content };
  const [br, gz] = await Promise.all([
    brotli(content, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
    gzip(content),
  ]);
  return { br, gzip: gz };
}

/** @param {KeptPage} page @returns {Buffer} */
export function plainBody({ bodies }) {
  return bodies.identity ?? zlib.gunzipSync(bodies.gzip ?? Buffer.alloc(0));
}

/** @param {KeptPage} page */
export function bytesOf({ headers, bodies }) {
  const bytes = Object.values(bodies).reduce((sum, body) => sum + body.length, 0);
  return bytes + JSON.stringify(headers).length;
}
