/**
 * Complete error pages. Next answers a page that is missing, forbidden or failed with a document that
 * only scripts fill; here such an answer keeps its status and gets the body of
 * `/{locale}/failure/{status}`, so that it can be read without scripts too.
 */
import http from "node:http";

/** Statuses whose document Next leaves empty. */
const REPLACED = new Set([403, 404, 500]);
/** Where the address names no language that the product speaks. */
const FALLBACK_LOCALE = "en";
/** Headers that describe the body that is not sent. */
const HEADERS_OF_BODY = ["content-length", "content-encoding", "etag", "link"];
const LAST_RESORT =
  "<!doctype html><title>Error</title><p>This page could not be put together.</p>";

/**
 * @typedef {{ port: number, hostname: string }} Address where the failure pages are asked for
 * @param {http.RequestListener} handler
 * @param {Address} address
 * @returns {http.RequestListener}
 */
export function withErrorPages(handler, address) {
  return (request, response) => {
    if (asksForPage(request)) replaceEmptyErrors(request, response, address);
    return handler(request, response);
  };
}

/**
 * A document for a browser, not data for a page that is already open.
 * @param {http.IncomingMessage} request
 */
function asksForPage({ method, headers, url = "" }) {
  return (
    method === "GET" &&
    headers.rsc === undefined &&
    /text\/html|\*\/\*/.test(headers.accept ?? "*/*") &&
    !/^\/(_next|api|[^/]+\/failure)\//.test(url)
  );
}

/**
 * Holds back the head of an empty error document, drops its body and sends the complete one.
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {Address} address
 */
function replaceEmptyErrors(request, response, address) {
  const own = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let replaced = false;
  const openHead = () => {
    if (!response.headersSent && !replaced) response.writeHead(response.statusCode);
  };
  Object.assign(response, {
    writeHead(/** @type {number} */ status, /** @type {[]} */ ...rest) {
      const isPage = String(response.getHeader("content-type")).startsWith("text/html");
      if (!REPLACED.has(status) || !isPage) return own.writeHead(status, ...rest);
      replaced = true;
      response.statusCode = status;
      return response;
    },
    write(/** @type {[Buffer]} */ ...rest) {
      openHead();
      return replaced || own.write(...rest);
    },
    end(/** @type {[]} */ ...rest) {
      openHead();
      if (!replaced) return own.end(...rest);
      failurePage(request.url ?? "/", response.statusCode, address).then((body) => {
        for (const name of HEADERS_OF_BODY) response.removeHeader(name);
        own.writeHead(response.statusCode);
        own.end(body);
      });
      return response;
    },
  });
}

/**
 * @param {string} url of the page that failed, whose first part may be a language
 * @param {number} status
 * @param {Address} address
 */
async function failurePage(url, status, address) {
  const locale = /^\/([a-z]{2}(?:-[A-Za-z]+)?)(?:[/?]|$)/.exec(url)?.[1] ?? FALLBACK_LOCALE;
  const body = await fetchPage(`/${locale}/failure/${status}`, address);
  if (body !== null || locale === FALLBACK_LOCALE) return body ?? LAST_RESORT;
  return (await fetchPage(`/${FALLBACK_LOCALE}/failure/${status}`, address)) ?? LAST_RESORT;
}

/**
 * @param {string} path
 * @param {Address} address
 * @returns {Promise<string | null>} null where the page cannot be made either
 */
function fetchPage(path, { port, hostname }) {
  return new Promise((resolve) => {
    const options = { port, host: hostname, path, headers: { accept: "text/html" } };
    const asked = http.get(options, (answer) => {
      /** @type {Buffer[]} */
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () =>
        resolve(answer.statusCode === 200 ? Buffer.concat(chunks).toString("utf8") : null),
      );
      answer.on("error", () => resolve(null));
    });
    asked.on("error", () => resolve(null));
  });
}
