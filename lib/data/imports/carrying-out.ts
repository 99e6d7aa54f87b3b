import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { jobDatabase } from "@/lib/db";
import type { Change } from "@/lib/domain/editing/change";
import { ENTITY_TYPES, type EntityType } from "@/lib/domain/editing/entity-types";
import { textOf } from "@/lib/domain/editing/snapshot";
import { changesSchema } from "@/lib/schemas/import";
import { writeAudit } from "../audit";
import { type Act, applyChunk, openChangeSet } from "../editing/apply-changes";
import { undoByChunks } from "../editing/undo-by-chunks";
import { writeImportOverrides } from "../guards/overrides";
import { dropUpload } from "./files";
import { finishJob, type Job, type JobProgress, JobStoppedError } from "./jobs";
import { SlugBook } from "./judging/slug-book";

/** Rows that are written together. */
const CHUNK = 500;
/** Nobody waits so long, but a transaction must have some end. In milliseconds. */
const TRANSACTION = { maxWait: 10_000, timeout: 6 * 60 * 60 * 1000 } as const;

/** How many steps the carrying out of an import has. */
export function countPlanned(importId: string): Promise<number> {
  return jobDatabase().importRow.count({ where: { importId, hasPlan: true, excluded: false } });
}

/** Writes all that was planned and not left out, as one change set in one transaction, or nothing. */
export async function carryOutPlans(job: Job, progress: JobProgress): Promise<void> {
  const { id: importId, fileName } = job.import;
  const actor = await actorOf(job.import.carriedOutById);
  const act: Act = { kind: "IMPORT", actorId: actor.id, comment: fileName };
  await inOneTransaction(progress, async (tx) => {
    await planForMany(tx);
    const changeSetId = await openChangeSet(tx, act);
    let chunks = 0;
    for await (const { changes, rows } of oneAhead(chunksOf(importId))) {
      await applyChunk(tx, changeSetId, act, await withFreeAddresses(tx, changes));
      chunks += 1;
      if (isPowerOfTwo(chunks)) await tx.$executeRaw`ANALYZE "Claim", "Revision"`;
      await progress.step(rows);
    }
    await keepOverrides(tx, job);
    await dropUpload(tx, importId);
    await settleSums(tx);
    await finishJob(tx, job, "DONE", { changeSetId, carriedOutAt: new Date(), trouble: null });
    await audit(tx, job, actor, "import.finish");
  });
}

/** Takes a whole import back, or nothing of it. */
export async function undoCarriedOut(job: Job, progress: JobProgress): Promise<void> {
  const { changeSetId, fileName } = job.import;
  if (changeSetId === null) throw new JobStoppedError("import.notNow");
  const actor = await actorOf(job.import.undoneById);
  const act: Act = { kind: "UNDOING", actorId: actor.id, comment: fileName };
  await inOneTransaction(progress, async (tx) => {
    await planForMany(tx);
    await undoByChunks(tx, act, changeSetId, (count) => progress.step(count));
    await settleSums(tx);
    await finishJob(tx, job, "UNDONE", { undoneAt: new Date(), trouble: null });
    await audit(tx, job, actor, "import.undone");
  });
}

function inOneTransaction(
  progress: JobProgress,
  work: (tx: Prisma.TransactionClient) => Promise<void>,
): Promise<void> {
  return jobDatabase().$transaction((tx) => progress.within(tx, () => work(tx)), TRANSACTION);
}

/** The first chunk, and whenever there are twice as many. */
function isPowerOfTwo(number: number): boolean {
  return (number & (number - 1)) === 0;
}

/**
 * Tables grow here from few rows to many, of which no statistics tell before they are taken anew:
 * triggers that were planned for the few would read the many from end to end, for each row anew. To
 * compile a statement takes longer than a chunk of rows does.
 */
async function planForMany(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
  await tx.$executeRaw`SET LOCAL jit = off`;
}

/**
 * Brings the sums up to date, which else waits for the commit. From the end of the job on its row is
 * locked, and who looks at it or cancels it would wait as long.
 */
