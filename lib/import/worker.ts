import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { sweepUploads } from "@/lib/data/imports/files";
import { giveUpSilentJobs, hasWaitingJob } from "@/lib/data/imports/jobs";

/** Milliseconds between two looks whether a job waits, and after a look that failed. */
const LOOK = 1_000;
const AFTER_FAILURE = 10_000;
/** How long the process waits for the next job: a dry run is mostly followed by another, or carried out. */
const PATIENCE = 60_000;
/** Looks between two sweeps of what nobody wants any more. */
const SWEEP = 3_600;

/** Built by scripts/build-imports.mjs; the server is started in the project's folder. */
const PROGRAM = ["generated", "imports", "process.mjs"];
/** Megabytes of the process: its heap, and in that the room for what dies young, twice. */
const MEMORY = ["--max-old-space-size=192", "--max-semi-space-size=8"];

/** Kept on the global object, so that a reload in development does not start another. */
const keeper: typeof globalThis & { roundbookImports?: true } = globalThis;

/**
 * Looks for jobs of imports for as long as the web server lives, and has each done by a process of its
 * own, so that no reader waits for it and its memory is given back.
 */
export function startImportWorker(): void {
  if (keeper.roundbookImports) return;
  keeper.roundbookImports = true;
  let looks = 0;
  const look = async () => {
    let pause = LOOK;
    try {
      if (looks % SWEEP === 0) await sweepUploads();
      looks += 1;
      await giveUpSilentJobs();
      if (await hasWaitingJob()) await doJobs(PATIENCE);
    } catch {
      // The database is away, which who reads a page hears as well.
      pause = AFTER_FAILURE;
    }
    setTimeout(look, pause).unref();
  };
  setTimeout(look, LOOK).unref();
}

/**
 * Has the jobs that wait done by a process of their own; resolves when none has come for as many
 * milliseconds.
 */
export async function doJobs(patience: number): Promise<void> {
  const [code] = await once(startJobs(patience), "exit");
  if (code !== 0) throw new Error(`The process of imports ended with ${code}.`);
}

export function startJobs(patience: number): ChildProcess {
  const program = path.join(/* turbopackIgnore: true */ process.cwd(), ...PROGRAM);
  return fork(program, [String(patience)], { execArgv: [...MEMORY] });
}
