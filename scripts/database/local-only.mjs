/** Data may be thrown away on this machine only. */
import { createRequire } from "node:module";
import { StopError } from "../report.mjs";

/** Hosts of this machine; a host that begins with a slash is the folder of a socket. */
const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|\/.*)$/i;

/**
 * The hosts that a connection to this address would use. Read as the driver reads it, since
 * `?host=` in the address overrides the host before the path.
 * @param {string} url
 */
function hostOf(url) {
  const driver = createRequire(import.meta.url).resolve("pg");
  const { parse } = createRequire(driver)("pg-connection-string");
  return parse(url).host ?? process.env.PGHOST ?? "localhost";
}

/**
 * @param {string} url
 * @param {string} what that is refused elsewhere
 */
export function refuseRemote(url, what) {
  const host = hostOf(url);
  if (LOCAL.test(host)) return;
  throw new StopError(`${what} is refused: the database is on ${host}, not on this machine.`);
}
