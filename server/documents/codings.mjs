/** Codings in which a body is sent: each is made once, and chosen by what the reader takes. */
import { promisify } from "node:util";
import zlib from "node:zlib";

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);
const unbrotli = promisify(zlib.brotliDecompress);

/** Nearly as small as the best, in a twentieth of its time. */
const BROTLI = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 6 } };
/** By how much a body is longer in gzip than in Brotli at most, as pages and answers to programs go. */
const GZIP_BESIDE_BROTLI = 1.25;
/** Bytes below which compressing gains nothing. */
const LEAST_COMPRESSED = 500;
const COMPRESSIBLE = /^(text\/|application\/(json|csvm\+json|xml|.*\+xml)|image\/svg)/;

/** @typedef {"br" | "gzip" | "identity"} Coding */
/**
 * As it is, or in Brotli; browsers take that, so gzip is made when the first program asks for it.
 * @typedef {{ identity: Buffer } | { br: Buffer, gzip: Promise<Buffer> | null }} Bodies
 */

/** The smallest first, each with how a browser says that it takes it. */
const CODINGS = /** @type {const} */ (["br", "gzip"]).map((coding) => {
  const pattern = `(^|,)\\s*${coding}\\s*(;\\s*q=(1|0\\.0*[1-9])[^,]*)?(,|$)`;
  return { coding, taken: new RegExp(pattern, "i") };
});

/**
 * @param {Buffer} content
 * @param {unknown} type of its media
 * @returns {Promise<Bodies>}
 */
export async function codedBodies(content, type) {
  if (content.length < LEAST_COMPRESSED || !COMPRESSIBLE.test(String(type))) {
    return { identity: content };
  }
  return { br: await brotli(content, BROTLI), gzip: null };
}

/**
 * @param {string} accepted
 * @param {Bodies} bodies
 * @returns {Coding}
 */
export function codingFor(accepted, bodies) {
  if ("identity" in bodies) return "identity";
  return CODINGS.find(({ taken }) => taken.test(accepted))?.coding ?? "identity";
}

/**
 * The body in a coding of `codingFor`; at once where it is there.
 * @param {Bodies} bodies
 * @param {Coding} coding
 * @returns {Buffer | Promise<Buffer>}
 */
export function bodyIn(bodies, coding) {
  if ("identity" in bodies) return bodies.identity;
  if (coding === "br") return bodies.br;
  if (coding === "identity") return unbrotli(bodies.br);
  bodies.gzip ??= unbrotli(bodies.br).then((content) => gzip(content));
  return bodies.gzip;
}

/** What they take in memory, gzip included. @param {Bodies} bodies */
export function bytesOf(bodies) {
  if ("identity" in bodies) return bodies.identity.length;
  return Math.ceil(bodies.br.length * (1 + GZIP_BESIDE_BROTLI));
}
