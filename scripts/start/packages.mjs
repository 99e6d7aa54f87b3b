import { readFileSync } from "node:fs";
import path from "node:path";
import { runLogged } from "../children.mjs";
import { step } from "../report.mjs";
import { ROOT } from "../settings.mjs";

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */

/** @param {string} file @returns {Packages | null} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), "utf8")).packages;
  } catch {
    return null;
  }
}

/**
 * Whether node_modules holds what the lock file asks for, by the list that npm leaves there at the
 * end of an install. Optional packages are mostly those of other machines.
 */
export function isInstalled() {
  const asked = packagesOf("package-lock.json");
  const installed = packagesOf("node_modules/.package-lock.json");
  if (!asked || !installed) return false;
  return Object.entries(asked).every(([place, { version, integrity, optional }]) => {
    if (place === "" || optional) return true;
    const found = installed[place];
    return found?.version === version && found?.integrity === integrity;
  });
}

/** The npm that started this script, or the one on the path. */
export function npm() {
  const own = process.env.npm_execpath;
  return own && /\.c?js$/.test(own) ? [process.execPath, own] : ["npm"];
}

/**
 * Installs what the lock file asks for, if it is not there. No install script is run: what the
 * database needs of its own is done in `database/programs.mjs`.
 * @param {string} logs folder
 */
export async function preparePackages(logs) {
  if (isInstalled()) return;
  await step("Installing packages", () =>
    runLogged(
      "The packages could not be installed",
      [
        ...[...npm(), "ci", "--ignore-scripts", "--include=dev"],
        ...["--no-audit", "--no-fund", "--loglevel=error"],
      ],
      {
        cwd: ROOT,
        log: path.join(logs, "npm-ci.log"),
        reason: /^npm error (?!code|syscall|errno)/,
      },
    ),
  );
}
