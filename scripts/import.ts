/**
 * `npm run import -- FILE --kind rounds --dry-run [--source SLUG] [--create-missing] [--user EMAIL]`:
 * reads a file as the pages of imports do. Prints how many rows are new, updates, duplicates or errors,
 * and each row that needs a look; without `--dry-run` carries the import out as the named administrator,
 * where no row has an error. Exit code 0: done; 1: refused; 2: not understood.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { forgetImport, importingActor } from "@/lib/data/imports/from-shell";
import { type ImportDetail, readImport } from "@/lib/data/imports/imports";
import { listImportRows } from "@/lib/data/imports/rows";
import { carryOutImport, saveMapping, startDryRun } from "@/lib/data/imports/steps";
import type { Actor } from "@/lib/domain/actor";
import { IMPORT_VERDICTS, isJobState, type RowProblem } from "@/lib/domain/import/import-state";
import { KIND_WORDS, typeOfKind } from "@/lib/domain/import/kinds";
import errorTexts from "@/lib/i18n/messages/en/errors.json";
import { runWaitingImport } from "@/lib/import/run-import";
import { uploadImport } from "@/lib/import/upload";
import { mappingFormSchema } from "@/lib/schemas/import";
import { NOT_UNDERSTOOD, REFUSED, runProgram } from "./run-program";

const USAGE = `Usage: npm run import -- FILE --kind ${Object.values(KIND_WORDS).join("|")} [--dry-run]
  [--source ADDRESS] [--create-missing] [--user EMAIL]`;

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        kind: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        source: { type: "string" },
        "create-missing": { type: "boolean", default: false },
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

/** The English text of a message key. */
function textOf(key: string): string {
  let part: unknown = errorTexts;
  for (const name of key.split(".")) {
    part = typeof part === "object" && part !== null ? Reflect.get(part, name) : undefined;
  }
  return typeof part === "string" ? part : key;
}

/** Does the job that waits, here or, where a web server was faster, there. */
async function finish(actor: Actor, id: string): Promise<ImportDetail> {
  for (;;) {
    await runWaitingImport(id);
    const detail = await readImport(actor, id);
    if (detail === null) throw new Error(textOf("import.gone"));
    if (!isJobState(detail.state)) return detail;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function problemText({ column, reason, row, slug }: RowProblem): string {
  const about = row === undefined ? slug : `row ${row}`;
  return `${column ?? "(row)"}\t${textOf(reason)}${about === undefined ? "" : ` (${about})`}`;
}

async function printRows(actor: Actor, { id, counts }: ImportDetail): Promise<void> {
  for (const verdict of IMPORT_VERDICTS) {
    console.log(`${verdict.toLowerCase().padEnd(10)}${String(counts[verdict]).padStart(8)}`);
  }
  for (let after: number | null = 0; after !== null; ) {
    const page: Awaited<ReturnType<typeof listImportRows>> = await listImportRows(actor, id, {
      ...{ verdict: null, after },
    });
    for (const { number, problems } of page.rows) {
      for (const problem of problems) console.log(`row ${number}\t${problemText(problem)}`);
    }
    after = page.next;
  }
}

function refuse(message: string, place: { row?: number; column?: string } = {}): number {
  const where = [
    ...(place.row === undefined ? [] : [`line ${place.row}`]),
    ...(place.column === undefined ? [] : [`column ${place.column}`]),
  ];
  console.error(`${where.length === 0 ? "" : `${where.join(", ")}: `}${textOf(message)}`);
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
  const step = await carryOutImport(actor, judged);
  if (!step.ok) return refuse(step.message);
  const done = await finish(actor, id);
  if (done.trouble !== null) return refuse(done.trouble);
  console.log(`Carried out ${judged.plannedCount} rows.`);
  return 0;
}

await runProgram("The file could not be imported", run);
