/** The shipped data set, as loaded and checked by the programs in `prisma/`. */
import { existsSync } from "node:fs";
import path from "node:path";
import { StopError } from "../report.mjs";
import { runTypeScript } from "../run-ts.mjs";
import { ROOT } from "../settings.mjs";
import { connectTo } from "./server.mjs";

/** @param {string} url */
export async function isEmpty(url) {
  const client = await connectTo(url);
  try {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT FROM "Source") AS empty');
    return rows[0].empty === true;
  } finally {
    await client.end();
  }
}

/**
 * @param {string} program in `prisma/`
 * @param {string} url
 * @param {string[]} [args]
 * @returns {Promise<number>} exit code
 */
export function runOnData(program, url, args = []) {
  if (!existsSync(path.join(ROOT, program))) throw new StopError(`${program} is missing.`);
  return runTypeScript(program, args, { env: { ...process.env, DATABASE_URL: url } });
}

/** @param {string} url */
export async function loadData(url) {
  const code = await runOnData("prisma/load.ts", url);
  if (code !== 0) throw new StopError("The data set could not be loaded; nothing was changed.");
}
