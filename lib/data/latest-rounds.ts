import "server-only";
import type { View } from "@/lib/domain/view";
import { ALL_ROUNDS } from "@/lib/schemas/rounds-query";
import { currencyLens } from "./currency-lens";
import { ROUND_LINE, type RoundLine, roundLineOf, roundSubjectIds } from "./funding-rounds-columns";
import { newestRounds } from "./funding-rounds-order";
import { inOrderOf } from "./keyed-page";
import { loadMarks } from "./marks";
import { read } from "./reader";
import { roundsCounted } from "./round-sums";

export interface LatestRounds {
  readonly rounds: readonly RoundLine[];
  /** All rounds known, of which `rounds` are the newest. */
  readonly count: number;
}

/** How many rounds the overview lists. */
const SHOWN = 10;

/**
 * The newest rounds of all organizations. The page (2), marks (1), how many there are (1, or on a past
 * day 2), and the queries of the relations.
 */
export function latestRounds(view: View): Promise<LatestRounds> {
  return read(view, async (db) => {
    const ids = await newestRounds(db, view, ALL_ROUNDS, SHOWN);
    const rows = inOrderOf(
      ids,
      await db.fundingRound.findMany({ where: { id: { in: [...ids] } }, select: ROUND_LINE }),
    );
    const lens = await currencyLens(db, view);
    const count = await roundsCounted(db, view, ALL_ROUNDS);
    const marks = await loadMarks(db, roundSubjectIds(rows));
    return { rounds: rows.map((row) => roundLineOf(row, marks, lens)), count };
  });
}
