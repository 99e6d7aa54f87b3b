/** Programs started on the way, and the wish to stop, which ends them all. */
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { StopError, speaksOfFullDisk } from "./report.mjs";

/** Said to whoever waits for something while the process was asked to stop. */
export class Stopped extends Error {}

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
/** @type {NodeJS.Signals | null} */
let wish = null;
/** @type {(signal: NodeJS.Signals) => void} */
let tellWish = () => undefined;

/** Resolves when the process is asked to stop. @type {Promise<NodeJS.Signals>} */
export const stopWish = new Promise((resolve) => {
  tellWish = resolve;
});

/** Milliseconds between two looks at whether npm is still there. */
const LOOK = 500;

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  if (wish) return;
  wish = signal;
  tellWish(signal);
  for (const child of running) child.kill("SIGTERM");
}

/**
 * From here on Ctrl-C and SIGTERM end in an orderly way; further ones change nothing. A process
 * that npm started ends with npm, also where npm was killed and could pass nothing on.
 */
export function listenForStop() {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => stop(signal));
  }
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop("SIGTERM"), LOOK).unref();
}

export function isStopping() {
  return wish !== null;
}

/**
 * Starts a program that ends with this process.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export function startChild(command, args, options) {
  if (wish) throw new Stopped();
  const child = spawn(command, args, options);
  running.add(child);
  const ended = /** @type {Promise<number>} */ (
    new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve(code ?? 1));
    })
  ).finally(() => running.delete(child));
  // Whoever does not wait for the end must not be ended by it.
  ended.catch(() => undefined);
  return { child, ended };
}

/**
 * Runs a program to its end with its output in a log file, or stops with the line that tells why
 * it failed.
 * @param {string} what failed, for the line
 * @param {string[]} command
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, log: string, reason?: RegExp }} options
 *   reason: marks the line of the output to show
 */
export async function runLogged(what, [program = "", ...args], { cwd, env, log, reason }) {
  mkdirSync(path.dirname(log), { recursive: true });
  const file = createWriteStream(log);
  let [output, diskFailure] = ["", ""];
  file.on("error", (error) => (diskFailure = error.message));
  const { child, ended } = startChild(program, args, {
    cwd,
    env: env ?? process.env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output = `${output}${chunk}`.slice(-100_000);
      file.write(chunk);
    });
  }
  const code = await ended;
  file.end();
  if (code === 0) return;
  if (wish) throw new Stopped();
  if (speaksOfFullDisk(output + diskFailure)) {
    throw new StopError(`${what}: the disk is full. Free some space and start again.`);
  }
  const lines = output.trim().split("\n");
  const line = (reason && lines.find((text) => reason.test(text))) ?? lines.at(-1) ?? "";
  throw new StopError(`${what}: ${line.trim()} (all of it: ${path.relative(cwd, log)})`);
}
