/** Counting what passed and failed over all steps. */
import { existsSync, readFileSync } from "node:fs";
import { lineFor, say } from "../report.mjs";

/** @typedef {{ passed: number, failed: number }} Count */

/** @param {boolean} good @returns {Count} */
export function one(good) {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * The count of a test runner. Where it failed without a failed test (a file that cannot be read, a
 * set-up that broke), that counts as one failure.
 * @param {Count | null} told
 * @param {number} code exit code
 */
export function counted(told, code) {
  const { passed, failed } = told ?? { passed: 0, failed: 0 };
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string} file @returns {Count | null} */
export function vitestCount(file) {
  if (!existsSync(file)) return null;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests };
}

/** @param {string} file @returns {Count | null} */
export function playwrightCount(file) {
  if (!existsSync(file)) return null;
  const { stats } = JSON.parse(readFileSync(file, "utf8"));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

export class Tally {
  /** @type {{ name: string, count: Count, seconds: number }[]} */
  #steps = [];

  /**
   * Runs a step; an error in it is one failure.
   * @param {string} name
   * @param {() => Promise<Count>} work
   * @returns {Promise<boolean>} whether nothing failed
   */
  async run(name, work) {
    const begin = Date.now();
    say(`\n== ${name}`);
    let count = one(false);
    try {
      count = await work();
    } catch (error) {
      say(lineFor(error));
    }
    const seconds = (Date.now() - begin) / 1000;
    this.#steps.push({ name, count, seconds });
    say(`== ${name}: ${count.failed ? "FAILED" : "passed"} after ${seconds.toFixed(1)} s`);
    return count.failed === 0;
  }

  /** Prints a line for each step and the closing line. @returns {boolean} whether nothing failed */
  close() {
    say("");
    for (const { name, count, seconds } of this.#steps) {
      const figures = `${String(count.passed).padStart(5)} passed ${String(count.failed).padStart(4)} failed`;
      say(`${name.padEnd(36)}${figures}${`${seconds.toFixed(1)} s`.padStart(10)}`);
    }
    const sum = (/** @type {"passed" | "failed"} */ key) =>
      this.#steps.reduce((total, { count }) => total + count[key], 0);
    say(`${sum("passed")} passed, ${sum("failed")} failed`);
    return sum("failed") === 0;
  }
}
