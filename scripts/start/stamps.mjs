/** What a step was last done from, so that it is not done again for nothing. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { ROOT } from "../settings.mjs";

/** Inside node_modules: with new packages every step is done again. */
const FOLDER = path.join(ROOT, "node_modules/.cache/roundbook");

/** @param {string} file @returns {string[]} */
function filesUnder(file) {
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file)
    .filter((name) => !name.startsWith("."))
    .sort()
    .flatMap((name) => filesUnder(path.join(file, name)));
}

/**
 * One value for the content of files and folders; what does not exist counts as absent.
 * @param {string[]} entries paths from the project folder
 */
export function fingerprint(entries) {
  const hash = createHash("sha256");
  for (const file of entries.flatMap((entry) => filesUnder(path.join(ROOT, entry)))) {
    const content = readFileSync(file);
    hash.update(`${path.relative(ROOT, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** @param {string} step @param {string} print */
export function isDone(step, print) {
  const file = path.join(FOLDER, `${step}.stamp`);
  return existsSync(file) && readFileSync(file, "utf8") === print;
}

/** @param {string} step @param {string} print */
export function markDone(step, print) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, `${step}.stamp`), print);
}

/** @param {string} step */
export function unmark(step) {
  rmSync(path.join(FOLDER, `${step}.stamp`), { force: true });
}
