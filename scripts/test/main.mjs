import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isStopping, listenForStop, runLogged, startChild } from "../children.mjs";
import { runOnData } from "../database/content.mjs";
import { lineFor } from "../report.mjs";
import { ROOT } from "../settings.mjs";
import { NEXT, prepareBuild } from "../start/build.mjs";
import { prepareGenerated } from "../start/generated.mjs";
import { preparePackages } from "../start/packages.mjs";
import { unmark } from "../start/stamps.mjs";
import { prepareBrowser } from "./browser.mjs";
import { openStage, serveStage, TEST_DIR, TEST_LOGS } from "./stage.mjs";
import { counted, one, playwrightCount, Tally, vitestCount } from "./tally.mjs";

/** @param {string} name */
const tool = (name) => path.join(ROOT, "node_modules", name);

/**
 * Runs a program of the project with its output shown.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function show(args, env = process.env) {
  return startChild(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  }).ended;
}

async function lint() {
  return one((await show([tool("@biomejs/biome/bin/biome"), "check", "."])) === 0);
}

/** The types of routes are generated beside the test build, and stale ones of other builds left out. */
async function types() {
  const env = { ...process.env, NEXT_DIST_DIR: ".test/next", NEXT_TELEMETRY_DISABLED: "1" };
  await runLogged(
    "The types of routes could not be generated",
    [process.execPath, NEXT, "typegen"],
    {
      cwd: ROOT,
      env,
      log: path.join(TEST_LOGS, "typegen.log"),
    },
  );
  const config = path.join(TEST_DIR, "tsconfig.json");
  const sources = ["next-env.d.ts", "**/*.ts", "**/*.tsx", "scripts/**/*.mjs", "server/**/*.mjs"];
  const include = [...sources.map((source) => `../${source}`), "./next/types/**/*.ts"];
  const exclude = ["node_modules", ".next", ".data"].map((folder) => `../${folder}`);
  writeFileSync(config, JSON.stringify({ extends: "../tsconfig.json", include, exclude }));
  return one((await show([tool("typescript/bin/tsc"), "--noEmit", "-p", config])) === 0);
}

async function vitest() {
  const report = path.join(TEST_DIR, "vitest.json");
  const code = await show([
    tool("vitest/vitest.mjs"),
    ...["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  ]);
  return counted(vitestCount(report), code);
}

/** @param {import("./stage.mjs").Stage} stage @param {string} browser */
async function endToEnd(stage, browser) {
  const web = await serveStage(stage);
  const report = path.join(TEST_DIR, "playwright.json");
  try {
    const code = await show([tool("@playwright/test/cli.js"), "test"], {
      ...process.env,
      E2E_BASE_URL: web.baseUrl,
      E2E_PASSWORD: web.password,
      E2E_MAIL_PORT: String(web.mailPort),
      PLAYWRIGHT_CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    return counted(playwrightCount(report), code);
  } finally {
    await web.stop();
  }
}

/** @param {Tally} tally @param {string} browser */
async function onStage(tally, browser) {
  const stage = await openStage();
  try {
    // The build takes one processor, and the other one meanwhile loads and checks the data.
    const filled = stage.fill();
    const [built] = await Promise.all([
      tally.run("production build", async () => {
        unmark("build--test-next");
        await prepareBuild(stage.env, TEST_LOGS);
        return one(true);
      }),
      tally.run("data:check", async () => {
        await filled;
        return one((await runOnData("prisma/check.ts", stage.url)) === 0);
      }),
    ]);
    await tally.run("end-to-end tests", async () => {
      await filled;
      if (!built) throw new Error("there is no build to test.");
      return endToEnd(stage, browser);
    });
  } finally {
    await stage.close();
  }
}

export async function main() {
  listenForStop();
  const tally = new Tally();
  try {
    mkdirSync(TEST_DIR, { recursive: true });
    for (const name of ["vitest.json", "playwright.json"]) {
      rmSync(path.join(TEST_DIR, name), { force: true });
    }
    await preparePackages(TEST_LOGS);
    await prepareGenerated();
    const browser = await prepareBrowser(TEST_LOGS);
    await tally.run("lint", lint);
    await tally.run("types", types);
    await tally.run("unit, property and integration tests", vitest);
    await onStage(tally, browser);
  } catch (error) {
    if (!isStopping()) await tally.run("set-up", () => Promise.reject(error));
    if (process.env.DEBUG) process.stderr.write(`${lineFor(error)}\n`);
  }
  const good = tally.close();
  process.exit(good && !isStopping() ? 0 : 1);
}
