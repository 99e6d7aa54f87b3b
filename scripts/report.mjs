/** What the commands print: one line a step, and one line for what went wrong. */

/** Seconds between two signs of life of a long step. */
const SIGN_OF_LIFE = 5;

/** A failure that the reader can mend: its message is all that is shown. */
export class StopError extends Error {}

/** Lines that disk and quota leave in the output of Node, npm and PostgreSQL. */
const FULL_DISK = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i;

/** @param {string} text */
export function speaksOfFullDisk(text) {
  return FULL_DISK.test(text);
}

/** @param {string} folder */
export function fullDisk(folder) {
  return new StopError(`The disk that holds ${folder} is full: free some space and start again.`);
}

/** @type {NodeJS.WriteStream} */
let stream = process.stdout;

/** What is said from now on goes to standard error: standard output is for a program to read. */
export function keepOutputFree() {
  stream = process.stderr;
}

/** @param {string} line */
export function say(line) {
  stream.write(`${line}\n`);
}

/**
 * Runs a step that may take long, with a line when it begins, signs of life, and its duration.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 */
export async function step(label, work) {
  const begin = Date.now();
  const seconds = () => ((Date.now() - begin) / 1000).toFixed(0);
  say(`${label} …`);
  const sign = setInterval(() => say(`  … ${seconds()} s`), SIGN_OF_LIFE * 1000);
  try {
    const result = await work();
    say(`  done in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
    return result;
  } finally {
    clearInterval(sign);
  }
}

/**
 * The one line that says what went wrong. An error of ours says it itself, a full disk is told as
 * such whoever met it, and anything else is a fault in Roundbook, of which the first line is shown.
 * @param {unknown} error
 */
export function lineFor(error) {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof StopError) return text;
  if (speaksOfFullDisk(text)) return "The disk is full: free some space and start again.";
  return `Unexpected: ${text.split("\n", 1)[0]}`;
}

/**
 * Runs a command to its end and sets the exit code: 1 with one line on standard error if it failed.
 * @param {() => Promise<unknown>} work
 */
export async function runCommand(work) {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${lineFor(error)}\n`);
    if (process.env.DEBUG) console.error(error);
    process.exitCode = 1;
  }
}
