/**
 * What a request asks for, with everything taken off that does not change the answer, so that one
 * page is kept once however it is asked for.
 */
import { LRUCache } from "lru-cache";

/** Headers by which Next answers with a part of a page instead of the document. */
const PART_HEADERS = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
];
/** A hash of those headers, which Next compares with them. */
const PART_PARAMETER = "_rsc";

/** Requests whose normal form is remembered. */
const MOST_REMEMBERED = 5_000;

/** @typedef {import("../../lib/schemas/kept-addresses").KeptAddress} KeptAddress */
/**
 * @typedef {object} Asked
 * @property {string} key
 * @property {string} url as Next gets to see it
 * @property {Record<string, string>} headers as Next gets to see them
 * @property {boolean} isPart data for a page that is already open
 * @property {string} path of its kind, with `*` for what differs
 * @property {string[]} parts which stand there in this address, with their escapes
 */

/** @param {string} path with `*` for one part */
function patternOf(path) {
  const parts = path.split("*").map((part) => part.replaceAll(/[.[\]]/g, "\\$&"));
  return new RegExp(`^${parts.join("([^/]+)")}$`);
}

/** @param {string} path whose escapes can be read */
function plainPath(path) {
  const parts = path.split("/").map((part) => encodeURIComponent(decodeURIComponent(part)));
  return parts.join("/");
}

/**
 * @param {string} query
 * @param {KeptAddress} kind
 */
function knownQuery(query, { parameters, takes }) {
  const given = new URLSearchParams(query);
  const known = new URLSearchParams();
  for (const name of parameters) {
    const value = given.getAll(name).at(takes === "first" ? 0 : -1);
    // A form sends its empty fields, which on a page mean nothing.
    if (value !== undefined && (takes === "last" || value.trim() !== "")) known.set(name, value);
  }
  return known;
}

/**
 * @param {readonly KeptAddress[]} kinds
 * @returns {(url: string, headers: NodeJS.Dict<string | string[]>) => Asked | null} null for what
 *   is not kept
 */
export function askedBy(kinds) {
  const patterns = kinds.map((kind) => ({ kind, pattern: patternOf(kind.path) }));

  /** @param {string} url @param {Record<string, string>} headers @returns {Asked | null} */
  function normalForm(url, headers) {
    const [path = "", query = ""] = url.split(/\?(.*)/s, 2);
    const plain = plainPath(path);
    const found = patterns.find(({ pattern }) => pattern.test(plain));
    if (!found) return null;
    const { kind, pattern } = found;
    const known = knownQuery(query, kind);
    const isPart = headers.rsc !== undefined;
    const hash = isPart ? new URLSearchParams(query).get(PART_PARAMETER) : null;
    if (hash !== null) known.set(PART_PARAMETER, hash);
    const asked = known.size > 0 ? `${plain}?${known}` : plain;
    const parts = pattern.exec(plain)?.slice(1) ?? [];
    return { key: keyOf(asked, headers), url: asked, headers, isPart, path: kind.path, parts };
  }

  /** @type {LRUCache<string, { asked: Asked | null }, { url: string, part: Record<string, string> }>} */
  const remembered = new LRUCache({
    max: MOST_REMEMBERED,
    memoMethod: (_key, _old, { context: { url, part } }) => ({ asked: normalForm(url, part) }),
  });
  return (url, headers) => {
    const part = partHeaders(headers);
    return remembered.memo(keyOf(url, part), { context: { url, part } }).asked;
  };
}

/** @param {NodeJS.Dict<string | string[]>} headers @returns {Record<string, string>} */
function partHeaders(headers) {
  if (headers.rsc === undefined) return {};
  const pairs = PART_HEADERS.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, String(value)]];
  });
  return Object.fromEntries(pairs);
}

/** @param {string} url @param {Record<string, string>} part */
function keyOf(url, part) {
  return part.rsc === undefined ? url : `${url} ${JSON.stringify(part)}`;
}
