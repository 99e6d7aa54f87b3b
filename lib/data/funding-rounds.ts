import "server-only";
import { type BoundedCount, exactly } from "@/lib/domain/bounded-count";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import type { RoundsFilter, RoundsQuery } from "@/lib/schemas/rounds-query";
import { currencyLens } from "./currency-lens";
import { ROUND_LINE, type RoundLine, roundLineOf, roundSubjectIds } from "./funding-rounds-columns";
import { chooseRounds } from "./funding-rounds-condition";
import { roundsInOrder } from "./funding-rounds-order";
import { type RoundsTotals, totalsOf } from "./funding-rounds-totals";
import { inOrderOf, keyedPage, type PageEdges } from "./keyed-page";
import { loadMarks } from "./marks";
import { organizationChoices } from "./organization-choices";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { type Reader, read } from "./reader";
import { MOST_FOUND } from "./rounds-found";

/** One page of the rounds that a query asks for, with totals of all of them. */
export interface RoundsPage {
  readonly rounds: readonly RoundLine[];
  readonly edges: PageEdges;
  /** All rounds that the query asks for, whatever the page. */
  readonly count: BoundedCount;
  /** Null where a text is found in so many rounds that they are not added up. */
  readonly totals: RoundsTotals | null;
  readonly choices: RoundChoices;
}

/** What the filters offer. */
export interface RoundChoices {
  /** The organization that the filter names, where it is known on the day. */
  readonly organization: OrganizationRef | null;
  /** The investor that it names. */
  readonly investor: SubjectName | null;
  /** Those with most rounds, to begin with. */
  readonly organizations: readonly OrganizationRef[];
  /** From the first year of a round to the last as known today, none left out. */
  readonly years: readonly number[];
}

/**
 * Queries: how many a text is found in (1), totals (2 or 3), the page (2, or 3 where it begins after a round), marks
 * (1), choices (2): the same for any size.
 */
export function listFundingRounds(view: View, query: RoundsQuery): Promise<RoundsPage> {
  return read(view, async (db) => {
    const lens = await currencyLens(db, view);
    const { condition, isMany } = await chooseRounds(db, query);
    const totals = isMany ? null : await totalsOf(db, view, query, { condition, lens });
    const { ids, edges } = await keyedPage(db, roundsInOrder(view, query, { condition }), query);
    const rows = await loadLines(db, ids);
    const marks = await loadMarks(db, roundSubjectIds(rows));
    return {
      rounds: rows.map((row) => roundLineOf(row, marks, lens)),
      edges,
      count: totals === null ? { count: MOST_FOUND, isMore: true } : exactly(totals.count),
      totals,
      choices: await loadChoices(db, query),
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

async function loadChoices(
  db: Reader,
  { organization, investor }: RoundsFilter,
): Promise<RoundChoices> {
  const { suggested, named } = await organizationChoices(db, [organization, investor]);
  const [years] = await db.$queryRaw<{ first: number | null; last: number | null }[]>`
    SELECT min(year) AS first, max(year) AS last FROM "RoundSum"
    WHERE "investmentType" IS NULL AND "knownIn" IS NULL`;
  const own = (slug: string | null) => (slug === null ? null : (named.get(slug) ?? null));
  return {
    organization: own(organization),
    investor:
      own(investor) ??
      (investor === null
        ? null
        : await db.person.findUnique({ where: { slug: investor }, select: NAMES })),
    organizations: suggested,
    years: yearsBetween(years?.first ?? null, years?.last ?? null),
  };
}

/** Newest first. */
function yearsBetween(from: number | null, to: number | null): number[] {
  if (from === null || to === null) return [];
  return Array.from({ length: to - from + 1 }, (_, at) => to - at);
}
