/** Headers that answers bear by their place, whether Next answers (next.config.js) or the door itself. */

/**
 * Directives that hold for every answer; what scripts may run is decided where pages are kept.
 * @param {string} ancestors who may show the page in a frame
 */
const policyWith = (ancestors) =>
  [
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
    "object-src 'none'",
  ].join("; ");

const EVERYWHERE = {
  "content-security-policy": policyWith("'self'"),
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
};

/** A picture runs nothing and fetches nothing: its type and colours are its own. */
const PICTURES = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'self'",
};

/**
 * For pages of somebody who signed in or is about to. A browser starts a process of its own for
 * them, which on a phone takes longer than to draw a page, so pages for everyone go without.
 */
const OWN_WINDOWS = { "cross-origin-opener-policy": "same-origin" };

const FRAMED_ANYWHERE = { "content-security-policy": policyWith("*") };

/**
 * By place as Next writes it; where two rules name one header, the later counts.
 * @type {readonly { source: string, headers: Record<string, string> }[]}
 */
export const HEADER_RULES = [
  { source: "/:path*", headers: EVERYWHERE },
  { source: "/:locale/:place(admin|account|sign-in)/:path*", headers: OWN_WINDOWS },
  { source: "/charts/:file", headers: PICTURES },
  { source: "/:locale/embed/:name", headers: FRAMED_ANYWHERE },
];

/** The same for what is no page. @param {string} url @returns {Record<string, string>} */
export function headersOfFile(url) {
  return url.startsWith("/charts/") ? { ...EVERYWHERE, ...PICTURES } : EVERYWHERE;
}