async function settleSums(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SET CONSTRAINTS pending.settle_sums IMMEDIATE`;
}

export function countCarriedOut(changeSetId: string | null): Promise<number> {
  return changeSetId === null
    ? Promise.resolve(0)
    : jobDatabase().revision.count({ where: { changeSetId } });
}

async function actorOf(id: string | null): Promise<{ readonly id: string; readonly name: string }> {
  if (id === null) throw new Error("a job that nobody asked for");
  return jobDatabase().user.findUniqueOrThrow({ where: { id }, select: { id: true, name: true } });
}

function audit(
  tx: Prisma.TransactionClient,
  { import: { id, fileName, kind, uploadedById } }: Job,
  actor: { readonly id: string; readonly name: string },
  action: "import.finish" | "import.undone",
): Promise<void> {
  const subject = { type: "Import", id, name: fileName };
  const details = { kind, own: uploadedById === actor.id };
  return writeAudit(tx, { actor: { ...actor, address: null }, action, subject, details });
}

/** Who took doubtful rows in answers for it, and not who carries them out. */
async function keepOverrides(tx: Prisma.TransactionClient, { import: row }: Job): Promise<void> {
  const warnings = await writeImportOverrides(tx, row.id);
  if (warnings.length === 0) return;
  const author = await actorOf(row.uploadedById);
  const subject = { type: "Import", id: row.id, name: row.fileName };
  await writeAudit(tx, {
    ...{ actor: { ...author, address: null }, action: "warning.override", subject },
    details: { warnings: [...warnings] },
  });
}

interface Chunk {
  readonly changes: readonly Change[];
  /** Rows of the file that it carries out. */
  readonly rows: number;
}

/** Has the next chunk read while one is written: over another connection, since nothing changes plans. */
async function* oneAhead(chunks: AsyncGenerator<Chunk>): AsyncGenerator<Chunk> {
  for (let next = chunks.next(); ; ) {
    const { value, done } = await next;
    if (done) return;
    next = chunks.next();
    // Heard when it is its turn, if that comes.
    next.catch(() => undefined);
    yield value;
  }
}

/** What is made for several rows, and then the rows in the order of the file. */
async function* chunksOf(importId: string): AsyncGenerator<Chunk> {
  const db = jobDatabase();
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const made = await db.$queryRaw<{ entityId: string; change: unknown }[]>`
      SELECT c."entityId", c.change FROM "ImportCreation" c
      WHERE c."importId" = ${importId}::uuid AND c."entityId" > ${after}::uuid AND c."entityId" IN (
        SELECT unnest(p.needs) FROM "ImportPlan" p
        JOIN "ImportRow" r ON r."importId" = p."importId" AND r.number = p.number
        WHERE p."importId" = ${importId}::uuid AND NOT r.excluded)
      ORDER BY c."entityId" LIMIT ${CHUNK}`;
    const last = made.at(-1);
    if (last === undefined) break;
    yield { changes: changesSchema.parse(made.map(({ change }) => change)), rows: 0 };
    after = last.entityId;
  }
  for (let after = 0; ; ) {
    const plans = await db.$queryRaw<{ number: number; changes: unknown }[]>`
      SELECT p.number, p.changes FROM "ImportPlan" p
      JOIN "ImportRow" r ON r."importId" = p."importId" AND r.number = p.number
      WHERE p."importId" = ${importId}::uuid AND p.number > ${after} AND NOT r.excluded
      ORDER BY p.number LIMIT ${CHUNK}`;
    const last = plans.at(-1);
    if (last === undefined) return;
    const changes = plans.flatMap((plan) => changesSchema.parse(plan.changes));
    yield { changes, rows: plans.length };
    after = last.number;
  }
}

/** Somebody may have taken an address since the dry run; what is new then gets another. */
async function withFreeAddresses(
  tx: Prisma.TransactionClient,
  changes: readonly Change[],
): Promise<Change[]> {
  const slugs = new SlugBook(tx);
  const wished = new Map<EntityType, string[]>();
  for (const { entityType, baseVersion, after } of changes) {
    const slug = after && textOf(after, "slug");
    if (baseVersion !== null || slug === null) continue;
    wished.set(entityType, [...(wished.get(entityType) ?? []), slug]);
  }
  for (const type of ENTITY_TYPES) await slugs.learn(type, wished.get(type) ?? []);
  return changes.map((change) => {
    const { entityType, baseVersion, after } = change;
    const slug = after && textOf(after, "slug");
    if (baseVersion !== null || after === null || slug === null) return change;
    return { ...change, after: { ...after, slug: slugs.give(entityType, slug) } };
  });
}
