import type { PrismaClient } from "@/generated/prisma/client";
import { readDataSet } from "../load/read-files";
import type { Comparison } from "./comparison";
import { checkDerivations } from "./derivations";
import { DISTINCT_ROUNDS } from "./distinct-rounds";
import { checkColumns, checkSources, checkTrust } from "./evidence";
import { checkFacts, readFactUses } from "./facts";
import { readFigures, readSchemes } from "./figures";
import { checkGrossProfit, checkGrowth, checkShares } from "./ratios";
import { checkReportDates, readQuotations } from "./report-dates";
import { checkRevisions } from "./revisions";
import { checkCountedOnce, checkCycles, readRounds } from "./rounds";
import { checkSegments } from "./segments";
import { readSubjects } from "./subject-rows";
import { checkSums } from "./sums";
import { checkTranslations } from "./translations";

/** Recomputes what can be recomputed of the database, and accounts for the facts of `dir`. */
export async function checkData(prisma: PrismaClient, dir: string): Promise<Comparison[]> {
  return [...(await checkDatabase(prisma)), ...(await checkFiles(dir))];
}

/** Recomputes what can be recomputed of what the database holds, wherever it came from. */
export async function checkDatabase(prisma: PrismaClient): Promise<Comparison[]> {
  const figures = await readFigures(prisma);
  const rounds = await readRounds(prisma);
  const subjects = await readSubjects(prisma);
  return [
    ...checkSegments(figures, await readSchemes(prisma)),
    ...checkShares(figures),
    ...checkGrowth(figures),
    ...checkGrossProfit(figures),
    ...checkDerivations(figures),
    ...checkCountedOnce(rounds, DISTINCT_ROUNDS),
    checkCycles(rounds),
    ...checkReportDates(await readQuotations(prisma)),
    ...checkColumns(subjects),
    ...checkSources(subjects),
    ...checkTrust(subjects),
    ...(await checkRevisions(prisma)),
    ...(await checkSums(prisma)),
  ];
}

async function checkFiles(dir: string): Promise<Comparison[]> {
  return [...checkFacts(await readFactUses(dir)), ...checkTranslations(await readDataSet(dir))];
}
