import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db";
import { catalogueOf, EVERYTHING, restsOn } from "../../server/changes/catalogue.mjs";
import { createSource } from "../factories/source";
import { resetDatabase } from "../setup/clone";

/** Tables that no page for all readers reads. */
const SILENT = [
  "Account",
  "Import",
  "ImportCreation",
  "ImportMapping",
  "ImportMark",
  "ImportPart",
  "ImportPlan",
  "ImportRow",
  "RateLimit",
  "Session",
  "Verification",
];

let listener: pg.Client;
const told: string[] = [];
beforeAll(async () => {
  await resetDatabase();
  listener = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await listener.connect();
  await listener.query("LISTEN page_invalidation");
  listener.on("notification", ({ payload = "" }) => told.push(payload));
});
afterAll(() => listener.end());

async function toldBy(write: () => Promise<unknown>): Promise<string[]> {
  told.length = 0;
  await write();
  await listener.query("SELECT 1");
  return told.toSorted();
}

describe("a table tells of its change", () => {
  test("whichever it is, but for those that no page reads", async () => {
    const { unwatched } = await catalogueOf(listener);
    const tables = [...unwatched].filter((name) => !name.startsWith("_prisma"));
    expect(tables.sort()).toEqual(SILENT);
  });

  test("once, at the commit, however many rows changed", async () => {
    const names = await toldBy(() =>
      prisma.$transaction(async () => {
        await createSource();
        await createSource();
      }),
    );
    expect([...new Set(names)]).toEqual(["Source"]);
    expect(await toldBy(() => prisma.$executeRaw`DELETE FROM "Source"`)).toEqual(["Source"]);
  });

  test("not where the change was taken back", async () => {
    const broken = prisma.$transaction(async (tx) => {
      await tx.$executeRaw`DELETE FROM "Source"`;
      throw new Error("taken back");
    });
    expect(await toldBy(() => broken.catch(() => {}))).toEqual([]);
  });

  test("also where it is emptied at once", async () => {
    expect(await toldBy(() => prisma.$executeRaw`TRUNCATE "FxRate"`)).toContain("FxRate");
  });
});

describe("what a page rests on", () => {
  const tablesOf = async (...statements: string[]) => {
    const tables = restsOn(statements, await catalogueOf(listener));
    return tables && [...tables].sort();
  };

  test("is every table that its statements name, however they write it", async () => {
    const plain = 'SELECT "public"."Source"."id" FROM "public"."Source" JOIN "Claim" c ON true';
    expect(await tablesOf(plain, 'SELECT 1 FROM public."FxRate"')).toEqual([
      "Claim",
      "FxRate",
      "Source",
    ]);
    expect(await tablesOf("SELECT 1")).toEqual([]);
  });

  test("is everything where it looks at a past day or calls what reads tables itself", async () => {
    const past = 'SELECT "known"."Source"."id" FROM "known"."Source"';
    expect(await tablesOf(past)).toContain(EVERYTHING);
    expect(await tablesOf("SELECT check_subject($1, $2)")).toContain(EVERYTHING);
  });

  test("cannot be kept where a table tells nothing", async () => {
    expect(await tablesOf('SELECT 1 FROM "Source"', 'SELECT 1 FROM "Session"')).toBeNull();
  });
});
