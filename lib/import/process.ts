import "server-only";
import { runWaitingImport } from "./run-import";

/** The process that a web server starts for the jobs that wait (see `worker.ts`). */

// Who started it is gone: what was not finished is taken back by the database.
process.once("disconnect", () => process.exit());

while (await runWaitingImport());
process.exit();
