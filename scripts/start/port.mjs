import { once } from "node:events";
import { connect, createServer } from "node:net";
import { StopError } from "../report.mjs";

/** A port that nobody listens on. @returns {Promise<number>} */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return port;
}

/** Milliseconds; on one's own machine an answer comes at once. */
const CONNECT_LIMIT = 300;

/** @param {string} host @param {number} port */
function answers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: CONNECT_LIMIT });
    const tell = (/** @type {boolean} */ answer) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", tell(true));
    socket.once("error", tell(false));
    socket.once("timeout", tell(false));
  });
}

/**
 * What to say where a web server cannot listen.
 * @param {unknown} error
 * @param {{ host: string, port: number }} place
 */
export function listenFailure(error, { host, port }) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === "EADDRINUSE") {
    return new StopError(
      `Port ${port} is in use: stop what runs there, or set PORT to another one.`,
    );
  }
  if (code === "EACCES") {
    return new StopError(`Port ${port} is reserved for the system: set PORT to 1024 or more.`);
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new StopError(`HOST ${host} is no address of this machine.`);
  }
  return new StopError(`The web server cannot listen on ${host}, port ${port}: ${message}`);
}

/**
 * Whether the web server will be able to listen, asked before the long steps.
 * @param {{ host: string, port: number }} place
 */
export async function checkPort(place) {
  // Some systems let a server listen on one address beside another that listens on all of them.
  const taken = await Promise.all(["127.0.0.1", "::1"].map((host) => answers(host, place.port)));
  if (taken.includes(true)) {
    throw listenFailure({ code: "EADDRINUSE" }, place);
  }
  const server = createServer().listen(place.port, place.host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw listenFailure(error, place);
  }
  server.close();
  await once(server, "close");
}
