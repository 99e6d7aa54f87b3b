/** The programs of a cluster, from Debian's packages. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { runLogged } from "../children.mjs";
import { StopError, step } from "../report.mjs";
import { ROOT } from "../settings.mjs";

const PACKAGES = ["postgresql", "patroni", "etcd-server", "pgbouncer", "haproxy"];
/** Also where a user's own PATH leaves out the system's. */
const FOLDERS = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"];
const SERVERS = "/usr/lib/postgresql";
const OLDEST = 15;

/** @param {string} name */
function find(name) {
  return FOLDERS.map((folder) => path.join(folder, name)).find(existsSync) ?? null;
}

/** The newest PostgreSQL that Debian has put here. */
function findServer() {
  const versions = existsSync(SERVERS) ? readdirSync(SERVERS).map(Number) : [];
  const newest = Math.max(...versions.filter((version) => version >= OLDEST));
  const folder = path.join(SERVERS, String(newest), "bin");
  return existsSync(path.join(folder, "postgres")) ? folder : null;
}

/** @typedef {{ etcd: string, patroni: string, pgbouncer: string, haproxy: string, server: string }} Programs */

/** @returns {Programs | null} */
function findAll() {
  const [etcd, patroni, pgbouncer, haproxy, server] = [
    ...["etcd", "patroni", "pgbouncer", "haproxy"].map(find),
    findServer(),
  ];
  if (!etcd || !patroni || !pgbouncer || !haproxy || !server) return null;
  return { etcd, patroni, pgbouncer, haproxy, server };
}

/** @param {string} logs */
async function install(logs) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const log = path.join(logs, "packages.log");
  const failed = "The packages could not be installed";
  await runLogged(failed, ["apt-get", "update"], { cwd: ROOT, log, env });
  const command = ["apt-get", "install", "-y", "--no-install-recommends", ...PACKAGES];
  await runLogged(failed, command, { cwd: ROOT, log, env });
}

/**
 * Finds the programs, or installs them where that is allowed.
 * @param {string} logs folder
 * @returns {Promise<Programs>}
 */
export async function prepareClusterPrograms(logs) {
  const found = findAll();
  if (found) return found;
  const isDebian = existsSync("/etc/debian_version");
  if (process.getuid?.() === 0 && isDebian) {
    await step("Installing Debian's packages", () => install(logs));
    const installed = findAll();
    if (installed) return installed;
  }
  const command = `apt-get install ${PACKAGES.join(" ")}`;
  throw new StopError(
    `A cluster needs PostgreSQL ${OLDEST} or newer and programs around it: ${command}`,
  );
}
