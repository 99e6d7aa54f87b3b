/**
 * `npm run import -- FILE --kind rounds --dry-run [--source SLUG] [--create-missing]
 * [--accept-doubtful REASON] [--user EMAIL]`: reads a file as the pages of imports do. Prints how many
 * rows are new, updates, duplicates or errors, and each row that needs a look; without `--dry-run`
 * carries the import out as the named administrator, where no row has an error. Doubtful rows are left
 * out, unless a reason is given for all of them. Exit code 0: done; 1: refused; 2: not understood.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { forgetImport, importingActor } from "@/lib/data/imports/from-shell";
import { type ImportDetail, readImport } from "@/lib/data/imports/imports";
import { listImportRows } from "@/lib/data/imports/rows";
import { carryOutImport, excludeRows, saveMapping, startDryRun } from "@/lib/data/imports/steps";
import type { Actor } from "@/lib/domain/actor";
import { IMPORT_VERDICTS, isJobState } from "@/lib/domain/import/import-state";
import { KIND_WORDS, typeOfKind } from "@/lib/domain/import/kinds";
import { runWaitingImport } from "@/lib/import/run-import";
import { uploadImport } from "@/lib/import/upload";
import { type ExcludeRows, excludeRowsSchema, mappingFormSchema } from "@/lib/schemas/import";
import { doubtText, errorText, problemText } from "./import-words";
import { NOT_UNDERSTOOD, REFUSED, runProgram } from "./run-program";

const USAGE = `Usage: npm run import -- FILE --kind ${Object.values(KIND_WORDS).join("|")} [--dry-run]
  [--source ADDRESS] [--create-missing] [--accept-doubtful REASON] [--user EMAIL]`;

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        kind: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        source: { type: "string" },
        "create-missing": { type: "boolean", default: false },
        "accept-doubtful": { type: "string" },
        user: { type: "string" },
      },
    });
    const type = typeOfKind(values.kind ?? "");
    const [file, ...others] = positionals;
    return type === null || !file || others.length > 0 ? null : { ...values, type, file };
  } catch {
    return null;
  }
}

/** Does the job that waits, here or, where a web server was faster, there. */
async function finish(actor: Actor, id: string): Promise<ImportDetail> {
  for (;;) {
    await runWaitingImport(id);
    const detail = await readImport(actor, id);
    if (detail === null) throw new Error(errorText("import.gone"));
    if (!isJobState(detail.state)) return detail;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function printRows(actor: Actor, { id, counts, doubtfulCount }: ImportDetail): Promise<void> {
  const line = (what: string, count: number) =>
    console.log(`${what.padEnd(10)}${String(count).padStart(8)}`);
  for (const verdict of IMPORT_VERDICTS) {
    line(verdict.toLowerCase(), counts[verdict]);
  }
  line("doubtful", doubtfulCount);
  for (let after: number | null = 0; after !== null; ) {
    const page: Awaited<ReturnType<typeof listImportRows>> = await listImportRows(actor, id, {
      ...{ only: null, after },
    });
    for (const { number, problems, doubts } of page.rows) {
      for (const problem of problems) console.log(`row ${number}\t${problemText(problem)}`);
      for (const doubt of doubts) console.log(`row ${number}\t${doubtText(doubt)}`);
    }
    after = page.next;
  }
}

function refuse(message: string, place: { row?: number; column?: string } = {}): number {
  const where = [
    ...(place.row === undefined ? [] : [`line ${place.row}`]),
    ...(place.column === undefined ? [] : [`column ${place.column}`]),
  ];
  console.error(`${where.length === 0 ? "" : `${where.join(", ")}: `}${errorText(message)}`);
  return REFUSED;
}

async function run(): Promise<number> {
  const options = readOptions();
  if (options === null) {
    console.error(USAGE);
    return NOT_UNDERSTOOD;
  }
  const isDry = options["dry-run"];
  const actor = await importingActor(options.user ?? null, isDry);
  if (actor === null) {
    console.error("Name an administrator with --user EMAIL.");
    return REFUSED;
  }
  const uploaded = await uploadImport(actor, {
    ...{ type: options.type, fileName: path.basename(options.file) },
    ...{ bytes: readFileSync(options.file), sourceSlug: options.source ?? null },
  });
  if (!uploaded.ok) return refuse(uploaded.message, uploaded);
  const { id } = uploaded;
  try {
    return await judgeAndWrite(actor, id, options);
  } finally {
    if (isDry) await forgetImport(id);
  }
}

async function judgeAndWrite(
  actor: Actor,
  id: string,
  options: NonNullable<ReturnType<typeof readOptions>>,
): Promise<number> {
  const opened = await readImport(actor, id);
  if (opened === null) return refuse("import.gone");
  const { version, mapping, headers } = opened;
  const unread = headers.filter((_, at) => mapping[at] === null);
  if (unread.length > 0) console.log(`Not read: ${unread.join(", ")}`);
  const saved = await saveMapping(
    actor,
    mappingFormSchema.parse({
      ...{ id, version, mapping, createMissing: options["create-missing"] },
      ...(options.source === undefined ? {} : { source: options.source }),
    }),
  );
  const started = saved.ok ? await startDryRun(actor, { id, version: saved.version }) : saved;
  if (!started.ok) return refuse(started.message);
  const judged = await finish(actor, id);
  if (judged.trouble !== null) return refuse(judged.trouble);
  await printRows(actor, judged);
  if (judged.counts.ERROR > 0) return REFUSED;
  if (options["dry-run"]) return 0;
  const reason = options["accept-doubtful"]?.trim();
  const taken = reason ? await excludeRows(actor, takeInAll(judged, reason)) : judged;
  if ("ok" in taken && !taken.ok) return refuse(taken.message);
  const step = await carryOutImport(actor, { id, version: taken.version });
  if (!step.ok) return refuse(step.message);
  const done = await finish(actor, id);
  if (done.trouble !== null) return refuse(done.trouble);
  const { plannedCount, excludedCount } = done;
  console.log(`Carried out ${plannedCount} rows, left out ${excludedCount}.`);
  return 0;
}

function takeInAll({ id, version }: ImportDetail, reason: string): ExcludeRows {
  return excludeRowsSchema.parse({ id, version, all: "DOUBTFUL", reason });
}

await runProgram("The file could not be imported", run);
