import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { SumPart } from "@/lib/domain/amount-sum";
import type { View } from "@/lib/domain/view";
import { type CurrencyLens, currencyLens } from "./currency-lens";
import {
  NEWEST_ROUNDS_FIRST,
  ROUND_FACTS,
  type RoundFacts,
  roundFactsOf,
} from "./funding-rounds-columns";
import { loadMarks } from "./marks";
import { type Reader, read } from "./reader";

/** A round with what a sum needs to count its money once. */
export interface CountedRound extends RoundFacts {
  readonly part: SumPart;
}

/** Most rounds that a group's charts draw, or a total lists. */
export const MOST_ROUNDS = 1000;

/**
 * All rounds of the organizations, newest first. Three queries and those of the relations: by the
 * organizations' ids, as a join with what a past day shows would first read all rounds.
 */
export function roundsOfOrganizations(
  view: View,
  slugs: readonly string[],
): Promise<readonly CountedRound[]> {
  return read(view, async (db) => {
    const organizations = await db.organization.findMany({
      where: { slug: { in: [...slugs] } },
      select: { id: true },
    });
    const ids = organizations.map(({ id }) => id);
    return countedRounds(db, await currencyLens(db, view), { organizationId: { in: ids } });
  });
}

/** The newest rounds of a set, as many as a page can show. Two queries and those of the relations. */
export async function countedRounds(
  db: Reader,
  lens: CurrencyLens,
  where: Prisma.FundingRoundWhereInput,
): Promise<readonly CountedRound[]> {
  const rows = await db.fundingRound.findMany({
    where,
    orderBy: [...NEWEST_ROUNDS_FIRST],
    take: MOST_ROUNDS,
    select: { ...ROUND_FACTS, countedIn: { select: { whole: { select: { slug: true } } } } },
  });
  const marks = await loadMarks(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const facts = roundFactsOf(row, marks, lens);
    const countedIn = row.countedIn.map(({ whole }) => whole.slug);
    return { ...facts, part: { id: row.slug, amount: facts.moneyRaised.value, countedIn } };
  });
}
