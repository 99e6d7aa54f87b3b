import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { jobDatabase } from "@/lib/db";
import type { ImportVerdict } from "@/lib/domain/import/import-state";
import { typeOfKind } from "@/lib/domain/import/kinds";
import type { ChoiceLabels } from "@/lib/domain/import/read-choice";
import { nameKey } from "@/lib/domain/name-key";
import { mappingSchema } from "@/lib/schemas/import";
import { doubtRows } from "./doubts";
import { finishJob, type Job, type JobProgress } from "./jobs";
import { Judge } from "./judging/judge";
import { entityOf } from "./judging/named-parties";
import type { JudgedRow, ReadRow } from "./judging/row";
import { Marks } from "./marks";

/** Rows that are judged together. */
const CHUNK = 500;
/** The part of the work that judging is; the rest is asking what is doubtful. */
const JUDGING = 0.75;

/** A row of the file as it was read. */
interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly isTooLong: boolean;
}

/** Judges every row of an import, asks what is doubtful, and writes what it found and nothing else. */
export async function dryRun(
  job: Job,
  rows: AsyncIterable<TableRow>,
  choices: ChoiceLabels,
  progress: JobProgress,
): Promise<void> {
  const db = jobDatabase();
  const { id: importId, kind, sourceId, createMissing } = job.import;
  const type = typeOfKind(kind);
  if (type === null) throw new Error(`unknown kind of import: ${kind}`);
  await db.importRow.deleteMany({ where: { importId } });
  await db.importPlan.deleteMany({ where: { importId } });
  await db.importCreation.deleteMany({ where: { importId } });
  const marks = new Marks(db, importId);
  await marks.forget();

  const mapping = mappingSchema.parse(job.import.mapping);
  const judge = await Judge.open(db, { id: importId, type, sourceId, createMissing, choices });
  const judgeChunk = async (chunk: readonly ReadRow[]) => {
    const judged = await judge.judge(chunk, progress.breathe);
    await writeChunk(db, importId, judged, judge.takeCreations());
    await progress.step(chunk.length * JUDGING);
  };
  let chunk: ReadRow[] = [];
  for await (const { number, cells, isTooLong } of rows) {
    chunk.push({ number, cells: byColumn(mapping, cells), isTooLong });
    if (chunk.length < CHUNK) continue;
    await judgeChunk(chunk);
    chunk = [];
  }
  if (chunk.length > 0) await judgeChunk(chunk);
  await doubtRows(importId, marks, (count) => progress.step(count * (1 - JUDGING)));
  await marks.forget();
  await finishJob(db, job, "CHECKED", await countsOf(db, importId));
}

async function countsOf(db: Prisma.TransactionClient, importId: string) {
  const counts = await db.importRow.groupBy({
    by: ["verdict", "doubtful"],
    where: { importId },
    _count: true,
  });
  const sum = (of: (group: (typeof counts)[number]) => boolean) =>
    counts.filter(of).reduce((total, { _count }) => total + _count, 0);
  const having = (wanted: ImportVerdict) => sum(({ verdict }) => verdict === wanted);
  return {
    rowCount: sum(() => true),
    ...{ newCount: having("NEW"), updateCount: having("UPDATE") },
    ...{ duplicateCount: having("DUPLICATE"), errorCount: having("ERROR") },
    doubtfulCount: sum(({ doubtful }) => doubtful),
  };
}

function byColumn(mapping: readonly (string | null)[], cells: readonly string[]) {
  return Object.fromEntries(
    mapping.flatMap((name, at) => (name === null ? [] : [[name, cells[at] ?? ""] as const])),
  );
}

async function writeChunk(
  db: Prisma.TransactionClient,
  importId: string,
  judged: readonly JudgedRow[],
  creations: ReturnType<Judge["takeCreations"]>,
): Promise<void> {
  const made = creations.map((change) => {
    const { id: entityId, slug, name } = entityOf(change);
    return { entityId, slug, nameKey: nameKey(name), change };
  });
  await db.$executeRaw`INSERT INTO "ImportCreation" ("importId", "entityId", slug, "nameKey", change)
    SELECT ${importId}::uuid, "entityId", slug, "nameKey", change
    FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb)
      AS r("entityId" uuid, slug text, "nameKey" text, change jsonb)`;
  const rows = judged.map(({ plan, ...row }) => ({ ...row, hasPlan: plan !== null }));
  await db.$executeRaw`INSERT INTO "ImportRow"
      ("importId", number, verdict, name, "entityId", cells, problems, changed, "hasPlan")
    SELECT ${importId}::uuid, number, verdict, name, "entityId", cells, problems, changed,
      "hasPlan"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(number int,
      verdict "ImportVerdict", name text, "entityId" uuid, cells jsonb,
      problems jsonb, changed jsonb, "hasPlan" boolean)`;
  const plans = judged.flatMap(({ number, plan }) => (plan === null ? [] : [{ number, ...plan }]));
  await db.$executeRaw`INSERT INTO "ImportPlan" ("importId", number, changes, needs, about)
    SELECT ${importId}::uuid, number, changes, needs, about
    FROM jsonb_to_recordset(${JSON.stringify(plans)}::jsonb) AS r(number int, changes jsonb,
      needs uuid[], about text)`;
}
