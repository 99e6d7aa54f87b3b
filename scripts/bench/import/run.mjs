/** An import of rounds into a database of its own, through a web server, from upload to undoing. */
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import { recreateDatabase } from "../../database/server.mjs";
import { migrate } from "../../prisma/cli.mjs";
import { StopError } from "../../report.mjs";
import { bundleTypeScript } from "../../run-ts.mjs";
import { TEST_DIR } from "../../test/stage.mjs";

/** MB that no process of the product may take. */
export const MOST_MEMORY = 512;

/** It makes an account, and signs nothing that somebody else reads. */
const SETTINGS = { BETTER_AUTH_SECRET: randomBytes(32).toString("hex") };

/**
 * @typedef {object} Step what a step took, and what happened beside it
 * @property {string} step
 * @property {number} seconds
 * @property {import("./memory.ts").Peaks} memory
 * @property {import("./reader.ts").Waits | null} waits
 */

/**
 * @param {import("../ground.mjs").Ground} ground
 * @param {number} rows
 * @param {(step: Step) => void} [tell] hears of each step when it is done
 * @returns {Promise<Map<string, Step>>} by name
 */
export async function runImport(ground, rows, tell = () => undefined) {
  const own = new URL(ground.url);
  own.pathname = "/bench_import";
  await recreateDatabase(own.href);
  await migrate(own.href);
  const web = await ground.web(own.href);
  const program = path.join(TEST_DIR, "bench-import.mjs");
  await bundleTypeScript("scripts/bench/import/rounds.ts", program);
  /** @type {Map<string, Step>} */
  const steps = new Map();
  try {
    const child = fork(program, [web.base, String(web.pid), String(rows)], {
      env: { ...process.env, ...SETTINGS, DATABASE_URL: own.href, PUBLIC_URL: web.publicUrl },
      execArgv: ["--enable-source-maps"],
    });
    child.on("message", (/** @type {Step} */ step) => {
      steps.set(step.step, step);
      tell(step);
    });
    const [code] = await once(child, "exit");
    if (code !== 0) throw new StopError("The import was not carried through.");
  } finally {
    rmSync(program, { force: true });
    await web.stop();
  }
  return steps;
}

/** @param {Map<string, Step>} steps @param {string} name */
export function stepOf(steps, name) {
  const step = steps.get(name);
  if (step === undefined) throw new StopError(`The import does not say how long it ${name}.`);
  return step;
}

/** @param {Map<string, Step>} steps @param {"server" | "importing" | "database"} whose @returns {number} MB */
export function mostMemory(steps, whose) {
  return Math.max(...[...steps.values()].map(({ memory }) => memory[whose]));
}
