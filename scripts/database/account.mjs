/**
 * PostgreSQL refuses to run as root. Started by root, its programs run as the system's account
 * `postgres`, which is created if need be.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { StopError } from "../report.mjs";

/**
 * How a program of PostgreSQL is started.
 * @typedef {object} Account
 * @property {number} [uid] unset where this process is not root
 * @property {number} [gid]
 * @property {string[]} prefix a command to start the program through, or nothing
 */

const NAME = "postgres";

/** Capabilities that let a process pass folders of another user, the weaker one first. */
const PASSING = ["dac_read_search", "dac_override"];

/** @param {"-u" | "-g"} which */
function lookUp(which) {
  const { status, stdout } = spawnSync("id", [which, NAME], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : null;
}

function ids() {
  const [uid, gid] = [lookUp("-u"), lookUp("-g")];
  return uid === null || gid === null ? null : { uid, gid };
}

function createAccount() {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", NAME], {
      stdio: "ignore",
    });
  } catch {
    throw new StopError(
      `PostgreSQL does not run as root, and the account "${NAME}" could not be created: ` +
        "create it, or start as another user.",
    );
  }
  const created = ids();
  if (!created) throw new StopError(`The account "${NAME}" was created but cannot be found.`);
  return created;
}

/** @param {{ uid: number, gid: number }} owner @param {string[]} prefix @param {string[]} folders */
function passes({ uid, gid }, prefix, folders) {
  const [command = "sh", ...args] = [
    ...prefix,
    "sh",
    "-c",
    'for folder; do cd "$folder" || exit 1; done',
    "sh",
    ...folders,
  ];
  const identity = prefix.length ? {} : { uid, gid };
  return spawnSync(command, args, { ...identity, cwd: "/", stdio: "ignore" }).status === 0;
}

/** @param {{ uid: number, gid: number }} owner @param {string} capability */
function withCapability({ uid, gid }, capability) {
  return [
    "setpriv",
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    `--inh-caps=-all,+${capability}`,
    `--ambient-caps=-all,+${capability}`,
    `--bounding-set=-all,+${capability}`,
    // Else access(2), by which the programs look for each other, would go without the capability.
    "--securebits=+no_setuid_fixup",
    "--no-new-privs",
  ];
}

/**
 * The account to run PostgreSQL under, such that it reaches the folders. A checkout of root often
 * lies where no other account may pass (`/root`, `mktemp -d`): the programs then keep the one
 * capability to pass, and nothing else of root.
 * @param {string[]} folders
 * @returns {Account}
 */
export function databaseAccount(folders) {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = ids() ?? createAccount();
  if (passes(owner, [], folders)) return { ...owner, prefix: [] };
  for (const capability of PASSING) {
    const prefix = withCapability(owner, capability);
    if (passes(owner, prefix, folders)) return { ...owner, prefix };
  }
  throw new StopError(
    `PostgreSQL runs as the account "${NAME}", which may not pass to ${folders.at(-1)}: ` +
      "move the checkout to a folder that everyone may pass, or start as another user.",
  );
}

/**
 * @param {Account} account
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export function spawnAs({ uid, gid, prefix }, program, args, options) {
  const [command = program, ...rest] = [...prefix, program, ...args];
  const identity = prefix.length || uid === undefined ? {} : { uid, gid };
  return spawn(command, rest, { ...options, ...identity });
}
