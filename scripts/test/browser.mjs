/** The Chromium that the end-to-end tests run in. */
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runLogged } from "../children.mjs";
import { StopError, step } from "../report.mjs";
import { ROOT } from "../settings.mjs";

/** Chromium without its windows: the same pages for half of the processor's time. */
const SHELL = "chromium-headless-shell";
const SHELLS = [SHELL, "chrome-headless-shell"];
const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const ADVICE = "install Chromium and name it in PLAYWRIGHT_CHROMIUM_PATH";

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function named() {
  const file = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (!file) return null;
  if (isProgram(file)) return file;
  throw new StopError(`PLAYWRIGHT_CHROMIUM_PATH names ${file}, which is no program.`);
}

function playwrights() {
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : null;
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isProgram);
}

/** A Chromium that is there: the one that is named, a shell, Playwright's own, or one with windows. */
export function findBrowser() {
  return (
    named() ??
    onPath(SHELLS) ??
    playwrights() ??
    onPath(BROWSERS) ??
    APPLICATIONS.find(isProgram) ??
    null
  );
}

function isDebian() {
  const file = "/etc/os-release";
  return existsSync(file) && /^ID=debian$/m.test(readFileSync(file, "utf8"));
}

/** Whether packages of the system can be installed without asking anybody. */
const installsPackages = () => process.getuid?.() === 0 && isDebian();

/** @param {string} browser */
function isWorthReplacing(browser) {
  return installsPackages() && browser !== named() && !SHELLS.includes(path.basename(browser));
}

/** @param {string} logs folder */
async function installBrowser(logs) {
  const log = path.join(logs, "browser.log");
  const failed = "Chromium could not be installed";
  if (installsPackages()) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await runLogged(failed, ["apt-get", "update"], { cwd: ROOT, log, env });
    const install = ["apt-get", "install", "-y", "--no-install-recommends", SHELL];
    await runLogged(failed, install, { cwd: ROOT, log, env });
    return;
  }
  const program = createRequire(import.meta.url).resolve("@playwright/test/cli");
  await runLogged(failed, [process.execPath, program, "install", "chromium"], { cwd: ROOT, log });
}

/**
 * Finds a Chromium or installs one.
 * @param {string} logs folder
 * @returns {Promise<string>} path of the program
 */
export async function prepareBrowser(logs) {
  const found = findBrowser();
  if (found && !isWorthReplacing(found)) return found;
  try {
    await step("Installing Chromium", () => installBrowser(logs));
  } catch (error) {
    if (!(error instanceof StopError)) throw error;
    if (found) return found;
    throw new StopError(`${error.message}; ${ADVICE}.`);
  }
  const installed = findBrowser();
  if (!installed) throw new StopError(`There is no Chromium on this machine: ${ADVICE}.`);
  return installed;
}
