import { beforeAll, describe, expect, it } from "vitest";
import { keyedPage } from "@/lib/data/keyed-page";
import { organizationsInOrder } from "@/lib/data/organizations-order";
import { read } from "@/lib/data/reader";
import { prisma } from "@/lib/db";
import { TODAY, type View } from "@/lib/domain/view";
import { KEPT_ADDRESSES } from "@/lib/schemas/kept-addresses";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import { organizationsQueryOf } from "@/lib/schemas/organizations-query";
import { type WatchedQuery, watchQueries } from "../../scripts/bench/watched-queries.ts";
import { fillWorld } from "../../scripts/generate/main.mjs";
import { pageReadings, WITHOUT_READINGS } from "../../scripts/plans/page-readings.ts";
import { openPlanner, type Planner } from "../../scripts/plans/plan-of.ts";
import { tellSizes } from "../../scripts/plans/told-sizes.ts";
import { resetDatabase } from "../setup/clone";

const FEW = { rounds: 300, seed: 1 };
/**
 * So few that statistics take in every row, and plans are the same each time; of investors as many as
 * are not added up one by one on a past day.
 */
const MANY = { rounds: 3_000, seed: 1, investors: 1_200 };
const MILLION = 1_000_000;

/** One that is looked up by three signs in a row, one by its signs. */
const TEXTS = ["Vision 7", "光子"];

const PAST: View = { asKnownOn: "2026-05-25" };

/** What is sent for each thing that a page reads. */
type Sent = ReadonlyMap<string, readonly WatchedQuery[]>;

const watched = watchQueries();

async function readPages(view: View): Promise<Sent> {
  const sent = new Map<string, readonly WatchedQuery[]>();
  const done = new Set<unknown>();
  for (const [path, readings] of Object.entries(await pageReadings(TEXTS))) {
    for (const [name, reading] of Object.entries(readings)) {
      if (done.has(reading)) continue;
      done.add(reading);
      watched.start();
      await reading(view);
      sent.set(`${path} ${name}`, watched.stop());
    }
  }
  return sent;
}

/** Of the examples of the method page it depends on what they are about. */
const EXAMPLES = /^\/\*\/method /;

function countsOf(sent: Sent): Record<string, number> {
  const counts = [...sent]
    .filter(([reading]) => !EXAMPLES.test(reading))
    .map(([reading, statements]) => [
      reading,
      statements.reduce((sum, { times }) => sum + times, 0),
    ]);
  return Object.fromEntries(counts);
}

/** Statements that a reading sends again and again, whatever their values and the lengths of lists. */
function repeated(sent: Sent): string[] {
  return [...sent].flatMap(([reading, statements]) => {
    const times = new Map<string, number>();
    for (const statement of statements) {
      const shape = statement.text.replaceAll(/\((?:NULL|\$\d+(?:, ?\$\d+)*)\)/g, "(…)");
      times.set(shape, (times.get(shape) ?? 0) + statement.times);
    }
    return [...times].flatMap(([shape, count]) =>
      count < PAGE_SIZE ? [] : [`${reading}: ${count} times ${shape}`],
    );
  });
}

async function wholeReads(planner: Planner, sent: Sent): Promise<string[]> {
  const faults: string[] = [];
  const asked = new Set<string>();
  for (const [reading, statements] of sent) {
    for (const statement of statements) {
      const key = JSON.stringify([statement.text, statement.values]);
      if (asked.has(key)) continue;
      asked.add(key);
      const tables = await planner.readsWhole(statement);
      if (tables.length > 0) faults.push(`${reading}: ${tables.join()} in ${statement.text}`);
    }
  }
  return faults;
}

async function fill(world: { rounds: number; seed: number; investors?: number }): Promise<void> {
  await resetDatabase("shipped");
  await fillWorld(process.env.DATABASE_URL ?? "", world);
}

describe("what pages read", () => {
  let few: Sent;
  let many: Sent;
  let manyThen: Sent;

  beforeAll(async () => {
    await fill(FEW);
    few = await readPages(TODAY);
    await fill(MANY);
    await tellSizes(MILLION / MANY.rounds);
    many = await readPages(TODAY);
    manyThen = await readPages(PAST);
  });

  it("is said for every kept address", async () => {
    const paths = [...Object.keys(await pageReadings()), ...WITHOUT_READINGS];
    expect(paths.toSorted()).toEqual(KEPT_ADDRESSES.map(({ path }) => path).toSorted());
  });

  it("takes as many statements among many rows as among few, and none for each row of a page", () => {
    expect(countsOf(many)).toEqual(countsOf(few));
    expect([...repeated(many), ...repeated(manyThen)]).toEqual([]);
  });

  it("is never a large table as a whole, planned as among a million rounds", async () => {
    const planner = await openPlanner();
    try {
      const faults = [await wholeReads(planner, many), await wholeReads(planner, manyThen)];
      expect(faults).toEqual([[], []]);
    } finally {
      await planner.close();
    }
  });

  it("lists in today's order all that was known on a past day, also what was told ahead of its founding", async () => {
    const then: View = { asKnownOn: "2018-06-30" };
    await prisma.$executeRaw`ALTER TABLE "Organization" DISABLE TRIGGER USER`;
    await prisma.$executeRaw`UPDATE "Organization" SET "foundedOn" = '2030-01-01', "foundedOnPrecision" = 'YEAR'
      WHERE id = (SELECT id FROM "Organization" WHERE "settledFrom" < '2018-01-01' ORDER BY id LIMIT 1)`;
    await prisma.$executeRaw`ALTER TABLE "Organization" ENABLE TRIGGER USER`;
    await prisma.$executeRaw`SELECT refresh_activity(NULL)`;
    const query = organizationsQueryOf({ sort: "-foundedOn" });
    const [listed, known] = await read(then, async (db) => {
      const { rows } = await organizationsInOrder(db, then, query);
      const { ids } = await keyedPage(db, rows, query, 10 * MANY.rounds);
      const inOrder = await db.$queryRaw<{ id: string }[]>`
        SELECT o.id FROM "Organization" o JOIN "OrganizationActivity" a ON a."organizationId" = o.id
        ORDER BY coalesce(-a.founded, 2147483647), a.name, o.id`;
      return [ids, inOrder.map(({ id }) => id)];
    });
    expect(known.length).toBeGreaterThan(1000);
    expect(listed).toEqual(known);
  });
});
