import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { jobDatabase } from "@/lib/db";
import type { Change } from "@/lib/domain/editing/change";
import type { Warning, WarningCode } from "@/lib/domain/guards/warning";
import { changesSchema, type RowDoubt } from "@/lib/schemas/import";
import { versionsIn } from "../guards/drawn-warning";
import { warnAbout } from "../guards/warn-about";
import { EarlierNames } from "./earlier-names";
import type { Marks } from "./marks";

/** Rows that the guards are asked about together; of one organization no more are held together. */
const CHUNK = 500;

interface PlannedRow {
  readonly number: number;
  readonly about: string;
  readonly changes: readonly Change[];
  readonly needs: readonly string[];
}

interface DoubtfulRow {
  readonly number: number;
  readonly doubts: readonly RowDoubt[];
  readonly looksLikeAnother: boolean;
}

/**
 * Asks the guards of forms about all that an import would write, and leaves out what they doubt. The
 * rows of one organization are asked about together, wherever they stand in the file: a slip shows
 * beside its neighbours.
 */
export async function doubtRows(
  importId: string,
  marks: Marks,
  step: (rows: number) => Promise<void>,
): Promise<void> {
  const db = jobDatabase();
  const names = new EarlierNames(marks);
  for await (const rows of chunksOf(db, importId)) {
    const creations = await readCreations(db, importId, rows);
    const changes = [...creations, ...rows.flatMap((row) => row.changes)];
    const versions = versionsIn(changes);
    const warnings = await warnAbout(db, changes, await names.alike(versions));
    await leaveOut(db, importId, doubtful(rows, warnings));
    await names.add(versions);
    await step(rows.length);
  }
}

async function* chunksOf(
  db: Prisma.TransactionClient,
  importId: string,
): AsyncGenerator<PlannedRow[]> {
  for (let last = { about: "", number: 0 }; ; ) {
    const found = await db.$queryRaw<(Omit<PlannedRow, "changes"> & { changes: unknown })[]>`
      SELECT number, about, changes, needs FROM "ImportPlan"
      WHERE "importId" = ${importId}::uuid AND (about, number) > (${last.about}, ${last.number})
      ORDER BY about, number LIMIT ${CHUNK}`;
    const end = found.at(-1);
    if (end === undefined) return;
    const whole = found.length < CHUNK ? found : found.filter(({ about }) => about !== end.about);
    const rows = whole.length > 0 ? whole : found;
    yield rows.map((row) => ({ ...row, changes: changesSchema.parse(row.changes) }));
    last = rows.at(-1) ?? end;
  }
}

/** What would be made because these rows name it. */
async function readCreations(
  db: Prisma.TransactionClient,
  importId: string,
  rows: readonly PlannedRow[],
): Promise<Change[]> {
  const ids = [...new Set(rows.flatMap(({ needs }) => needs))];
  if (ids.length === 0) return [];
  const found = await db.$queryRaw<{ change: unknown }[]>`
    SELECT change FROM "ImportCreation"
    WHERE "importId" = ${importId}::uuid AND "entityId" = ANY(${ids}::uuid[])`;
  return changesSchema.parse(found.map(({ change }) => change));
}

/** Doubts that two share are about the one that comes second. */
const ABOUT_THE_SECOND: ReadonlySet<WarningCode> = new Set(["lookalikeRound", "sameName"]);

function doubtful(
  rows: readonly PlannedRow[],
  warnings: ReadonlyMap<string, readonly Warning[]>,
): DoubtfulRow[] {
  const first = new Map<string, number>();
  for (const { number, changes, needs } of rows.toSorted((a, b) => a.number - b.number)) {
    for (const id of [...needs, ...changes.map(({ entityId }) => entityId)]) {
      if (!first.has(id)) first.set(id, number);
    }
  }
  return rows.flatMap(({ number, changes, needs }): DoubtfulRow[] => {
    const ids = [...needs, ...changes.map(({ entityId }) => entityId)];
    const doubts = ids
      .flatMap((id) => warnings.get(id) ?? [])
      .map((warning): RowDoubt => {
        const beside = first.get(warning.facts.against?.id ?? "");
        return beside === undefined ? warning : { ...warning, row: beside };
      })
      .filter(
        ({ code, entityId, row = 0 }) =>
          !ABOUT_THE_SECOND.has(code) || row <= (first.get(entityId) ?? 0),
      );
    if (doubts.length === 0) return [];
    const [own] = changes;
    const looksLikeAnother = doubts.some(
      ({ code, entityId }) => ABOUT_THE_SECOND.has(code) && entityId === own?.entityId,
    );
    return [{ number, doubts, looksLikeAnother }];
  });
}

/** A new row that looks like something else is told as a duplicate. */
async function leaveOut(
  db: Prisma.TransactionClient,
  importId: string,
  rows: readonly DoubtfulRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw`
    UPDATE "ImportRow" r SET excluded = true, doubtful = true, doubts = d.doubts,
      verdict = CASE WHEN r.verdict = 'NEW' AND d."looksLikeAnother" THEN 'DUPLICATE' ELSE r.verdict END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS d(number int, doubts jsonb, "looksLikeAnother" boolean)
    WHERE r."importId" = ${importId}::uuid AND r.number = d.number`;
}
