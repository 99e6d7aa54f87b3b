import "server-only";
import { yearOf } from "@/lib/domain/partial-date";
import type { View } from "@/lib/domain/view";
import type { RoundsQuery } from "@/lib/schemas/rounds-query";
import { plainDateOf } from "./columns";
import { currencyLens } from "./currency-lens";
import { ROUND_LINE, type RoundLine, roundLineOf, roundSubjectIds } from "./funding-rounds-columns";
import { roundsWhere } from "./funding-rounds-filter";
import { roundsInOrder } from "./funding-rounds-order";
import { type RoundsTotals, totalsOf } from "./funding-rounds-totals";
import { inOrderOf, keyedPage, type PageEdges } from "./keyed-page";
import { loadMarks } from "./marks";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { type Reader, read } from "./reader";

/** One page of the rounds that a query asks for, with totals of all of them. */
export interface RoundsPage {
  readonly rounds: readonly RoundLine[];
  readonly edges: PageEdges;
  readonly totals: RoundsTotals;
  readonly choices: RoundChoices;
}

/** What the filters offer. */
export interface RoundChoices {
  /** Organizations that raised money, by name, so many as a choice can hold. */
  readonly organizations: readonly OrganizationRef[];
  /** From the first year of a round to the last, none left out. */
  readonly years: readonly number[];
}

/**
 * Queries: names searched for (2), totals (2), the page (2, or 3 where it begins after a round), marks
 * (1), choices (2): the same for any size.
 */
export function listFundingRounds(view: View, query: RoundsQuery): Promise<RoundsPage> {
  return read(view, async (db) => {
    const lens = await currencyLens(db, view);
    const where = await roundsWhere(db, query);
    const totals = await totalsOf(db, view, query, { where, lens });
    const { ids, edges } = await keyedPage(db, roundsInOrder(view, query), query);
    const rows = await loadLines(db, ids);
    const marks = await loadMarks(db, roundSubjectIds(rows));
    return {
      rounds: rows.map((row) => roundLineOf(row, marks, lens)),
      edges,
      totals,
      choices: await loadChoices(db),
    };
  });
}

/** The rounds of a page, with all that their lines show, in order. */
async function loadLines(db: Reader, ids: readonly string[]) {
  const rows = await db.fundingRound.findMany({
    where: { id: { in: [...ids] } },
    select: ROUND_LINE,
  });
  return inOrderOf(ids, rows);
}

/** Most organizations that the filter offers; any other is found by search. */
const MOST_ORGANIZATIONS = 500;

async function loadChoices(db: Reader): Promise<RoundChoices> {
  const organizations = await db.organization.findMany({
    where: { fundingRounds: { some: {} } },
    select: NAMES,
    orderBy: [{ name: "asc" }, { slug: "asc" }],
    take: MOST_ORGANIZATIONS,
  });
  const { _min, _max } = await db.fundingRound.aggregate({
    _min: { announcedOn: true },
    _max: { announcedOn: true },
  });
  return {
    organizations,
    years: yearsBetween(_min.announcedOn, _max.announcedOn),
  };
}

/** Newest first. */
function yearsBetween(first: Date | null, last: Date | null): number[] {
  if (first === null || last === null) return [];
  const [from, to] = [first, last].map((day) => yearOf({ date: plainDateOf(day) }));
  if (from === undefined || to === undefined) return [];
  return Array.from({ length: to - from + 1 }, (_, at) => to - at);
}
