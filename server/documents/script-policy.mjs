/** Which scripts a page may run, said in its Content-Security-Policy. */
import { createHash } from "node:crypto";

const INLINE = /<script(?![^>]*\ssrc=)[^>]*>(?<code>[\s\S]*?)<\/script>/g;

/** @param {string} html whose own scripts are to run @returns {string[]} */
export function hashesOf(html) {
  const codes = [...html.matchAll(INLINE)].map(({ groups }) => groups?.code ?? "");
  const hashes = codes.map((code) => createHash("sha256").update(code).digest("base64"));
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`);
}

/**
 * @param {unknown} policy that says nothing of scripts yet
 * @param {readonly string[]} allowed hashes, or a nonce
 * @returns {string}
 */
export function withScripts(policy, allowed) {
  const said = typeof policy === "string" ? policy : "";
  if (/(^|;)\s*script-src /.test(said)) return said;
  const scripts = ["script-src 'self'", ...allowed].join(" ");
  return [...(said ? [said] : []), scripts, "script-src-attr 'none'"].join("; ");
}
