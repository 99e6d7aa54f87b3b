import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildInter } from "./fonts/inter.mjs";

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Bundles the worker that draws the charts into one file, which needs no packages; and its type. */
export async function buildCharts() {
  buildInter(ROOT, path.join(ROOT, "generated/charts/fonts"));
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["components/charts/drawing/worker.tsx"],
    outfile: "generated/charts/worker.mjs",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    jsx: "automatic",
    minify: true,
    keepNames: true,
    legalComments: "none",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
    // Packages written for CommonJS ask for Node's own modules through `require`.
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCharts();
