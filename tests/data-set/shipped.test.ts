import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkData } from "../../prisma/check/check-data";
import { loadDataSet } from "../../prisma/load/load-data-set";
import { writeDataSet } from "../factories/little-data-set";
import { dumpDatabase } from "./dump";
import { freshDatabases } from "./fresh-database";

const root = join(import.meta.dirname, "../..");
const dir = join(root, "prisma/data");
const database = freshDatabases("shipped");

/** Exit code of a program of `prisma/`, as its command runs it. */
function exitCode(program: string, args: readonly string[] = []): number | null {
  const command = ["scripts/run-ts.mjs", `prisma/${program}`, ...args];
  return spawnSync(process.execPath, command, { cwd: root, stdio: "ignore" }).status;
}

describe("the shipped data set", () => {
  test("loads twice to the same database", async () => {
    const prisma = database.client();
    const before = await dumpDatabase(prisma);
    const counts = await loadDataSet(prisma, { dir });
    expect(await dumpDatabase(prisma)).toEqual(before);
    expect(counts).toMatchObject({ inserted: 0, changed: 0, kept: [], gone: [], rates: 0 });
    expect(before.FxRate).toHaveLength(9348);
  });

  test("has no breach in what can be recomputed", async () => {
    const comparisons = await checkData(database.client(), dir);
    expect(comparisons.filter(({ outcome }) => outcome === "breach")).toEqual([]);
    const checks = new Set(comparisons.map(({ check }) => check));
    for (const check of ["segments add up", "share", "growth", "counted once"]) {
      expect(checks, check).toContain(check);
    }
    expect(exitCode("check.ts")).toBe(0);
  });

  test("fails its check when a figure no longer adds up", async () => {
    const prisma = database.client();
    await prisma.$transaction(async (tx) => {
      const figure = await tx.reportedFigure.findFirstOrThrow({
        where: {
          ...{ segment: { slug: "v2-generative-ai" }, metric: "REVENUE" },
          ...{ fiscalYear: 2024, fiscalPeriod: "FY" },
        },
      });
      const value = "2504000000";
      await tx.reportedFigure.update({ where: { id: figure.id }, data: { amountValue: value } });
      await tx.claim.updateMany({
        where: { subjectId: figure.id, status: "ACCEPTED", field: "amount" },
        data: { value },
      });
    });
    const breaches = (await checkData(prisma, dir)).filter(({ outcome }) => outcome === "breach");
    expect(breaches.map(({ check }) => check)).toEqual(
      expect.arrayContaining(["segments add up", "share", "growth"]),
    );
    expect(exitCode("check.ts")).toBe(1);
  });

  test("fails its check when a column was changed behind the database's back", async () => {
    const prisma = database.client();
    await prisma.$executeRaw`ALTER TABLE "FundingRound" DISABLE TRIGGER USER`;
    await prisma.$executeRaw`UPDATE "FundingRound" SET "moneyRaisedValue" = "moneyRaisedValue" + 1
      WHERE slug = 'sunrise-first-round-2025-07'`;
    const breaches = (await checkData(prisma, dir)).filter(({ outcome }) => outcome === "breach");
    const told = breaches.map(({ check, subject }) => `${check}: ${subject}`);
    expect(told).toContain(
      "accepted claims equal columns: FundingRound sunrise-first-round-2025-07.moneyRaised",
    );
    expect(told).toContain(
      "rows equal their latest revision: FundingRound sunrise-first-round-2025-07",
    );
    expect(new Set(breaches.map(({ check }) => check))).toEqual(
      new Set([
        "accepted claims equal columns",
        "rows equal their latest revision",
        "sums equal their parts",
      ]),
    );
  });
});

test("a load that stops ends with exit code 1", async () => {
  const bad = await writeDataSet({ people: [{ slug: "nobody" }] });
  expect(exitCode("load.ts", [bad])).toBe(1);
});
