/**
 * Every variable that configures Roundbook: its default, and what is refused. Plain JavaScript
 * without packages, because `npm start` reads it before anything is installed; `lib/env.ts` makes
 * the typed schema of it for everything that runs later.
 */
import { isIP } from "node:net";

/**
 * @typedef {object} Rule
 * @property {string} about one line for the reader of the README
 * @property {string} [fallback] what holds when the variable is unset or empty
 * @property {(value: string) => string | null} refuse the reason why a value cannot be used
 */

/** @param {string} value */
function refusePort(value) {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  return port >= 1 && port <= 65_535 ? null : "must be a whole number from 1 to 65535";
}

/** @param {string} value */
function refusePoolSize(value) {
  const size = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  return size >= 1 && size <= 200 ? null : "must be a whole number from 1 to 200";
}

/** @param {string} value */
function refuseDatabaseUrl(value) {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    return "must look like postgresql://user:password@host:5432/database";
  }
  return url.pathname.length > 1 ? null : "names no database after the host";
}

/** @param {string} value */
function refuseDatabaseUrls(value) {
  return value.split(",").some((url) => refuseDatabaseUrl(url.trim()) !== null)
    ? "must be addresses like postgresql://user:password@host:5432/database, with commas between"
    : null;
}

/** @param {string} value */
function refusePublicUrl(value) {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return "must be an address like https://example.org";
  return url.pathname === "/" && !url.search ? null : "must name a host only, without a path";
}

/** @param {string} value */
function refuseProxies(value) {
  const isAddress = (/** @type {string} */ entry) => {
    const [address = "", length, ...rest] = entry.trim().split("/");
    const bits = { 4: 32, 6: 128, 0: -1 }[isIP(address)] ?? -1;
    if (length === undefined) return bits > 0;
    return rest.length === 0 && /^\d{1,3}$/.test(length) && Number(length) <= bits;
  };
  return value.split(",").every(isAddress)
    ? null
    : "must be IP addresses or ranges like 10.0.0.0/8, with commas between";
}

/** @param {string} value */
function refuseSmtpUrl(value) {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url && /^smtps?:$/.test(url.protocol) && url.hostname !== ""
    ? null
    : "must look like smtp://user:password@host:587 or smtps://user:password@host:465";
}

/** @param {string} value */
function refuseSender(value) {
  return /^([^<>\r\n]+<)?[^\s<>@]+@[^\s<>@]+>?$/.test(value)
    ? null
    : "must be an e-mail address, or a name and one: Roundbook <desk@example.org>";
}

/** @satisfies {Record<string, Rule>} */
export const ENV_RULES = {
  PORT: {
    about: "port of the web server",
    fallback: "3000",
    refuse: refusePort,
  },
  HOST: {
    about: "address the web server listens on; 0.0.0.0 for every network",
    fallback: "127.0.0.1",
    refuse: (value) => (/^[\w.:-]+$/.test(value) ? null : "must be a host name or an IP address"),
  },
  PUBLIC_URL: {
    about: "address readers use, where it is not http://localhost:PORT",
    refuse: refusePublicUrl,
  },
  DATA_DIR: {
    about: "folder of the embedded database, its passwords and the logs",
    fallback: ".data",
    refuse: (value) => (value.includes("\0") ? "must be a path" : null),
  },
  DATABASE_URL: {
    about: "a PostgreSQL 15 or newer of your own; without it one is embedded",
    refuse: refuseDatabaseUrl,
  },
  DATABASE_DIRECT_URL: {
    about: "the same database past a pool of connections; where DATABASE_URL names such a pool",
    refuse: refuseDatabaseUrl,
  },
  DATABASE_REPLICA_URLS: {
    about: "its replicas, each directly, with commas between; without them the writer is read",
    refuse: refuseDatabaseUrls,
  },
  DATABASE_POOL_SIZE: {
    about: "connections that one web server keeps at most to each database server",
    fallback: "10",
    refuse: refusePoolSize,
  },
  DATABASE_WAIT_SECONDS: {
    about: "how long a request waits at most for one of these connections",
    fallback: "5",
    refuse: (value) =>
      /^[1-9]\d{0,2}$/.test(value) ? null : "must be a whole number from 1 to 999",
  },
  BETTER_AUTH_SECRET: {
    about: "secret that signs sessions; without it one is made at the first start and kept",
    refuse: (value) => (value.length >= 32 ? null : "must have at least 32 characters"),
  },
  TRUSTED_PROXIES: {
    about:
      "addresses of the proxies whose x-forwarded-for is believed; without it the header is not",
    refuse: refuseProxies,
  },
  FAREWELL_SECONDS: {
    about:
      "how long a web server that is to stop still answers, its health check failing meanwhile",
    fallback: "0",
    refuse: (value) => (/^\d{1,2}$/.test(value) ? null : "must be a whole number from 0 to 99"),
  },
  SMTP_URL: {
    about:
      "mail server that sends invitations and links to a new password; without it none is sent",
    refuse: refuseSmtpUrl,
  },
  MAIL_FROM: {
    about: "sender of these mails",
    fallback: "Roundbook <roundbook@localhost>",
    refuse: refuseSender,
  },
};

/** A secret in a message would end in a log, so these are never repeated. */
const UNREPEATABLE = new Set([
  "DATABASE_URL",
  "DATABASE_DIRECT_URL",
  "DATABASE_REPLICA_URLS",
  "BETTER_AUTH_SECRET",
  "SMTP_URL",
]);

/**
 * Why a variable cannot be used, as one line, or null.
 * @param {keyof typeof ENV_RULES} name
 * @param {string} value
 */
export function refusalOf(name, value) {
  const reason = ENV_RULES[name].refuse(value);
  if (reason === null) return null;
  const told = UNREPEATABLE.has(name) ? "" : `, not ${JSON.stringify(value)}`;
  return `${name} ${reason}${told}.`;
}
