/** axe on every page, in every language and scheme and at two widths. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { startChild } from "../children.mjs";
import { say } from "../report.mjs";
import { ROOT } from "../settings.mjs";
import { TEST_DIR } from "../test/stage.mjs";
import { counted, playwrightCount } from "../test/tally.mjs";

const REPORT = path.join(TEST_DIR, "axe.json");
const PROGRAM = path.join(ROOT, "node_modules/@playwright/test/cli.js");

/** @typedef {{ annotations: { type: string, description?: string }[] }} Test */
/** @typedef {{ specs?: { tests: Test[] }[], suites?: Suite[] }} Suite */

/** @param {Suite} suite @returns {Test[]} */
function testsIn({ specs = [], suites = [] }) {
  return [...specs.flatMap(({ tests }) => tests), ...suites.flatMap(testsIn)];
}

/** One line a page: how often it was looked at, and how often something was found. */
function printTable() {
  if (!existsSync(REPORT)) return;
  const lines = testsIn(JSON.parse(readFileSync(REPORT, "utf8")))
    .flatMap(({ annotations }) => annotations)
    .filter(({ type }) => type === "axe")
    .map(({ description = "" }) => description.split(" "));
  say(`\n${"page".padEnd(64)}${"looks".padStart(8)}${"with findings".padStart(16)}`);
  for (const [page = "", looks = "", bad = ""] of lines) {
    say(`${page.padEnd(64)}${looks.padStart(8)}${bad.padStart(16)}`);
  }
}

/**
 * @param {{ baseUrl: string, password: string }} web
 * @param {string} browser path of the program
 */
export async function axe({ baseUrl, password }, browser) {
  const { ended } = startChild(
    process.execPath,
    [PROGRAM, "test", "--no-deps", "accessibility.spec.ts", "admin-every-page.spec.ts"],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        E2E_AXE: "all",
        E2E_BASE_URL: baseUrl,
        E2E_PASSWORD: password,
        PLAYWRIGHT_CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT,
      },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  const code = await ended;
  printTable();
  return counted(playwrightCount(REPORT), code);
}
