/** Lighthouse on the main pages, as a phone sees them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { runLogged } from "../children.mjs";
import { installOwnPackage } from "../own-package.mjs";
import { StopError, say } from "../report.mjs";
import { TEST_DIR, TEST_LOGS } from "../test/stage.mjs";

/** What is asked of each page; performance of the median run. */
const LIMITS = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };

/** How much moves under a reader's eyes. */
const MOST_SHIFT = 0;
/** Milliseconds until the largest part stands: aimed at, and said where it takes longer (docs/PERFORMANCE.md). */
const PAINT_AIM = 1000;

const PAGES = ["", "/rounds", "/organizations/sunrise", "/revenue", "/structure"];
const RUNS = 3;
/** What Lighthouse calls a browser that did not do what it was told, as NO_NAVSTART. */
const RUNTIME_ERROR = /\b[A-Z]+_[A-Z_]+\b/;
const MOST_RETRIES = 2;

const SOURCE = path.join(import.meta.dirname, "lighthouse");
/** Beside the sources, so that who does not audit need not install it (docs/decisions/0017). */
const FOLDER = path.join(TEST_DIR, "lighthouse");
const PROGRAM = path.join(FOLDER, "node_modules/lighthouse/cli/index.js");

/** Nothing but the pages is asked for. */
const BROWSER_FLAGS = [
  ...["--headless=new", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** @typedef {keyof typeof LIMITS} Category */
/** @typedef {{ id: string, weight: number }} AuditRef */
/** @typedef {{ score: number | null, title: string, displayValue?: string, numericValue?: number }} Audit */
/**
 * @typedef {object} Report what is used of Lighthouse's own
 * @property {Record<Category, { score: number | null, auditRefs: AuditRef[] }>} categories
 * @property {Record<string, Audit>} audits
 * @property {{ benchmarkIndex: number }} environment
 */

const CATEGORIES = /** @type {Category[]} */ (Object.keys(LIMITS));

/** Installs Lighthouse from its own lock file, once. */
export function prepareLighthouse() {
  return installOwnPackage("Lighthouse", { source: SOURCE, folder: FOLDER, logs: TEST_LOGS });
}

/**
 * @param {string} url
 * @param {string} browser path of the program
 * @param {string} file of the report
 * @returns {Promise<Report>}
 */
async function measureOnce(url, browser, file) {
  await runLogged(
    `Lighthouse failed on ${url}`,
    [
      ...[process.execPath, PROGRAM, url, "--quiet", "--output=json", `--output-path=${file}`],
      ...[`--chrome-flags=${BROWSER_FLAGS.join(" ")}`, "--no-enable-error-reporting"],
      `--only-categories=${CATEGORIES.join(",")}`,
    ],
    {
      cwd: FOLDER,
      env: { ...process.env, CHROME_PATH: browser },
      log: path.join(TEST_LOGS, "lighthouse.log"),
      reason: RUNTIME_ERROR,
    },
  );
  const report = JSON.parse(readFileSync(file, "utf8"));
  if (!report.runtimeError) return report;
  throw new StopError(`Lighthouse failed on ${url}: ${report.runtimeError.code}`);
}

/**
 * @param {string} url
 * @param {string} browser path of the program
 * @param {number} run
 */
async function measure(url, browser, run) {
  const file = path.join(FOLDER, `report-${run}.json`);
  for (let retry = 1; ; retry += 1) {
    try {
      return await measureOnce(url, browser, file);
    } catch (error) {
      const failure = error instanceof StopError ? RUNTIME_ERROR.exec(error.message)?.[0] : null;
      if (!failure || retry > MOST_RETRIES) throw error;
      say(`  ${url}: ${failure}, measured again (${retry} of ${MOST_RETRIES})`);
    }
  }
}

/** @param {Report} report @param {Category} category */
const scoreOf = (report, category) => Math.round((report.categories[category].score ?? 0) * 100);

/**
 * What keeps a category from 100, the weightiest first.
 * @param {Report} report
 * @param {Category} category
 */
function lossesOf(report, category) {
  return report.categories[category].auditRefs
    .map(({ id, weight }) => {
      const { score, title, displayValue = "" } = report.audits[id] ?? { score: null, title: id };
      return { lost: weight * (1 - (score ?? 1)), words: `${title} ${displayValue}`.trim() };
    })
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost)
    .map(({ words }) => words);
}

/**
 * Milliseconds until the largest part stood, and how much moved.
 * @param {Report} report
 */
function paintOf({ audits }) {
  return {
    paint: audits["largest-contentful-paint"]?.numericValue ?? Number.POSITIVE_INFINITY,
    shift: audits["cumulative-layout-shift"]?.numericValue ?? Number.POSITIVE_INFINITY,
  };
}

/** @param {Report} report */
function isWithin(report) {
  const isGood = CATEGORIES.every((category) => scoreOf(report, category) >= LIMITS[category]);
  return isGood && paintOf(report).shift <= MOST_SHIFT;
}

/**
 * Looks at every main page three times and prints the run of median performance.
 * @param {string} baseUrl
 * @param {string} browser path of the program
 * @returns {Promise<import("../test/tally.mjs").Count>} of pages within and under the limits
 */
export async function lighthouse(baseUrl, browser) {
  const count = { passed: 0, failed: 0 };
  const [losses, speeds] = [new Set(), /** @type {number[]} */ ([])];
  /** @type {string[]} */
  const late = [];
  const heads = [...CATEGORIES, "paint, ms", "shift"].map((name) => name.padStart(16)).join("");
  say(`${"page".padEnd(28)}${heads}   runs`);
  for (const page of PAGES) {
    const reports = [];
    // The first reader waits until the page is made; who reads it later is measured.
    await (await fetch(`${baseUrl}/en${page}`)).arrayBuffer();
    for (let run = 1; run <= RUNS; run += 1) {
      reports.push(await measure(`${baseUrl}/en${page}`, browser, run));
    }
    reports.sort((a, b) => scoreOf(a, "performance") - scoreOf(b, "performance"));
    const median = reports[Math.floor(RUNS / 2)];
    if (!median) continue;
    const { paint, shift } = paintOf(median);
    const scores = CATEGORIES.map((category) => scoreOf(median, category));
    const runs = reports.map((report) => scoreOf(report, "performance")).join(" ");
    const figures = [...scores, Math.round(paint), Number(shift.toFixed(3))];
    const cells = figures.map((figure) => String(figure).padStart(16)).join("");
    say(`${`/en${page}`.padEnd(28)}${cells}   ${runs}`);
    count[isWithin(median) ? "passed" : "failed"]++;
    if (paint > PAINT_AIM) late.push(`  /en${page}: ${Math.round(paint)} ms`);
    for (const name of CATEGORIES) {
      for (const loss of lossesOf(median, name)) losses.add(`  /en${page} ${name}: ${loss}`);
    }
    speeds.push(...reports.map(({ environment }) => environment.benchmarkIndex));
  }
  const slowest = Math.min(...speeds).toFixed(0);
  say(`Speed of this machine (benchmark index): ${slowest} to ${Math.max(...speeds).toFixed(0)}`);
  if (losses.size > 0) say(`What stands in the way of 100:\n${[...losses].join("\n")}`);
  if (late.length > 0) say(`Painted later than the ${PAINT_AIM} ms aimed at:\n${late.join("\n")}`);
  return count;
}
