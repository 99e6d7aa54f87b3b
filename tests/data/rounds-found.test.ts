import { beforeAll, describe, expect, it } from "vitest";
import { read } from "@/lib/data/reader";
import { foundBy, isInMany, MOST_FOUND } from "@/lib/data/rounds-found";
import { prisma } from "@/lib/db";
import { TODAY, type View } from "@/lib/domain/view";
import { resetDatabase } from "../setup/clone.ts";

const PART = 2000;

beforeAll(() => resetDatabase("shipped"));

function slugs(view: View, q: string, isMany: boolean): Promise<string[]> {
  return read(view, async (db) => {
    const rows = await db.$queryRaw<{ slug: string }[]>`
      SELECT slug FROM "FundingRound" fact WHERE ${foundBy(q, isMany)} ORDER BY slug`;
    return rows.map(({ slug }) => slug);
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
    const lookedUp = await slugs(view, q, false);
    expect(lookedUp).toEqual(await slugs(view, q, true));
    expect(lookedUp.length > 0).toBe(q !== "%");
  });

  it("is in many where more rounds have it than are read", async () => {
    expect(await isInMany(prisma, "Sunrise")).toBe(false);
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
    expect(await isInMany(prisma, "thousandfold")).toBe(true);
    await prisma.$executeRaw`DELETE FROM "FundingRound" WHERE slug = 'many-1'`;
    expect(await isInMany(prisma, "thousandfold")).toBe(false);
  });
});
