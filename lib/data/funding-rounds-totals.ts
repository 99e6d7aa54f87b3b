import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { SumPart, SumsByCurrency } from "@/lib/domain/amount-sum";
import { countsAsRaised, ROUND_STATUSES, type RoundStatus } from "@/lib/domain/funding-round";
import { type AmountGroup, sumGroups } from "@/lib/domain/grouped-sum";
import { amountOf } from "./columns";
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
 * what does not overlap, by currency and qualifier, and only overlapping rounds are read one by one.
 */
export async function totalsOf(
  db: Reader,
  where: Prisma.FundingRoundWhereInput,
): Promise<RoundsTotals> {
  const apart = await overlappingRounds(db, where);
  const groups = await db.fundingRound.groupBy({
    by: ["status", "moneyRaisedCurrency", "moneyRaisedQualifier"],
    where: { AND: [where, { id: { notIn: apart.map(({ id }) => id) } }] },
    _sum: { moneyRaisedValue: true, moneyRaisedMaxValue: true },
    _count: true,
  });
  const raised = groups.filter(({ status }) => countsAsRaised(status));
  return {
    count: apart.length + groups.reduce((total, { _count }) => total + _count, 0),
    raised: sumGroups(
      raised.map(
        ({ _sum, _count, ...group }): AmountGroup => ({
          amount: amountOf({ ...group, ..._sum }, "moneyRaised"),
          count: _count,
        }),
      ),
      apart.map(({ part }) => part),
    ),
    leftOut: ROUND_STATUSES.filter((status) => !countsAsRaised(status)).flatMap((status) => {
      const count = groups
        .filter((group) => group.status === status)
        .reduce((total, { _count }) => total + _count, 0);
      return count === 0 ? [] : [{ status, count }];
    }),
  };
}

const MONEY_RAISED = {
  id: true,
  slug: true,
  moneyRaisedValue: true,
  moneyRaisedMaxValue: true,
  moneyRaisedQualifier: true,
  moneyRaisedCurrency: true,
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
      amount: amountOf(round, "moneyRaised"),
      countedIn: overlaps.filter(({ part }) => part.id === round.id).map(({ whole }) => whole.slug),
    },
  }));
}
