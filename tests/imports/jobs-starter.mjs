/** Stands for a web server that has started the process of imports, as `lib/import/worker.ts` does. */
import { fork } from "node:child_process";

fork("generated/imports/process.mjs", ["60000"]);
