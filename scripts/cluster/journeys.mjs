/** The journeys of `e2e/` against the cluster. */
import { randomBytes } from "node:crypto";
import path from "node:path";
import { startChild } from "../children.mjs";
import { ROOT } from "../settings.mjs";
import { prepareBrowser } from "../test/browser.mjs";
import { createUsers, tellDatabase } from "../test/stage.mjs";

/** Where mail is caught, as `playwright.config.ts` has it. */
const MAIL_PORT = "3198";

/** What web servers have to know for it. */
export function journeyEnv() {
  return {
    SMTP_URL: `smtp://127.0.0.1:${process.env.E2E_MAIL_PORT ?? MAIL_PORT}`,
    // Where journeys look for what was built.
    NEXT_DIST_DIR: ".test/next",
  };
}

/**
 * @param {NodeJS.ProcessEnv} env of the web servers
 * @param {import("../settings.mjs").Settings} settings
 * @param {string[]} args for Playwright
 * @returns {Promise<boolean>} whether all went well
 */
export async function runJourneys(env, { publicUrl, dataDir }, args) {
  const password = randomBytes(16).toString("hex");
  const direct = String(env.DATABASE_DIRECT_URL);
  tellDatabase(direct);
  await createUsers({ ...env, DATABASE_URL: direct }, password);
  const browser = await prepareBrowser(path.join(dataDir, "logs"));
  const program = path.join(ROOT, "node_modules/@playwright/test/cli.js");
  const { ended } = startChild(process.execPath, [program, "test", ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      E2E_BASE_URL: publicUrl,
      E2E_PASSWORD: password,
      E2E_MAIL_PORT: process.env.E2E_MAIL_PORT ?? MAIL_PORT,
      PLAYWRIGHT_CHROMIUM_PATH: browser,
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return (await ended) === 0;
}
