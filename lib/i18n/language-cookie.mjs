/**
 * The language that a reader chose, remembered for the bare address. Plain JavaScript, because the
 * server in front of Next sets the cookie and the route of `/` reads it.
 */

/** Holds nothing but a language, and is set only by the reader's own choice. */
const LANGUAGE_COOKIE = "language";

const YEAR = 365 * 24 * 60 * 60;

/** An address that begins with a language: `/zh-Hans`, `/en/rounds`. */
const ADDRESS = /^\/(?<language>[a-z]{2}(?:-[A-Za-z]{4})?)(?<page>\/.*)?$/;

/**
 * The cookie of a reader who went from a page to the same page in another language, which is what the
 * language switch does; null for every other request.
 * @param {{ method?: string, url?: string, headers: NodeJS.Dict<string | string[]> }} request
 * @param {{ secure: boolean }} options whether readers come by https
 * @returns {string | null}
 */
export function languageCookie({ method, url = "/", headers }, { secure }) {
  if (method !== "GET" || headers.rsc !== undefined) return null;
  const from = refererOn(headers);
  const before = from && ADDRESS.exec(from)?.groups;
  if (!before) return null;
  const after = ADDRESS.exec(url.split("?", 1)[0] ?? "")?.groups;
  if (!after || before.page !== after.page || before.language === after.language) return null;
  const parts = [`${LANGUAGE_COOKIE}=${after.language}`, "Path=/", `Max-Age=${YEAR}`];
  return [...parts, "HttpOnly", "SameSite=Lax", ...(secure ? ["Secure"] : [])].join("; ");
}

/**
 * Path of the page that led here, if it was one of this host.
 * @param {NodeJS.Dict<string | string[]>} headers
 */
function refererOn({ referer, host }) {
  if (typeof referer !== "string" || !URL.canParse(referer)) return null;
  const page = new URL(referer);
  return page.host === host ? page.pathname : null;
}

/**
 * What a reader's cookies name as the language, whether or not it is one that is spoken here.
 * @param {string | null} cookies the header
 * @returns {string | null}
 */
export function rememberedLanguage(cookies) {
  for (const pair of (cookies ?? "").split(";")) {
    const [name, value] = pair.split("=", 2);
    if (name?.trim() === LANGUAGE_COOKIE) return value?.trim() ?? null;
  }
  return null;
}
