import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { yearOf } from "@/lib/domain/partial-date";
import type { View } from "@/lib/domain/view";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import type { RoundsQuery } from "@/lib/schemas/rounds-query";
import { plainDateOf } from "./columns";
import { currencyLens } from "./currency-lens";
import {
  NEWEST_ROUNDS_FIRST,
  ROUND_LINE,
  type RoundLine,
  roundLineOf,
  roundSubjectIds,
} from "./funding-rounds-columns";
import { roundsWhere } from "./funding-rounds-filter";
import { type RoundsTotals, totalsOf } from "./funding-rounds-totals";
import { loadMarks } from "./marks";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { type Reader, read } from "./reader";

/** One page of the rounds that a query asks for, with totals of all of them. */
export interface RoundsPage {
  readonly rounds: readonly RoundLine[];
  /** The page shown, which is the last where the query asks for one beyond. */
  readonly page: number;
  readonly pageCount: number;
  readonly totals: RoundsTotals;
  readonly choices: RoundChoices;
}

/** What the filters offer. */
export interface RoundChoices {
  /** Organizations that raised money, by name. */
  readonly organizations: readonly OrganizationRef[];
  /** From the first year of a round to the last, none left out. */
  readonly years: readonly number[];
}

/**
 * Queries: names searched for (2), totals (2), the page (1, or 3 by amount), marks (1), choices (2):
 * the same for any size.
 */
export function listFundingRounds(view: View, query: RoundsQuery): Promise<RoundsPage> {
  return read(view, async (db) => {
    const { sort, page: asked, ...filter } = query;
    const where = await roundsWhere(db, filter);
    const lens = await currencyLens(db, view);
    const totals = await totalsOf(db, where, lens);
    const pageCount = Math.max(1, Math.ceil(totals.count / PAGE_SIZE));
    const page = Math.min(asked, pageCount);
    const rows = await sortedRounds(db, where, sort, (page - 1) * PAGE_SIZE);
    const marks = await loadMarks(db, roundSubjectIds(rows));
    return {
      rounds: rows.map((row) => roundLineOf(row, marks, lens)),
      page,
      pageCount,
      totals,
      choices: await loadChoices(db),
    };
  });
}

function sortedRounds(
  db: Reader,
  where: Prisma.FundingRoundWhereInput,
  { by, descending }: RoundsQuery["sort"],
  skip: number,
) {
  const window = { select: ROUND_LINE, skip, take: PAGE_SIZE };
  if (by === "moneyRaised") return roundsByAmount(db, where, descending, skip);
  const orderBy =
    by === "organization"
      ? [{ organization: { name: direction(descending) } }, ...NEWEST_ROUNDS_FIRST]
      : descending
        ? [...NEWEST_ROUNDS_FIRST]
        : OLDEST_FIRST;
  return db.fundingRound.findMany({ ...window, where, orderBy });
}

const OLDEST_FIRST = [
  { announcedOn: "asc" },
  { announcedOnPrecision: "desc" },
  { announcedOnInferred: "asc" },
  { id: "asc" },
] as const satisfies Prisma.FundingRoundOrderByWithRelationInput[];

/**
 * By currency, then by amount, as amounts of two currencies do not compare. Undisclosed rounds come
 * last in both directions, also those that name a currency, so they are a window of their own.
 */
async function roundsByAmount(
  db: Reader,
  where: Prisma.FundingRoundWhereInput,
  descending: boolean,
  skip: number,
) {
  const disclosed = { AND: [where, { moneyRaisedValue: { not: null } }] };
  const undisclosed = { AND: [where, { moneyRaisedValue: null }] };
  const disclosedCount = await db.fundingRound.count({ where: disclosed });
  const first = await db.fundingRound.findMany({
    select: ROUND_LINE,
    where: disclosed,
    orderBy: [
      { moneyRaisedCurrency: "asc" },
      { moneyRaisedValue: direction(descending) },
      { moneyRaisedQualifier: direction(descending) },
      { moneyRaisedMaxValue: direction(descending) },
      ...NEWEST_ROUNDS_FIRST,
    ],
    skip,
    take: PAGE_SIZE,
  });
  const rest = await db.fundingRound.findMany({
    select: ROUND_LINE,
    where: undisclosed,
    orderBy: [...NEWEST_ROUNDS_FIRST],
    skip: Math.max(0, skip - disclosedCount),
    take: PAGE_SIZE - first.length,
  });
  return [...first, ...rest];
}

function direction(descending: boolean): Prisma.SortOrder {
  return descending ? "desc" : "asc";
}

async function loadChoices(db: Reader): Promise<RoundChoices> {
  const organizations = await db.organization.findMany({
    where: { fundingRounds: { some: {} } },
    select: NAMES,
    orderBy: [{ name: "asc" }, { slug: "asc" }],
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
