/** Starting from a bare checkout whose packages are installed, starting again, and what memory that takes. */
import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { startChild } from "../../children.mjs";
import { StopError } from "../../report.mjs";
import { ROOT } from "../../settings.mjs";
import { freePort } from "../../start/port.mjs";
import { TEST_DIR } from "../../test/stage.mjs";
import { speedOf } from "../load.mjs";
import { PATH } from "./page-not-kept.mjs";

const FOLDER = path.join(TEST_DIR, "bench-start");
const UP = /^Roundbook is at/m;
/** Milliseconds after which the server has tidied up its memory. */
const REST = 8_000;
const LOOK = 200;
/** Pages that a reader may ask for first. */
const PAGES = ["/en", "/en/rounds", "/en/organizations", "/en/revenue", "/zh-Hans"];

const run = promisify(execFile);

/** Starts the product by its command and waits until it serves. */
async function start() {
  const port = await freePort();
  const began = performance.now();
  const { child, ended } = startChild(process.execPath, [path.join(ROOT, "scripts/start.mjs")], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATA_DIR: path.join(FOLDER, "data"),
      NEXT_DIST_DIR: ".test/bench-start/next",
      PORT: String(port),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const up = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        said += chunk;
        if (UP.test(said)) resolve(true);
      });
    }
  });
  if ((await Promise.race([up, ended])) !== true) throw new StopError(`No start: ${said}`);
  const seconds = (performance.now() - began) / 1000;
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { seconds, base: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop };
}

/** Megabytes of the web server, which is a child of the command. @param {number} parent */
async function memoryOf(parent) {
  const { stdout } = await run("ps", ["-A", "-o", "ppid=,rss=,args="]);
  const line = stdout.split("\n").find((each) => {
    return Number(each.trim().split(/\s+/, 1)[0]) === parent && each.includes("server/serve.mjs");
  });
  if (!line) throw new StopError("The web server is not among the running programs.");
  return Number(line.trim().split(/\s+/)[1]) / 1024;
}

/** @param {number} parent @param {Promise<unknown>} work */
async function mostMemory(parent, work) {
  let [most, isOver] = [0, false];
  const over = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    most = Math.max(most, await memoryOf(parent));
    await pause(LOOK);
  }
  await over;
  return most;
}

/** @type {import("../measures.mjs").Measure} */
export async function starts(_ground, seconds) {
  rmSync(FOLDER, { recursive: true, force: true });
  const first = await start();
  await first.stop();
  const later = await start();
  try {
    for (const page of PAGES) await (await fetch(later.base + page)).text();
    await pause(REST);
    const atRest = await memoryOf(later.pid);
    const load = speedOf(later.base + PATH, 5 * seconds);
    const underLoad = await mostMemory(later.pid, load);
    const memory = `RSS of the web server`;
    return [
      {
        measure: "first start",
        figure: first.seconds,
        unit: "s",
        note: "packages installed; the database is made and filled, the pages are built",
      },
      { measure: "later start", figure: later.seconds, unit: "s" },
      {
        measure: "memory at rest",
        figure: atRest,
        unit: "MB",
        note: `${memory}, after ${PAGES.length} pages`,
      },
      {
        measure: "memory under load",
        figure: underLoad,
        unit: "MB",
        note: `${memory}, 8 readers of pages not kept`,
      },
    ];
  } finally {
    await later.stop();
  }
}
