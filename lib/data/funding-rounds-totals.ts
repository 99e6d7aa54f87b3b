import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { SumPart, SumsByCurrency } from "@/lib/domain/amount-sum";
import { countsAsRaised, ROUND_STATUSES, type RoundStatus } from "@/lib/domain/funding-round";
import { type AmountGroup, sumGroups, withoutAmounts } from "@/lib/domain/grouped-sum";
import type { View } from "@/lib/domain/view";
import type { RoundsFilter } from "@/lib/schemas/rounds-query";
import { amountOf, partialDateOf } from "./columns";
import type { CurrencyLens } from "./currency-lens";
import type { Reader } from "./reader";
import { type RoundGroup, roundGroups } from "./round-sums";

/** Money raised by a set of rounds, and how many rounds of it are no money raised. */
export interface RoundsTotals {
  /** All rounds of the set. */
  readonly count: number;
  readonly raised: SumsByCurrency;
  /** Rounds by status that stand in no total; those of which there are none are left out. */
  readonly leftOut: readonly {
    readonly status: RoundStatus;
    readonly count: number;
  }[];
}

const RAISED = ROUND_STATUSES.filter(countsAsRaised);

/**
 * Totals of the rounds of a filter, however many there are: what does not overlap has been added up,
 * only overlapping rounds are read one by one. Where the sums kept by the database serve (decision 23)
 * one query or on a past day two, besides that for overlaps; filters by name add the rounds up.
 */
export async function totalsOf(
  db: Reader,
  view: View,
  filter: RoundsFilter,
  { where, lens }: Chosen,
): Promise<RoundsTotals> {
  const apart = await overlappingRounds(db, where, lens);
  const groups = isSummed(filter)
    ? withoutRounds(await roundGroups(db, view, { filter, lens }), apart)
    : await groupsApartFrom(db, where, lens, apart);
  const raised = groups.filter(({ status }) => countsAsRaised(status));
  return {
    count: apart.length + countOf(groups),
    raised: sumGroups(
      raised,
      apart.map(({ part }) => part),
    ),
    leftOut: ROUND_STATUSES.filter((status) => !countsAsRaised(status)).flatMap((status) => {
      const count = countOf(groups.filter((group) => group.status === status));
      return count === 0 ? [] : [{ status, count }];
    }),
  };
}

/** Rounds as they were chosen, and how their money is shown. */
interface Chosen {
  readonly where: Prisma.FundingRoundWhereInput;
  readonly lens: CurrencyLens;
}

/** Names are in no sum: a company has few rounds, and a text is looked for anew each time. */
function isSummed({ q, organization }: RoundsFilter): boolean {
  return q === "" && organization === null;
}

function countOf(groups: readonly AmountGroup[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}

/** Takes overlapping rounds out of the sums that hold them. */
function withoutRounds(
  groups: readonly RoundGroup[],
  apart: readonly OverlappingRound[],
): StatusGroup[] {
  return groups.flatMap((group) => {
    const { status, amount } = group;
    const own = apart.filter(
      ({ status: other, part }) =>
        other === status &&
        part.amount.qualifier === amount.qualifier &&
        part.amount.currency === amount.currency,
    );
    return (
      withoutAmounts(
        group,
        own.map(({ part }) => part.amount),
      ) ?? []
    );
  });
}

function groupsApartFrom(
  db: Reader,
  where: Prisma.FundingRoundWhereInput,
  lens: CurrencyLens,
  apart: readonly OverlappingRound[],
): Promise<StatusGroup[]> {
  const alone = { AND: [where, { id: { notIn: apart.map(({ id }) => id) } }] };
  return lens.converts ? groupsByDay(db, alone, lens) : groupsOf(db, alone);
}

/** Rounds of one status, added up. */
interface StatusGroup extends AmountGroup {
  readonly status: RoundStatus;
}

/** What was added up by the database. */
const ADDED_UP = {
  _sum: { moneyRaisedValue: true, moneyRaisedMaxValue: true },
  _count: true,
} as const;

async function groupsOf(db: Reader, where: Prisma.FundingRoundWhereInput): Promise<StatusGroup[]> {
  const groups = await db.fundingRound.groupBy({
    by: ["status", "moneyRaisedCurrency", "moneyRaisedQualifier"],
    where,
    ...ADDED_UP,
  });
  return groups.map(({ status, _sum, _count, ...group }) => ({
    status,
    amount: amountOf({ ...group, ..._sum }, "moneyRaised"),
    count: _count,
  }));
}

/** Of each day by itself: all amounts of one day and currency are converted at one rate. */
async function groupsByDay(
  db: Reader,
  where: Prisma.FundingRoundWhereInput,
  lens: CurrencyLens,
): Promise<StatusGroup[]> {
  const groups = await db.fundingRound.groupBy({
    by: [
      ...(["status", "moneyRaisedCurrency", "moneyRaisedQualifier"] as const),
      ...(["announcedOn", "announcedOnPrecision", "announcedOnInferred"] as const),
    ],
    where,
    ...ADDED_UP,
  });
  return groups.map(({ status, _sum, _count, ...group }) => ({
    status,
    amount: lens.amountAt(
      amountOf({ ...group, ..._sum }, "moneyRaised"),
      partialDateOf(group, "announcedOn"),
    ),
    count: _count,
  }));
}

const MONEY_RAISED = {
  id: true,
  slug: true,
  status: true,
  moneyRaisedValue: true,
  moneyRaisedMaxValue: true,
  moneyRaisedQualifier: true,
  moneyRaisedCurrency: true,
  announcedOn: true,
  announcedOnPrecision: true,
  announcedOnInferred: true,
} as const satisfies Prisma.FundingRoundSelect;

/** A round as an addend, which goes by its slug. */
interface OverlappingRound {
  readonly id: string;
  readonly status: RoundStatus;
  readonly part: SumPart;
}

/** Rounds of the set that share money with another of it. */
async function overlappingRounds(
  db: Reader,
  where: Prisma.FundingRoundWhereInput,
  lens: CurrencyLens,
): Promise<OverlappingRound[]> {
  const inSet = { AND: [where, { status: { in: RAISED } }] };
  const overlaps = await db.roundOverlap.findMany({
    where: { part: inSet, whole: inSet },
    select: { part: { select: MONEY_RAISED }, whole: { select: MONEY_RAISED } },
  });
  const rounds = new Map(
    overlaps.flatMap(({ part, whole }) => [part, whole]).map((round) => [round.id, round]),
  );
  return [...rounds.values()].map((round) => ({
    id: round.id,
    status: round.status,
    part: {
      id: round.slug,
      amount: lens.amountAt(amountOf(round, "moneyRaised"), partialDateOf(round, "announcedOn")),
      countedIn: overlaps.filter(({ part }) => part.id === round.id).map(({ whole }) => whole.slug),
    },
  }));
}
