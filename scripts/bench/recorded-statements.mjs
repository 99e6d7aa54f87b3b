import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { TEST_DIR } from "../test/stage.mjs";
import { newAddress } from "./new-address.mjs";

const RECORDER = pathToFileURL(path.join(import.meta.dirname, "record-statements.mjs")).href;
const FILE = path.join(TEST_DIR, "bench", "statements.jsonl");

/**
 * The statements by which the product reads a page or an answer, once it is warm.
 * @param {import("./ground.mjs").Ground} ground
 * @param {string} path of it, see `newAddress`
 * @param {string} [url] of another database than the shipped data's
 * @returns {Promise<{ text: string, values: unknown[] }[]>}
 */
export async function recordedStatements(ground, path, url = ground.url) {
  writeFileSync(FILE, "");
  const env = { NODE_OPTIONS: `--import ${RECORDER}`, BENCH_STATEMENTS: FILE };
  const web = await ground.web(url, env);
  try {
    await (await fetch(web.base + newAddress(path, 1))).text();
    const recorded = [];
    for (const turn of [2, 3, 4]) {
      writeFileSync(FILE, "");
      const answer = await fetch(web.base + newAddress(path, turn));
      await answer.text();
      // One that was kept asked nothing.
      if (!/desc=miss/.test(answer.headers.get("server-timing") ?? "")) continue;
      recorded.push(readFileSync(FILE, "utf8").trim().split("\n"));
    }
    // Now and then a server has a statement of its own in between.
    const [fewest = []] = recorded.sort((one, other) => one.length - other.length);
    return fewest.map((line) => JSON.parse(line)).filter(({ text }) => !text.includes("pg_notify"));
  } finally {
    await web.stop();
    rmSync(FILE, { force: true });
  }
}
