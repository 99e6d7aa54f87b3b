/** A package that only one command needs: it has a lock file of its own, and is installed by that command. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runLogged } from "./children.mjs";
import { step } from "./report.mjs";
import { npm } from "./start/packages.mjs";

/** @param {string} file */
const text = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/**
 * Installs what a lock file asks for beside the sources, once (docs/decisions/0017-audits.md).
 * @param {string} name for the reader
 * @param {{ source: string, folder: string, logs: string }} places of the lock file, of the package
 */
export async function installOwnPackage(name, { source, folder, logs }) {
  const files = ["package.json", "package-lock.json"];
  // npm leaves this list at the end of an install.
  const isInstalled = existsSync(path.join(folder, "node_modules/.package-lock.json"));
  const isSame = files.every(
    (file) => text(path.join(folder, file)) === text(path.join(source, file)),
  );
  if (isSame && isInstalled) return;
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(path.join(source, file), path.join(folder, file));
  const install = [...npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  const log = path.join(logs, `${path.basename(folder)}-ci.log`);
  await step(`Installing ${name}`, () =>
    runLogged(`${name} could not be installed`, install, { cwd: folder, log }),
  );
}
