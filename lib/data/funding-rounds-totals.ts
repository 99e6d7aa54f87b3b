import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { SumPart, SumsByCurrency } from "@/lib/domain/amount-sum";
import { countsAsRaised, ROUND_STATUSES, type RoundStatus } from "@/lib/domain/funding-round";
import { type AmountGroup, sumGroups } from "@/lib/domain/grouped-sum";
import { amountOf, partialDateOf } from "./columns";
import type { CurrencyLens } from "./currency-lens";
import type { Reader } from "./reader";

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
 * Totals in two queries (Prisma sends four), however many rounds there are: the database adds up
 * what does not overlap, by currency and qualifier (and day, where it is converted), and only overlapping rounds are read
 * one by one.
 */
export async function totalsOf(
  db: Reader,
  where: Prisma.FundingRoundWhereInput,
  lens: CurrencyLens,
): Promise<RoundsTotals> {
  const apart = await overlappingRounds(db, where, lens);
  const alone = { AND: [where, { id: { notIn: apart.map(({ id }) => id) } }] };
  const groups = lens.converts ? await groupsByDay(db, alone, lens) : await groupsOf(db, alone);
  const raised = groups.filter(({ status }) => countsAsRaised(status));
  return {
    count: apart.length + groups.reduce((total, group) => total + group.count, 0),
    raised: sumGroups(
      raised.map(({ amount, count }): AmountGroup => ({ amount, count })),
      apart.map(({ part }) => part),
    ),
    leftOut: ROUND_STATUSES.filter((status) => !countsAsRaised(status)).flatMap((status) => {
      const count = groups
        .filter((group) => group.status === status)
        .reduce((total, group) => total + group.count, 0);
      return count === 0 ? [] : [{ status, count }];
    }),
  };
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
    part: {
      id: round.slug,
      amount: lens.amountAt(amountOf(round, "moneyRaised"), partialDateOf(round, "announcedOn")),
      countedIn: overlaps.filter(({ part }) => part.id === round.id).map(({ whole }) => whole.slug),
    },
  }));
}
