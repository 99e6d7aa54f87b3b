import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import type { Comparison } from "./comparison";

/** What identifies a row, and the sums themselves, of each table that `settle_sums` keeps. */
const SUMS = [
  "RoundSum",
  "InvestorActivity",
  "InvestorMonth",
  "OrganizationActivity",
  "CoInvestment",
  "CoInvestmentDay",
] as const;

/** Milliseconds; a million rounds are added up in a minute or two. */
const LONGEST = 600_000;

class TakenBack extends Error {
  readonly comparisons: readonly Comparison[];

  constructor(comparisons: readonly Comparison[]) {
    super();
    this.comparisons = comparisons;
  }
}

/** Every kept sum against one added up anew, in a transaction that is taken back. */
export async function checkSums(prisma: PrismaClient): Promise<readonly Comparison[]> {
  try {
    return await prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
        for (const table of SUMS) await tx.$executeRaw(copyOf(table));
        await tx.$executeRaw`SELECT recompute_sums()`;
        const comparisons: Comparison[] = [];
        for (const table of SUMS) comparisons.push(await compared(tx, table));
        throw new TakenBack(comparisons);
      },
      { timeout: LONGEST },
    );
  } catch (error) {
    if (error instanceof TakenBack) return error.comparisons;
    throw error;
  }
}

function copyOf(table: string): Prisma.Sql {
  return Prisma.sql`CREATE TEMPORARY TABLE ${keptName(table)} ON COMMIT DROP AS TABLE ${Prisma.raw(`"${table}"`)}`;
}

function keptName(table: string): Prisma.Sql {
  return Prisma.raw(`"kept${table}"`);
}

async function compared(tx: Prisma.TransactionClient, table: string): Promise<Comparison> {
  const [kept, anew] = [keptName(table), Prisma.raw(`"${table}"`)];
  const [row] = await tx.$queryRaw<{ count: number; strayed: number }[]>`
    SELECT (SELECT count(*)::int FROM ${kept}) AS count, (SELECT count(*)::int FROM (
      (TABLE ${kept} EXCEPT ALL TABLE ${anew}) UNION ALL (TABLE ${anew} EXCEPT ALL TABLE ${kept})
    ) differing) AS strayed`;
  const { count, strayed } = row ?? { count: 0, strayed: 0 };
  return {
    check: "sums equal their parts",
    subject: table,
    stated: `${count} rows`,
    computed: strayed === 0 ? "the same" : `${strayed} rows differ`,
    tolerance: "0",
    outcome: strayed === 0 ? "ok" : "breach",
  };
}
