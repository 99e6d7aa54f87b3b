import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { runWaitingImport } from "./run-import";

/** The process that a web server starts for the jobs that wait (see `worker.ts`). */

// Who started it is gone: what was not finished is taken back by the database.
process.once("disconnect", () => process.exit());

/** Milliseconds between two looks whether another job waits. */
const LOOK = 500;
/** Milliseconds without a job after which it ends. */
const patience = Number(process.argv[2] ?? 0);

let lastJob = Date.now();
do {
  while (await runWaitingImport()) lastJob = Date.now();
  await wait(Math.min(LOOK, patience));
} while (Date.now() - lastJob < patience);
process.exit();
