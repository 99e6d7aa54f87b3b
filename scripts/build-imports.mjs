/** Bundles the process that does the work of imports, which Next does not know. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { bundleTypeScript } from "./run-ts.mjs";
import { ROOT } from "./settings.mjs";

const folder = path.join(ROOT, "generated/imports");
mkdirSync(folder, { recursive: true });
await bundleTypeScript("lib/import/process.ts", path.join(folder, "process.mjs"));
