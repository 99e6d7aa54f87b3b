import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/db";
import { checkSums } from "../../prisma/check/sums";
import { fillWorld } from "../../scripts/generate/main.mjs";
import { resetDatabase } from "../setup/clone";

const WRITERS = 6;

beforeAll(async () => {
  await resetDatabase("empty");
  await fillWorld(process.env.DATABASE_URL ?? "", { rounds: 60, seed: 4 });
});

async function strayed(): Promise<string[]> {
  const comparisons = await checkSums(prisma);
  return comparisons.flatMap(({ outcome, subject }) => (outcome === "ok" ? [] : subject));
}

/** Two kinds of rounds by turns, each writer's other way round than the one before it. */
function ownRounds(writer: number, ids: readonly string[]): string[] {
  const own = ids.filter((_, at) => at % WRITERS === writer);
  return writer % 2 === 0 ? own : own.toReversed();
}

describe("writers who change the same sums at once", () => {
  it("all come through, and the sums are exact", async () => {
    const [sample] = await prisma.fundingRound.findMany({ take: 1, select: { id: true } });
    // Of one company and type, so that all of them stand in the same few sums.
    await prisma.$executeRaw`ALTER TABLE "FundingRound" DISABLE TRIGGER USER`;
    await prisma.$executeRaw`UPDATE "FundingRound" SET "investmentType" = 'SEED',
      "organizationId" = (SELECT "organizationId" FROM "FundingRound" WHERE id = ${sample?.id}::uuid)`;
    await prisma.$executeRaw`ALTER TABLE "FundingRound" ENABLE TRIGGER USER`;
    await prisma.$executeRaw`SELECT recompute_sums()`;
    const rounds = await prisma.fundingRound.findMany({ orderBy: { slug: "asc" } });
    const ids = rounds.map(({ id }) => id);
    const clients = await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
        await client.connect();
        return client;
      }),
    );
    try {
      await Promise.all(
        clients.map(async (client, writer) => {
          await client.query("BEGIN");
          for (const id of ownRounds(writer, ids)) {
            await client.query(
              `UPDATE "FundingRound" SET status = CASE WHEN status = 'CANCELLED' THEN 'ANNOUNCED' ELSE 'CANCELLED' END::"RoundStatus" WHERE id = $1`,
              [id],
            );
            await client.query(
              `UPDATE "Investment" SET "isLead" = NOT "isLead" WHERE "fundingRoundId" = $1`,
              [id],
            );
          }
        }),
      );
      // All have written, none has committed: each commit settles the same sums.
      await Promise.all(clients.map((client) => client.query("COMMIT")));
    } finally {
      await Promise.all(clients.map((client) => client.end()));
    }
    const changed = await prisma.fundingRound.findMany({ orderBy: { slug: "asc" } });
    expect(changed.every(({ status }, at) => status !== rounds[at]?.status)).toBe(true);
    expect(await strayed()).toEqual([]);
  });
});
