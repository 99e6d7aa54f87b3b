/**
 * `npm run bench:profile`: where the time of a page that is not kept goes, as a table of areas and as
 * docs/images/page-not-kept.svg.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { listenForStop } from "../children.mjs";
import { runCommand, say } from "../report.mjs";
import { ROOT } from "../settings.mjs";
import { TEST_DIR } from "../test/stage.mjs";
import { drawn, flameOf, sharesOf } from "./flame.mjs";
import { onGround } from "./ground.mjs";
import { prepareLoad, speedOf, warmUp } from "./load.mjs";
import { PATH } from "./measures/page-not-kept.mjs";

const FILE = path.join(TEST_DIR, "bench", "page.cpuprofile");
const PICTURE = path.join(ROOT, "docs/images/page-not-kept.svg");
const PRELOAD = pathToFileURL(path.join(import.meta.dirname, "profile-preload.mjs")).href;
const SECONDS = 10;
/** Milliseconds. */
const LOOK = 200;

/** @returns {import("node:inspector").Profiler.Profile | null} null while it is being written */
function written() {
  try {
    return existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : null;
  } catch {
    return null;
  }
}

listenForStop();
await runCommand(async () => {
  await prepareLoad();
  await onGround(async (ground) => {
    rmSync(FILE, { force: true });
    const env = { NODE_OPTIONS: `--import ${PRELOAD}`, BENCH_PROFILE: FILE };
    const web = await ground.web(ground.url, env);
    await warmUp(web.base + PATH, SECONDS);
    process.kill(web.pid, "SIGUSR2");
    const speed = await speedOf(web.base + PATH, SECONDS);
    process.kill(web.pid, "SIGUSR2");
    let profile = written();
    while (profile === null) {
      await pause(LOOK);
      profile = written();
    }
    for (const { area, share } of sharesOf(profile)) {
      say(`${(share * 100).toFixed(1).padStart(5)}%  ${area}`);
    }
    writeFileSync(PICTURE, drawn(flameOf(profile)));
    say(
      `${speed.toFixed(1)} pages a second while it was watched; drawn in ${path.relative(ROOT, PICTURE)}`,
    );
  });
});
process.exit();
