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
  let errors = "";
  const code = await runTypeScript("prisma/load.ts", [], {
    env: { ...process.env, DATABASE_URL: url },
    tell: (text) => {
      errors = text.trim();
    },
  });
  if (code === 0) return;
  // A bad row is told in full; of a crash the first line is enough.
  const told = /^\s+at /m.test(errors) ? errors.match(/^\w*Error: .*$/m)?.[0] : errors;
  throw new StopError(`The data set could not be loaded, and nothing was changed. ${told ?? ""}`);
}
