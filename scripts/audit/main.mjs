import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { isStopping, listenForStop } from "../children.mjs";
import { say } from "../report.mjs";
import { prepareGenerated } from "../start/generated.mjs";
import { preparePackages } from "../start/packages.mjs";
import { prepareBrowser } from "../test/browser.mjs";
import { openStage, prepareStage, serveStage, TEST_DIR, TEST_LOGS } from "../test/stage.mjs";
import { Tally } from "../test/tally.mjs";
import { axe } from "./axe.mjs";
import { lighthouse, prepareLighthouse } from "./lighthouse.mjs";

/** @param {Tally} tally @param {string} browser */
async function onStage(tally, browser) {
  say("\n== Database with the shipped data");
  const stage = await openStage();
  try {
    await prepareStage(stage);
    const web = await serveStage(stage);
    try {
      // Before axe and with nothing beside it: what runs at the same time would be measured too.
      await tally.run("Lighthouse, mobile", () => lighthouse(web.baseUrl, browser));
      await tally.run("axe", () => axe(web, browser));
    } finally {
      await web.stop();
    }
  } finally {
    await stage.close();
  }
}

export async function main() {
  listenForStop();
  const tally = new Tally();
  try {
    mkdirSync(TEST_DIR, { recursive: true });
    rmSync(path.join(TEST_DIR, "axe.json"), { force: true });
    await preparePackages(TEST_LOGS);
    await prepareGenerated();
    const browser = await prepareBrowser(TEST_LOGS);
    await prepareLighthouse();
    await onStage(tally, browser);
  } catch (error) {
    if (!isStopping()) await tally.run("set-up", () => Promise.reject(error));
  }
  const good = tally.close();
  process.exit(good && !isStopping() ? 0 : 1);
}
