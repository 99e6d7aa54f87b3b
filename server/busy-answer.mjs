/** What a reader is told who cannot be let in: in the language of the address, to be tried again. */
import { readFileSync } from "node:fs";
import path from "node:path";

/** Seconds. */
const RETRY_AFTER = "3";
const FALLBACK_LOCALE = "en";
const MESSAGES = path.join(import.meta.dirname, "../lib/i18n/messages");

/** @type {Map<string, { title: string, text: string }>} */
const words = new Map();

/** @param {string} locale of an address, which may be none of ours */
function wordsIn(locale) {
  const known = words.get(locale);
  if (known) return known;
  const { busy } = JSON.parse(readFileSync(path.join(MESSAGES, locale, "common.json"), "utf8"));
  words.set(locale, busy);
  return busy;
}

/** @param {string} url */
function localeOf(url) {
  const [, first = ""] = url.split(/[/?]/, 2);
  return first === "zh-Hans" || first === "zh-Hant" ? first : FALLBACK_LOCALE;
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function sendBusy(request, response) {
  const locale = localeOf(request.url ?? "/");
  const { title, text } = wordsIn(locale);
  const isDocument = /text\/html/.test(request.headers.accept ?? "");
  const body = isDocument
    ? `<!doctype html><html lang="${locale}"><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width"><title>${title}</title>` +
      `<h1>${title}</h1><p>${text}</p></html>`
    : `${title}. ${text}\n`;
  response.writeHead(503, {
    "cache-control": "no-store",
    "content-type": `text/${isDocument ? "html" : "plain"}; charset=utf-8`,
    "retry-after": RETRY_AFTER,
    "content-length": Buffer.byteLength(body),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
