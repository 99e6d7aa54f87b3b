import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/db";
import { fillWorld, readArguments } from "../../scripts/generate/main.mjs";
import { resetDatabase } from "../setup/clone";

const SUBJECTS = ["Organization", "FundingRound", "Investment"] as const;
const ROUNDS = 400;

async function fill(seed: number): Promise<void> {
  await resetDatabase("empty");
  await fillWorld(process.env.DATABASE_URL ?? "", { rounds: ROUNDS, seed });
}

/** Everything of the world as one text a table. */
async function content(): Promise<string[]> {
  const texts = [];
  for (const table of ["Source", ...SUBJECTS, "Claim"]) {
    // Rows are told apart by id; when they were written is no part of the world.
    const rows = await prisma.$queryRawUnsafe<{ print: string }[]>(
      `SELECT md5(string_agg((to_jsonb(t) - 'createdAt' - 'updatedAt')::text, '' ORDER BY id)) AS print FROM "${table}" t`,
    );
    texts.push(`${table} ${rows[0]?.print}`);
  }
  return texts;
}

describe("a made-up world", () => {
  beforeAll(() => fill(1));

  it("has as many rounds as were asked for", async () => {
    expect(await prisma.fundingRound.count()).toBe(ROUNDS);
  });

  it("keeps the promise that every column equals its accepted claim", async () => {
    for (const table of SUBJECTS) {
      await prisma.$executeRawUnsafe(`SELECT check_subject('${table}', id) FROM "${table}"`);
    }
  });

  it("knows of each row and claim since when the triggers would have it", async () => {
    const before = await content();
    for (const table of SUBJECTS) {
      await prisma.$executeRawUnsafe(
        `SELECT refresh_claims(array_agg('${table}'::text), array_agg(s.id), array_agg(c.field)) FROM "${table}" s JOIN "Claim" c ON c."subjectId" = s.id`,
      );
    }
    expect(await content()).toEqual(before);
  });

  it("has investors of whom few are in most rounds", async () => {
    const parts = await prisma.investment.groupBy({ by: ["organizationId"], _count: true });
    const counts = parts.map(({ _count }) => _count).sort((a, b) => b - a);
    const all = counts.reduce((sum, count) => sum + count, 0);
    const ofTheTenth = counts.slice(0, counts.length / 10).reduce((sum, count) => sum + count, 0);
    expect(ofTheTenth / all).toBeGreaterThan(0.25);
    expect(ofTheTenth / all).toBeLessThan(0.75);
  });

  it("has amounts of every qualifier and dates of every precision, in several currencies", async () => {
    const qualifiers = await prisma.fundingRound.groupBy({ by: ["moneyRaisedQualifier"] });
    const precisions = await prisma.fundingRound.groupBy({ by: ["announcedOnPrecision"] });
    const currencies = await prisma.fundingRound.groupBy({ by: ["moneyRaisedCurrency"] });
    expect([qualifiers.length, precisions.length, currencies.length]).toEqual([8, 5, 5]);
  });

  it("is the same for the same seed, and another for another", async () => {
    const first = await content();
    await fill(1);
    expect(await content()).toEqual(first);
    await fill(2);
    const second = await content();
    expect(second.filter((text, at) => text === first[at])).toEqual([]);
  });

  it("leaves no index, key or trigger off", async () => {
    const asMigrated = `SELECT count(*)::int AS n FROM pg_constraint WHERE contype IN ('f', 'x')
      UNION ALL SELECT count(*)::int FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT count(*)::int FROM pg_trigger WHERE tgenabled = 'D'`;
    const filled = await prisma.$queryRawUnsafe(asMigrated);
    await resetDatabase("empty");
    expect(await prisma.$queryRawUnsafe(asMigrated)).toEqual(filled);
  });
});

describe("what is asked for", () => {
  it.each([[[]], [["--rounds", "0"]], [["--rounds", "many"]], [["--rounds", "10000001"]]])(
    "is refused where it is no number of rounds: %j",
    (args) => {
      expect(() => readArguments(args)).toThrow("--rounds takes a whole number");
    },
  );
});
