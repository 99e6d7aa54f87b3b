import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db";
import { Changes } from "../../server/changes/changes.mjs";
import { createSource } from "../factories/source";
import { resetDatabase } from "../setup/clone";
import { type CuttableLine, cuttableLine } from "./cuttable-line";

beforeAll(() => resetDatabase());

/** Milliseconds. */
const LEASE = 1_000;

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

interface Server {
  readonly changes: Changes;
  /** Tables that it has heard of. */
  readonly heard: string[];
}

async function server({ lease = LEASE, line }: { lease?: number; line?: CuttableLine } = {}) {
  const changes = new Changes({ url: line?.url ?? process.env.DATABASE_URL ?? "", lease });
  const heard: string[] = [];
  changes.on("changed", (table) => heard.push(table));
  await changes.start();
  ending.push(() => changes.stop());
  return { changes, heard } satisfies Server;
}

async function lineToDatabase(): Promise<CuttableLine> {
  const line = await cuttableLine(process.env.DATABASE_URL ?? "");
  ending.push(() => line.cut());
  return line;
}

/** Whether it would answer from memory, without another word of the database, what it knew before a change. */
const wouldAnswerOld = ({ changes, heard }: Server) =>
  changes.heardAll() === true && !heard.includes("Source");

async function timeOf(work: Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work;
  return performance.now() - begun;
}

describe("who has published", () => {
  test("is told as soon as all servers have heard, long before their leases are over", async () => {
    const [publisher, ...others] = [await server(), await server(), await server()];
    await pause(1.1 * LEASE);
    let quickest = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round += 1) {
      for (const { changes } of others) expect(await changes.heardAll()).toBe(true);
      await createSource();
      quickest = Math.min(quickest, await timeOf(publisher.changes.heardEverywhere()));
      for (const other of others) {
        expect(wouldAnswerOld(other)).toBe(false);
        other.heard.splice(0);
      }
    }
    expect(quickest).toBeLessThan(LEASE / 2);
  });

  test("waits for the end of the lease of one that says nothing", async () => {
    const line = await lineToDatabase();
    const [publisher, silent] = [await server(), await server({ line })];
    await pause(1.1 * LEASE);
    expect(await silent.changes.heardAll()).toBe(true);
    line.silence();
    await createSource();
    await publisher.changes.heardEverywhere();
    expect(silent.heard).toEqual([]);
    expect(wouldAnswerOld(silent)).toBe(false);
  });

  test("waits a whole lease before it knows of the leases of others", async () => {
    const line = await lineToDatabase();
    const silent = await server({ line });
    expect(await silent.changes.heardAll()).toBe(true);
    line.silence();
    const publisher = await server();
    await createSource();
    await publisher.changes.heardEverywhere();
    expect(wouldAnswerOld(silent)).toBe(false);
  });

  test("may count on it, however slow the lines of others are", async () => {
    const lease = 40;
    const line = await lineToDatabase();
    const [publisher, slow] = [await server({ lease }), await server({ lease, line })];
    await pause(3 * lease);
    for (const delay of [1, 5, 10, 15, 25, 60]) {
      line.slow(delay);
      for (let round = 0; round < 5; round += 1) {
        const asking = slow.changes.heardAll();
        await pause(round * 5);
        slow.heard.splice(0);
        await prisma.source.updateMany({ data: { publisher: `Paper ${delay}, ${round}` } });
        await publisher.changes.heardEverywhere();
        expect(wouldAnswerOld(slow)).toBe(false);
        await asking;
      }
    }
  });
});
