/** What is generated from the sources: the Prisma client, the programs beside the web server, fonts. */
import { existsSync } from "node:fs";
import path from "node:path";
import { startChild } from "../children.mjs";
import { generateClient } from "../prisma/cli.mjs";
import { StopError } from "../report.mjs";
import { ROOT } from "../settings.mjs";
import { fingerprint, isDone, markDone } from "./stamps.mjs";

/** @param {string} what failed, for the line @param {string} program of the project */
async function runTool(what, program) {
  const { child, ended } = startChild(process.execPath, [path.join(ROOT, program)], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr?.on("data", (chunk) => (errors += chunk));
  if ((await ended) !== 0) throw new StopError(`${what}: ${errors.trim()}`);
}

const GENERATED = [
  {
    step: "prisma-client",
    product: "generated/prisma/client.ts",
    sources: ["prisma/schema.prisma", "package-lock.json"],
    make: generateClient,
  },
  {
    step: "charts",
    product: "generated/charts/worker.mjs",
    sources: [
      ...["components", "lib", "scripts/build-charts.mjs", "scripts/fonts/inter.mjs"],
      "package-lock.json",
    ],
    make: () => runTool("The drawing of charts could not be bundled", "scripts/build-charts.mjs"),
  },
  {
    step: "imports",
    product: "generated/imports/process.mjs",
    sources: [
      ...["lib", "prisma/schema.prisma", "scripts/build-imports.mjs", "scripts/run-ts.mjs"],
      "package-lock.json",
    ],
    make: () => runTool("The work of imports could not be bundled", "scripts/build-imports.mjs"),
  },
  {
    step: "page-fonts",
    product: "generated/fonts/source-serif-4.woff2",
    sources: ["scripts/fonts/page.mjs", "scripts/fonts/code-points.mjs", "package-lock.json"],
    make: () => runTool("The fonts of the pages could not be made", "scripts/fonts/page.mjs"),
  },
  {
    step: "han-fonts",
    product: "generated/charts/fonts/han-signs.txt",
    sources: ["scripts/fonts", "package-lock.json"],
    make: () => runTool("The Chinese fonts could not be made", "scripts/fonts/han.mjs"),
  },
];

/** Makes what is missing or older than its sources. */
export async function prepareGenerated() {
  for (const { step, product, sources, make } of GENERATED) {
    const print = fingerprint(sources);
    if (isDone(step, print) && existsSync(path.join(ROOT, product))) continue;
    await make();
    markDone(step, print);
  }
}
