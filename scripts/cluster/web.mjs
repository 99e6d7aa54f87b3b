/** Three web servers of one build. */
import path from "node:path";
import { prepareBuild } from "../start/build.mjs";
import { startWeb, webEnv } from "../start/web.mjs";
import { databaseAddresses } from "./plan.mjs";

/** Twice as long as HAProxy takes to learn of it. */
const FAREWELL_SECONDS = "2";

/**
 * @typedef {import("./services.mjs").Place} Place
 * @typedef {import("./plan.mjs").WebName} WebName
 */

/** @param {Place} place @param {import("../settings.mjs").Settings} settings */
export function clusterEnv({ ports, secrets }, settings) {
  const addresses = databaseAddresses(ports, secrets.password);
  const env = webEnv(settings, { url: addresses.DATABASE_URL, authSecret: secrets.authSecret });
  return { ...env, ...addresses, TRUSTED_PROXIES: "127.0.0.1", FAREWELL_SECONDS };
}

/**
 * @param {Place} place
 * @param {import("../settings.mjs").Settings} settings
 * @param {NodeJS.ProcessEnv} env
 */
export async function prepareWebServers(place, settings, env) {
  await prepareBuild(env, path.join(place.folder, "logs"));
  /** @param {WebName} name */
  const start = (name) => {
    const port = Number(place.ports.web[name]);
    return startWeb({ ...settings, port }, { ...env, PORT: String(port) });
  };
  return { start };
}
