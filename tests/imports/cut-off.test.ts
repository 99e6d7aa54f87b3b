import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { giveUpSilentJobs } from "@/lib/data/imports/jobs";
import { cancelImport, carryOutImport, startDryRun, undoImport } from "@/lib/data/imports/steps";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { STATE_BEFORE } from "@/lib/domain/import/import-state";
import { runWaitingImport } from "@/lib/import/run-import";
import { startJobs } from "@/lib/import/worker";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";
import { carriedOut, detailOf, judged } from "./import-steps";

let admin: Actor;
let source: string;

beforeAll(async () => {
  await resetDatabase("shipped");
  admin = await createActor("ADMIN");
  ({ slug: source } = await prisma.source.findFirstOrThrow({ orderBy: { slug: "asc" } }));
});

const NAMES = ["Ada Halted", "Bob Halted", "Cy Halted"];
const ROWS = NAMES.map((name) => ({ name }));

const checked = () => judged(admin, "Person", ROWS, { source });
const countPeople = () => prisma.person.count({ where: { name: { in: NAMES } } });

/** Does something while a job is in the middle of its work: it waits for a table that is held here. */
async function inTheMiddle<T>(table: "ImportRow" | "Person", work: () => Promise<T>): Promise<T> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`LOCK TABLE "${table}" IN SHARE MODE`);
      return work();
    },
    { timeout: 60_000 },
  );
}

const untilItWaits = () =>
  expect
    .poll(
      () => prisma.$queryRaw`SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'
        AND application_name = 'roundbook jobs' AND datname = current_database()`,
      { interval: 50, timeout: 30_000 },
    )
    .toHaveLength(1);

/** What of a job is killed in the middle of its work, and gone then. */
const KILL = {
  process: async () => {
    const jobs = startJobs(0);
    await untilItWaits();
    jobs.kill("SIGKILL");
    await once(jobs, "exit");
  },
  "web server": async () => {
    const starter = path.join(import.meta.dirname, "jobs-starter.mjs");
    const server = spawn(process.execPath, [starter], { stdio: ["ignore", "pipe", "inherit"] });
    await untilItWaits();
    server.kill("SIGKILL");
    // Not before the process that it started has let go of what both write to.
    await once(server, "close");
  },
};

/**
 * Each job: how the import stands before, how it is begun, begun again, and what it comes to; what its
 * work waits for, whether it does not even end what it waits for once somebody cancels it, what it
 * leaves, and what of it is killed.
 */
const JOBS = [
  {
    job: "a dry run",
    killed: "process",
    before: STATE_BEFORE.CHECKING,
    again: startDryRun,
    after: "CHECKED",
    table: "ImportRow",
    isCutOff: false,
    left: 0,
    begin: async () => {
      const detail = await checked();
      await startDryRun(admin, detail);
      return detail.id;
    },
  },
  {
    job: "carrying out",
    killed: "web server",
    before: STATE_BEFORE.CARRYING_OUT,
    again: carryOutImport,
    after: "DONE",
    table: "Person",
    isCutOff: true,
    left: 0,
    begin: async () => {
      const detail = await checked();
      await carryOutImport(admin, detail);
      return detail.id;
    },
  },
  {
    job: "undoing",
    killed: "process",
    before: STATE_BEFORE.UNDOING,
    again: undoImport,
    after: "UNDONE",
    table: "Person",
    isCutOff: true,
    left: NAMES.length,
    begin: async () => {
      const detail = await carriedOut(admin, await checked());
      await undoImport(admin, detail);
      return detail.id;
    },
  },
] as const;

afterEach(async () => {
  const done = await prisma.import.findMany({ where: { state: "DONE" } });
  for (const row of done) {
    await undoImport(admin, row);
    await runWaitingImport(row.id);
  }
});

describe.each(JOBS)("$job", ({ before, table, isCutOff, left, begin, again, after, killed }) => {
  it("is ended by who cancels it, and leaves what was", async () => {
    const id = await begin();
    const { running } = await inTheMiddle(table, async () => {
      const running = runWaitingImport(id);
      await untilItWaits();
      expect(await cancelImport(admin, { id })).toMatchObject({ ok: true });
      if (isCutOff) await running;
      return { running };
    });
    await running;
    expect(await detailOf(admin, id)).toMatchObject({ state: before, trouble: "import.cancelled" });
    expect(await countPeople()).toBe(left);
  });

  it(`whose ${killed} is killed leaves what was, and can be started again`, async () => {
    const id = await begin();
    await inTheMiddle(table, KILL[killed]);
    await prisma.$executeRaw`UPDATE "Import" SET "heartbeatAt" = now() - interval '1 minute'
      WHERE id = ${id}::uuid`;
    await giveUpSilentJobs();
    const given = await detailOf(admin, id);
    expect(given).toMatchObject({ state: before, trouble: "import.interrupted" });
    expect(await countPeople()).toBe(left);
    expect(await again(admin, given)).toMatchObject({ ok: true });
    await runWaitingImport(id);
    expect(await detailOf(admin, id)).toMatchObject({ state: after, trouble: null });
  });
});
