import "server-only";
import {
  carryOutPlans,
  countCarriedOut,
  countPlanned,
  undoCarriedOut,
} from "@/lib/data/imports/carrying-out";
import { dryRun } from "@/lib/data/imports/dry-run";
import { readUpload } from "@/lib/data/imports/files";
import { failJob, type Job, JobProgress, takeJob } from "@/lib/data/imports/jobs";
import { type Trouble, troubleOf } from "@/lib/data/imports/trouble";
import { typeOfKind } from "@/lib/domain/import/kinds";
import { seenByAllServers } from "@/lib/door/meeting-point.mjs";
import { fileFormatSchema } from "@/lib/schemas/import";
import { choiceLabels } from "./choice-labels";
import { readTable } from "./read-table";
import { FileRefusedError } from "./refusal";

/**
 * Does a job that waits, the one of an import or the oldest; false where there is none. What it comes
 * to, or why it came to nothing, stands in the import.
 */
export async function runWaitingImport(importId: string | null = null): Promise<boolean> {
  const job = await takeJob(importId);
  if (job === null) return false;
  const progress = new JobProgress(job, await stepsOf(job));
  try {
    await work(job, progress);
    if (job.state !== "CHECKING") await seenByAllServers();
  } catch (error) {
    const { message, details } = stopOf(progress) ?? placeOf(error) ?? troubleOf(error);
    if (message === "import.failed") console.error("An import failed:", error);
    await failJob(job, message, details);
  } finally {
    progress.end();
  }
  return true;
}

function stepsOf({ state, import: { id, rowCount, changeSetId } }: Job): Promise<number> {
  if (state === "CHECKING") return Promise.resolve(rowCount);
  return state === "CARRYING_OUT" ? countPlanned(id) : countCarriedOut(changeSetId);
}

async function work(job: Job, progress: JobProgress): Promise<void> {
  switch (job.state) {
    case "CHECKING": {
      const format = fileFormatSchema.parse(job.import.format);
      const bytes = () => readUpload(job.import.id);
      const { rows } = await readTable({ format, bytes });
      const type = typeOfKind(job.import.kind);
      const choices = type === null ? new Map() : await choiceLabels(type);
      return dryRun(job, rows, choices, progress);
    }
    case "CARRYING_OUT":
      return carryOutPlans(job, progress);
    case "UNDOING":
      return undoCarriedOut(job, progress);
  }
}

/** That somebody stopped it, whatever was thrown for that. */
function stopOf({ stopped }: JobProgress): Trouble | null {
  return stopped === null ? null : { message: stopped, details: null };
}

/** What is wrong with the file, and where. */
function placeOf(error: unknown): Trouble | null {
  if (!(error instanceof FileRefusedError)) return null;
  return { message: error.message, details: { ...error.place } };
}
