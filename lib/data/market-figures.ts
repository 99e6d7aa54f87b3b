import "server-only";
import type { View } from "@/lib/domain/view";
import { currencyLens } from "./currency-lens";
import {
  MARKET_FIGURE,
  MARKET_FIGURE_ORDER,
  type MarketFigureLine,
  marketFigureOf,
} from "./organizations-facts";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { read } from "./reader";
import { loadStatements, type SourceRef } from "./statements";

/** A figure of a market, or of a company outside its accounts, with who says it. */
export interface SourcedMarketFigure extends MarketFigureLine {
  /** The company that the figure is about; null for a market. */
  readonly organization: OrganizationRef | null;
  /** The source whose word is accepted; null where none was known on the day in view. */
  readonly source: SourceRef | null;
}

/** Most figures that the page shows. */
const MOST_FIGURES = 500;

/** All of them, the latest first. Two queries, and those of the names and the sources. */
export function marketFigures(view: View): Promise<readonly SourcedMarketFigure[]> {
  return read(view, async (db) => {
    const rows = await db.marketFigure.findMany({
      select: { ...MARKET_FIGURE, organization: { select: NAMES } },
      orderBy: [...MARKET_FIGURE_ORDER],
      take: MOST_FIGURES,
    });
    const { statements, marks } = await loadStatements(
      db,
      rows.map(({ id }) => id),
    );
    const lens = await currencyLens(db, view);
    const sources = new Map(
      statements
        .filter(({ field, status }) => field === "amount" && status === "ACCEPTED")
        .map(({ subjectId, source }) => [subjectId, source]),
    );
    return rows.map(({ organization, ...row }) => ({
      ...marketFigureOf(row, marks, lens),
      organization,
      source: sources.get(row.id) ?? null,
    }));
  });
}
