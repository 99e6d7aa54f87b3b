import "server-only";
import type { SumPart } from "@/lib/domain/amount-sum";
import type { View } from "@/lib/domain/view";
import {
  NEWEST_ROUNDS_FIRST,
  ROUND_LINE,
  type RoundLine,
  roundLineOf,
} from "./funding-rounds-columns";
import { loadMarks } from "./marks";
import { read } from "./reader";

/** A round with what a sum needs to count its money once. */
export interface CountedRound extends RoundLine {
  readonly part: SumPart;
}

/** Most rounds that a group's charts draw. */
const MOST_ROUNDS = 1000;

/** All rounds of the organizations, newest first. Two queries and those of the relations. */
export function roundsOfOrganizations(
  view: View,
  slugs: readonly string[],
): Promise<readonly CountedRound[]> {
  return read(view, async (db) => {
    const rows = await db.fundingRound.findMany({
      where: { organization: { slug: { in: [...slugs] } } },
      orderBy: [...NEWEST_ROUNDS_FIRST],
      take: MOST_ROUNDS,
      select: { ...ROUND_LINE, countedIn: { select: { whole: { select: { slug: true } } } } },
    });
    const marks = await loadMarks(
      db,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => {
      const line = roundLineOf(row, marks);
      const countedIn = row.countedIn.map(({ whole }) => whole.slug);
      return { ...line, part: { id: row.slug, amount: line.moneyRaised.value, countedIn } };
    });
  });
}
