import { beforeAll, describe, expect, it } from "vitest";
import { read } from "@/lib/data/reader";
import { askedInTurn, findRounds, lookUp, MOST_FOUND } from "@/lib/data/rounds-found";
import { prisma } from "@/lib/db";
import { TODAY, type View } from "@/lib/domain/view";
import { resetDatabase } from "../setup/clone.ts";

const PART = 2000;

beforeAll(() => resetDatabase("shipped"));

/** The rounds as they are looked up, and as each is asked in its turn, by the names themselves and by their ids. */
function waysOfFinding(view: View, q: string): Promise<string[][]> {
  return read(view, async (db) => {
    const { names } = await lookUp(db, q);
    const { isMany, condition } = await findRounds(db, q);
    expect([isMany, names === null]).toEqual([false, false]);
    const found: string[][] = [];
    for (const where of [condition, askedInTurn(q), askedInTurn(q, names)]) {
      const rows = await db.$queryRaw<{ slug: string }[]>`
        SELECT slug FROM "FundingRound" fact WHERE ${where} ORDER BY slug`;
      found.push(rows.map(({ slug }) => slug));
    }
    return found;
  });
}

describe("a text in rounds", () => {
  it.each<[string, View]>([
    ["sense", TODAY],
    ["商汤", TODAY],
    ["商", TODAY],
    ["a", { asKnownOn: "2025-03-01" }],
    ["capital", { asKnownOn: "2022-01-01" }],
    ["%", TODAY],
  ])("%s is found in the same ones, looked up or asked for one by one: %j", async (q, view) => {
    const [lookedUp = [], ...asked] = await waysOfFinding(view, q);
    expect(asked).toEqual([lookedUp, lookedUp]);
    expect(lookedUp.length > 0).toBe(q !== "%");
  });

  it("is in many where more rounds have it than are read", async () => {
    expect((await findRounds(prisma, "Sunrise")).isMany).toBe(false);
    const [round] = await prisma.fundingRound.findMany({ take: 1, orderBy: { slug: "asc" } });
    await prisma.$executeRaw`ALTER TABLE "FundingRound" DISABLE TRIGGER USER`;
    // In parts, each well within the time of a statement.
    for (let from = 0; from <= MOST_FOUND; from += PART) {
      await prisma.$executeRaw`
        INSERT INTO "FundingRound" SELECT made.*
        FROM "FundingRound" r, generate_series(${from}::int, ${Math.min(from + PART - 1, MOST_FOUND)}::int) n,
          jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'slug', 'many-' || n,
            'label', 'One of a thousandfold')) made
        WHERE r.id = ${round?.id}::uuid`;
    }
    expect((await findRounds(prisma, "thousandfold")).isMany).toBe(true);
    await prisma.$executeRaw`DELETE FROM "FundingRound" WHERE slug = 'many-1'`;
    expect((await findRounds(prisma, "thousandfold")).isMany).toBe(false);
  });
});
