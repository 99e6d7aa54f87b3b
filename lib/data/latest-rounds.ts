import "server-only";
import type { View } from "@/lib/domain/view";
import { currencyLens } from "./currency-lens";
import {
  NEWEST_ROUNDS_FIRST,
  ROUND_LINE,
  type RoundLine,
  roundLineOf,
  roundSubjectIds,
} from "./funding-rounds-columns";
import { loadMarks } from "./marks";
import { read } from "./reader";

export interface LatestRounds {
  readonly rounds: readonly RoundLine[];
  /** All rounds known, of which `rounds` are the newest. */
  readonly count: number;
}

/** How many rounds the overview lists. */
const SHOWN = 10;

/** The newest rounds of all organizations. Three queries and those of the relations. */
export function latestRounds(view: View): Promise<LatestRounds> {
  return read(view, async (db) => {
    const rows = await db.fundingRound.findMany({
      orderBy: [...NEWEST_ROUNDS_FIRST],
      take: SHOWN,
      select: ROUND_LINE,
    });
    const count = await db.fundingRound.count();
    const lens = await currencyLens(db, view);
    const marks = await loadMarks(db, roundSubjectIds(rows));
    return { rounds: rows.map((row) => roundLineOf(row, marks, lens)), count };
  });
}
