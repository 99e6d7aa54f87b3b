import "server-only";
import { randomUUID } from "node:crypto";
import { Prisma } from "@/generated/prisma/client";
import { jobDatabase } from "@/lib/db";
import {
  type ImportState,
  isJobState,
  JOB_STATES,
  type JobState,
  STATE_BEFORE,
} from "@/lib/domain/import/import-state";

/** A job that this process holds. */
export interface Job {
  readonly import: Prisma.ImportGetPayload<object>;
  readonly state: JobState;
  readonly runId: string;
}

/** The job is ended: somebody cancelled it, or it is not ours any more. */
export class JobStoppedError extends Error {}

/** Milliseconds between signs of life, and without one after which a job counts as interrupted. */
const BEAT = 1_000;
const SILENCE = 30_000;

const STATES_OF_JOBS = Prisma.join(JOB_STATES.map((state) => Prisma.sql`${state}::"ImportState"`));

/** Whether some job waits for a server to take it up. */
export async function hasWaitingJob(): Promise<boolean> {
  const waiting = { state: { in: [...JOB_STATES] }, runId: null };
  return (await jobDatabase().import.count({ where: waiting, take: 1 })) > 0;
}

/** Takes up a job that waits, the oldest or the one that is named; null where there is none. */
export async function takeJob(importId: string | null): Promise<Job | null> {
  const runId = randomUUID();
  const named = importId === null ? Prisma.empty : Prisma.sql`AND id = ${importId}::uuid`;
  const taken = await jobDatabase().$queryRaw<{ id: string }[]>`
    UPDATE "Import" SET "runId" = ${runId}::uuid, "heartbeatAt" = now(), "startedAt" = now()
    WHERE id = (
      SELECT id FROM "Import" WHERE state IN (${STATES_OF_JOBS}) AND "runId" IS NULL ${named}
      ORDER BY "uploadedAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING id`;
  const [row] = taken;
  if (row === undefined) return null;
  const found = await jobDatabase().import.findUniqueOrThrow({ where: { id: row.id } });
  return isJobState(found.state) ? { import: found, state: found.state, runId } : null;
}

/** Puts back jobs whose server is gone: nothing of them was written, and they can be started again. */
export async function giveUpSilentJobs(): Promise<void> {
  const db = jobDatabase();
  for (const state of JOB_STATES) {
    await db.import.updateMany({
      where: { state, heartbeatAt: { lt: new Date(Date.now() - SILENCE) } },
      data: { ...ENDED, state: STATE_BEFORE[state], trouble: "import.interrupted" },
    });
  }
}

const ENDED = { runId: null, heartbeatAt: null, cancelAsked: false } as const;

/** How far a job is, told from another connection than that of its work, and whether it may go on. */
export class JobProgress {
  #done = 0;
  #stopped: string | null = null;
  /** The server's process that works in one transaction. */
  #backend: number | null = null;
  #cutting: Promise<unknown> | null = null;
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly job: Job,
    private readonly total: number,
  ) {
    this.#timer = setInterval(() => void this.#beat(), BEAT);
    void this.#beat();
  }

  /** To be awaited between two chunks. */
  async step(count: number): Promise<void> {
    this.#done += count;
    await new Promise(setImmediate);
    if (this.#stopped !== null) throw new JobStoppedError(this.#stopped);
  }

  /** Does work in a transaction whose statement is cut off as soon as the job is stopped, however long. */
  async within<T>(tx: Prisma.TransactionClient, work: () => Promise<T>): Promise<T> {
    const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    this.#backend = row?.pid ?? null;
    try {
      return await work();
    } finally {
      // The next who gets this connection is not to be cut off.
      this.#backend = null;
      await this.#cutting?.catch(() => undefined);
    }
  }

  /** Why the job was stopped; what is thrown then may be the statement that was cut off. */
  get stopped(): string | null {
    return this.#stopped;
  }

  /** Lets others work in between. */
  readonly breathe = () => this.step(0);

  end(): void {
    clearInterval(this.#timer);
  }

  async #beat(): Promise<void> {
    try {
      const [row] = await jobDatabase().$queryRaw<{ cancelAsked: boolean }[]>`
        UPDATE "Import" SET "heartbeatAt" = now(), "stepsDone" = ${Math.round(this.#done)},
          "stepsTotal" = ${this.total}
        WHERE id = ${this.job.import.id}::uuid AND "runId" = ${this.job.runId}::uuid
        RETURNING "cancelAsked"`;
      if (row === undefined) this.#stopped = "import.interrupted";
      else if (row.cancelAsked) this.#stopped = "import.cancelled";
      if (this.#stopped !== null && this.#backend !== null) {
        this.#cutting = jobDatabase().$queryRaw`SELECT pg_cancel_backend(${this.#backend}::int)`;
        await this.#cutting;
      }
    } catch (error) {
      console.error("An import could not tell how far it is:", error);
    }
  }
}

/**
 * Ends a job with what it came to, in the transaction of its work, so that neither is there without
 * the other. Throws where the job was given up or cancelled meanwhile.
 */
export async function finishJob(
  tx: Prisma.TransactionClient,
  { import: { id }, state, runId }: Job,
  to: ImportState,
  data: Prisma.ImportUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.import.updateMany({
    where: { id, runId, state, cancelAsked: false },
    data: { ...data, ...ENDED, state: to, version: { increment: 1 } },
  });
  if (count === 0) throw new JobStoppedError("import.cancelled");
}

/** Ends a job that came to nothing. */
export async function failJob(
  { import: { id }, state, runId }: Job,
  trouble: string,
  details: Prisma.InputJsonObject | null,
): Promise<void> {
  await jobDatabase().import.updateMany({
    where: { id, runId },
    data: {
      ...ENDED,
      ...{ state: STATE_BEFORE[state], trouble, version: { increment: 1 } },
      troubleDetails: details ?? Prisma.DbNull,
    },
  });
}
