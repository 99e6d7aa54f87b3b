import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { runLogged } from "../children.mjs";
import { step } from "../report.mjs";
import { ROOT } from "../settings.mjs";
import { fingerprint, isDone, markDone, unmark } from "./stamps.mjs";

const SOURCES = [
  ...["app", "components", "lib", "public", "prisma/schema.prisma"],
  ...["instrumentation.ts", "next.config.js", "postcss.config.mjs", "tsconfig.json"],
  "scripts/fonts/page.mjs",
  "package-lock.json",
];

export const NEXT = path.join(ROOT, "node_modules/next/dist/bin/next");

/**
 * One value for what a build is made of. It names the build, so that web servers which have built
 * the same sources with the same secret are one to an open page.
 * @param {NodeJS.ProcessEnv} env
 */
function printOf({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key = "" }) {
  return createHash("sha256").update(fingerprint(SOURCES)).update(key).digest("hex").slice(0, 32);
}

/**
 * Builds the pages if the sources changed since they were built.
 * @param {NodeJS.ProcessEnv} env of the web server, which names the folder of the build
 * @param {string} logs folder
 */
export async function prepareBuild(env, logs) {
  const folder = env.NEXT_DIST_DIR || ".next";
  const name = `build-${folder.replaceAll(/\W/g, "-")}`;
  const print = printOf(env);
  if (isDone(name, print) && existsSync(path.join(ROOT, folder, "BUILD_ID"))) return;
  unmark(name);
  await step("Building the pages", async () => {
    rmSync(path.join(ROOT, folder, "BUILD_ID"), { force: true });
    await runLogged("The pages could not be built", [process.execPath, NEXT, "build"], {
      cwd: ROOT,
      env: { ...env, BUILD_NAME: print },
      log: path.join(logs, "build.log"),
      reason: /Module not found|^\w*Error: (?!Turbopack)/,
    });
  });
  markDone(name, print);
}
