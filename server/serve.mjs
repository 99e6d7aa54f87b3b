/**
 * The web server: Next's request handler behind a server of ours. Started by `scripts/start/web.mjs`,
 * which gives it its whole configuration in the environment and hears when it listens.
 */
import { createServer } from "node:http";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import next from "next";
import { clientAddressReader, tellClientAddress } from "../lib/auth/address-header.mjs";
import { LEASE, meetingPoint } from "../lib/door/meeting-point.mjs";
import { languageCookie } from "../lib/i18n/language-cookie.mjs";
import { wholeAnswer } from "./answers/whole-answer.mjs";
import { Changes } from "./changes/changes.mjs";
import { withErrorPages } from "./documents/error-pages.mjs";
import { sheetsIn } from "./documents/inline-styles.mjs";
import { openDoor } from "./door/door.mjs";
import { answersHealth } from "./health.mjs";
import { readablePath } from "./readable-path.mjs";
import { Replicas } from "./replicas/replicas.mjs";

/** Milliseconds that a page being rendered may take to finish when the server stops. */
const DRAIN = 5_000;

const ROOT = path.resolve(import.meta.dirname, "..");
const SHEETS = path.join(ROOT, process.env.NEXT_DIST_DIR || ".next", "static/chunks");

/** Put together before a load balancer sends readers. */
const FIRST_PAGE = "/en";

/** Milliseconds without a request after which memory is tidied up. */
const REST = 3_000;

const { HOST: hostname = "127.0.0.1", PORT = "3000", NODE_ENV, PUBLIC_URL } = process.env;
const { DATABASE_URL = "", DATABASE_DIRECT_URL, DATABASE_REPLICA_URLS } = process.env;
/** Milliseconds in which whoever shares out the readers learns that this server is about to stop. */
const FAREWELL = Number(process.env.FAREWELL_SECONDS ?? 0) * 1000;
const addressOf = clientAddressReader(process.env.TRUSTED_PROXIES);
const port = Number(PORT);
const dev = NODE_ENV === "development";
const secure = PUBLIC_URL?.startsWith("https:") ?? false;

const server = createServer();
const app = next({
  dev,
  hostname,
  port,
  dir: ROOT,
  httpServer: server,
});

/** @param {object} message */
function tell(message) {
  if (process.connected) process.send?.(message);
}

/** @type {import("./health.mjs").State} */
let state = "starting";
async function stop() {
  if (state === "stopping") return;
  state = "stopping";
  await pause(FAREWELL);
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), DRAIN).unref();
}

for (const signal of ["SIGINT", "SIGTERM", "disconnect"]) process.on(signal, stop);

/**
 * @param {import("node:http").RequestListener} handler
 * @param {import("node:http").RequestListener} forOne
 */
async function keepPages(handler, forOne) {
  // What it listens by must be a connection of its own.
  const changes = new Changes({ url: DATABASE_DIRECT_URL || DATABASE_URL, lease: LEASE });
  meetingPoint.changes = changes;
  const addresses = await meetingPoint.addresses;
  const door = openDoor({ handler, forOne, changes, addresses, sheetOf: sheetsIn(SHEETS) });
  await changes.start();
  if (DATABASE_REPLICA_URLS) {
    const urls = DATABASE_REPLICA_URLS.split(",").map((address) => address.trim());
    const replicas = new Replicas({ urls, changes });
    await replicas.start();
    meetingPoint.replicas = replicas;
  }
  return door;
}

// V8 keeps the room that a busy minute took; at rest it is given back to the system.
setFlagsFromString("--expose-gc");
/** @type {() => void} */
const collectGarbage = runInNewContext("gc");
const rest = setTimeout(collectGarbage, REST).unref();

await app.prepare();
const rendered = withErrorPages(app.getRequestHandler(), { port, hostname });
/** Pages for all are told nothing of who asks. @type {import("node:http").RequestListener} */
const forOne = (request, response) => {
  tellClientAddress(request, addressOf(request));
  return rendered(request, response);
};
const handle = dev ? forOne : await keepPages(rendered, forOne);
server.on("request", (request, response) => {
  if (answersHealth(request, response, state)) return;
  rest.refresh();
  request.url = readablePath(request.url ?? "/");
  const cookie = languageCookie(request, { secure });
  if (cookie !== null) response.appendHeader("Set-Cookie", cookie);
  return handle(request, response);
});
server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
  tell({ failed: { code: error.code, message: error.message } });
  process.exitCode = 1;
  if (process.connected) process.disconnect();
});
server.listen(port, hostname, async () => {
  tell({ listening: true });
  // A first page loads code and opens connections, which takes long where much else is going on.
  if (!dev) await wholeAnswer(handle, { url: FIRST_PAGE, headers: {} }).catch(() => {});
  if (state === "starting") state = "ok";
});
