/**
 * Complete error pages. Next answers a page that is missing, forbidden or failed with a document that
 * only scripts fill; here such an answer keeps its status and gets the body of
 * `/{locale}/failure/{status}`, so that it can be read without scripts too.
 */
import http from "node:http";
import { hashesOf, withScripts } from "./script-policy.mjs";

/** Statuses whose document Next leaves empty. */
const REPLACED = new Set([403, 404, 500]);
/** Where the address names no language that the product speaks. */
const FALLBACK_LOCALE = "en";
/** Headers that describe the body that is not sent. */
const HEADERS_OF_BODY = ["content-encoding", "etag", "link", "transfer-encoding"];
const POLICY = "content-security-policy";
/** @type {CompletePage} */
const LAST_RESORT = {
  body: "<!doctype html><title>Error</title><p>This page could not be put together.</p>",
  namesScripts: false,
};
/** Milliseconds that a failure page may take before the last resort is sent. */
const LIMIT = 5_000;

/**
 * @typedef {object} CompletePage
 * @property {string} body
 * @property {boolean} namesScripts whether its policy says which scripts may run
 */
/**
 * @typedef {{ port: number, hostname: string }} Address where the failure pages are asked for
 * @param {http.RequestListener} handler
 * @param {Address} address
 * @param {{ limit?: number }} [options] milliseconds for a failure page
 * @returns {http.RequestListener}
 */
export function withErrorPages(handler, address, { limit = LIMIT } = {}) {
  return (request, response) => {
    if (asksForPage(request)) {
      replaceEmptyErrors(response, (status) =>
        failurePage(request.url ?? "/", status, (path) => fetchPage(path, address, limit)),
      );
    }
    return handler(request, response);
  };
}

/**
 * A document for a browser, not data for a page that is already open. A form sent without scripts
 * asks for one too.
 * @param {http.IncomingMessage} request
 */
function asksForPage({ method, headers, url = "" }) {
  return (
    (method === "GET" || method === "POST") &&
    headers.rsc === undefined &&
    headers["next-action"] === undefined &&
    /text\/html|\*\/\*/.test(headers.accept ?? "*/*") &&
    !/^\/(_next|api|[^/]+\/failure)\//.test(url)
  );
}

/**
 * Holds back the head of an empty error document, drops its body and sends the complete one.
 * @param {http.ServerResponse} response
 * @param {(status: number) => Promise<CompletePage>} completePage
 */
function replaceEmptyErrors(response, completePage) {
  const own = {
    writeHead: response.writeHead.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let replaced = false;
  let ended = false;
  /** Decides, at the first sign of a body, whether it is replaced. */
  const openHead = () => {
    if (!response.headersSent && !replaced) response.writeHead(response.statusCode);
  };
  Object.assign(response, {
    writeHead(/** @type {number} */ status, /** @type {unknown[]} */ ...rest) {
      const headers = rest.find((part) => typeof part === "object");
      if (replaced || !REPLACED.has(status) || !isPage(response, headers)) {
        return replaced ? response : own.writeHead(status, .../** @type {[]} */ (rest));
      }
      replaced = true;
      response.statusCode = status;
      for (const [name, value] of headerPairs(headers)) response.setHeader(name, value);
      return response;
    },
    flushHeaders() {
      openHead();
      if (!replaced) own.flushHeaders();
    },
    write(/** @type {unknown[]} */ ...rest) {
      openHead();
      if (!replaced) return own.write(.../** @type {[Buffer]} */ (rest));
      callBack(rest);
      return true;
    },
    end(/** @type {unknown[]} */ ...rest) {
      openHead();
      if (!replaced) return own.end(.../** @type {[]} */ (rest));
      if (ended) return response;
      ended = true;
      completePage(response.statusCode).then(({ body, namesScripts }) => {
        for (const name of HEADERS_OF_BODY) response.removeHeader(name);
        if (namesScripts) {
          const policy = response.getHeader(POLICY);
          response.setHeader(POLICY, withScripts(policy, hashesOf(body)));
        }
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.setHeader("content-length", Buffer.byteLength(body));
        own.writeHead(response.statusCode);
        // From here on pieces are those of the complete page.
        replaced = false;
        own.end(body, () => callBack(rest));
      });
      return response;
    },
  });
}

/**
 * @param {http.ServerResponse} response
 * @param {unknown} headers given to `writeHead`, which count before those set earlier
 */
function isPage(response, headers) {
  const given = headerPairs(headers).find(([name]) => name.toLowerCase() === "content-type");
  return String(given?.[1] ?? response.getHeader("content-type")).startsWith("text/html");
}

/**
 * @param {unknown} headers an object, or names and values in turn
 * @returns {[string, string | string[]][]}
 */
function headerPairs(headers) {
  if (!Array.isArray(headers)) return Object.entries(headers ?? {});
  return headers.flatMap((name, at) => (at % 2 === 0 ? [[String(name), headers[at + 1]]] : []));
}

/** @param {unknown[]} args of `write` or `end`, whose last may be a function to be called when done */
function callBack(args) {
  const done = args.at(-1);
  if (typeof done === "function") process.nextTick(() => done());
}

/**
 * @param {string} url of the page that failed, whose first part may be a language
 * @param {number} status
 * @param {(path: string) => Promise<CompletePage | null>} page
 */
async function failurePage(url, status, page) {
  const locale = /^\/([a-z]{2}(?:-[A-Za-z]+)?)(?:[/?]|$)/.exec(url)?.[1] ?? FALLBACK_LOCALE;
  const own = await page(`/${locale}/failure/${status}`);
  if (own !== null || locale === FALLBACK_LOCALE) return own ?? LAST_RESORT;
  return (await page(`/${FALLBACK_LOCALE}/failure/${status}`)) ?? LAST_RESORT;
}

/**
 * @param {string} path
 * @param {Address} address
 * @param {number} limit
 * @returns {Promise<CompletePage | null>} null where the page cannot be made either
 */
function fetchPage(path, { port, hostname }, limit) {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(limit);
    const options = { port, host: hostname, path, signal, headers: { accept: "text/html" } };
    const asked = http.get(options, (answer) => {
      /** @type {Buffer[]} */
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => {
        const body = Buffer.concat(chunks).toString("utf8");
        const namesScripts = String(answer.headers[POLICY]).includes("script-src");
        resolve(answer.statusCode === 200 ? { body, namesScripts } : null);
      });
      answer.on("error", () => resolve(null));
    });
    asked.on("error", () => resolve(null));
  });
}
