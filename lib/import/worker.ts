import "server-only";
import { sweepUploads } from "@/lib/data/imports/files";
import { giveUpSilentJobs } from "@/lib/data/imports/jobs";
import { runWaitingImport } from "./run-import";

/** Milliseconds between two looks whether a job waits, and after a look that failed. */
const LOOK = 1_000;
const AFTER_FAILURE = 10_000;
/** Looks between two sweeps of what nobody wants any more. */
const SWEEP = 3_600;

/** Kept on the global object, so that a reload in development does not start another. */
const keeper: typeof globalThis & { roundbookImports?: true } = globalThis;

/** Takes up jobs of imports, one after another, for as long as the process lives. */
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
      while (await runWaitingImport());
    } catch {
      // The database is away, which who reads a page hears as well.
      pause = AFTER_FAILURE;
    }
    setTimeout(look, pause).unref();
  };
  setTimeout(look, LOOK).unref();
}
