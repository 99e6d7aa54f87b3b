import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { SumPart, SumsByCurrency } from "@/lib/domain/amount-sum";
import { countsAsRaised, ROUND_STATUSES, type RoundStatus } from "@/lib/domain/funding-round";
import { type AmountGroup, sumGroups, withoutAmounts } from "@/lib/domain/grouped-sum";
import type { View } from "@/lib/domain/view";
import type { RoundsFilter } from "@/lib/schemas/rounds-query";
import { amountOf, partialDateOf } from "./columns";
import type { CurrencyLens } from "./currency-lens";
import type { ChosenRounds } from "./funding-rounds-condition";
import type { Reader } from "./reader";
import { addedUp, addedUpBy, type RoundGroup, roundGroups } from "./round-sums";

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
  { condition, lens }: Chosen,
): Promise<RoundsTotals> {
  const apart = await overlappingRounds(db, condition, lens);
  const groups = isSummed(filter)
    ? withoutRounds(await roundGroups(db, view, { filter, lens }), apart)
    : await addedUp(db, roundsApartFrom(apart, condition), lens);
  return totalsFrom(groups, apart);
}

/**
 * The same for all rounds of each organization, by its id. Three queries, however many organizations
 * and rounds there are.
 */
export async function totalsOfEach(
  db: Reader,
  organizationIds: readonly string[],
  lens: CurrencyLens,
): Promise<ReadonlyMap<string, RoundsTotals>> {
  const condition = Prisma.sql`fact."organizationId" = ANY (${[...organizationIds]}::uuid[])`;
  const apart = await overlappingRounds(db, condition, lens);
  const rounds = roundsApartFrom(apart, condition);
  const by = Prisma.sql`"organizationId"::text`;
  const groups = await addedUpBy(db, { rounds, by }, lens);
  return new Map(
    organizationIds.map((id) => [
      id,
      totalsFrom(
        groups.get(id) ?? [],
        apart.filter(({ organizationId }) => organizationId === id),
      ),
    ]),
  );
}

function roundsApartFrom(apart: readonly OverlappingRound[], condition: Prisma.Sql): Prisma.Sql {
  const ids = apart.map(({ id }) => id);
  return Prisma.sql`SELECT * FROM "FundingRound" fact
    WHERE ${condition} AND fact.id <> ALL (${ids}::uuid[])`;
}

function totalsFrom(
  groups: readonly RoundGroup[],
  apart: readonly OverlappingRound[],
): RoundsTotals {
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
interface Chosen extends Pick<ChosenRounds, "condition"> {
  readonly lens: CurrencyLens;
}

/** Names are in no sum: a company has few rounds, and a text is looked for anew each time. */
function isSummed({ q, organization, investor }: RoundsFilter): boolean {
  return q === "" && organization === null && investor === null;
}

function countOf(groups: readonly AmountGroup[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}

/** Takes overlapping rounds out of the sums that hold them. */
function withoutRounds(
  groups: readonly RoundGroup[],
  apart: readonly OverlappingRound[],
): RoundGroup[] {
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

const MONEY_RAISED = {
  id: true,
  organizationId: true,
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
  readonly organizationId: string;
  readonly status: RoundStatus;
  readonly part: SumPart;
}

/** Rounds of the set that share money with another of it. */
async function overlappingRounds(
  db: Reader,
  condition: Prisma.Sql,
  lens: CurrencyLens,
): Promise<OverlappingRound[]> {
  const isInSet = (id: Prisma.Sql) => Prisma.sql`EXISTS (SELECT FROM "FundingRound" fact
    WHERE fact.id = ${id} AND fact.status::text = ANY (${RAISED}) AND ${condition} OFFSET 0)`;
  const overlaps = await db.$queryRaw<{ partId: string; wholeId: string }[]>`
    SELECT "partId", "wholeId" FROM "RoundOverlap" overlap
    WHERE ${isInSet(Prisma.sql`overlap."partId"`)} AND ${isInSet(Prisma.sql`overlap."wholeId"`)}`;
  const ids = overlaps.flatMap(({ partId, wholeId }) => [partId, wholeId]);
  const rounds = await db.fundingRound.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: MONEY_RAISED,
  });
  const slugs = new Map(rounds.map(({ id, slug }) => [id, slug]));
  return rounds.map((round) => ({
    id: round.id,
    organizationId: round.organizationId,
    status: round.status,
    part: {
      id: round.slug,
      amount: lens.amountAt(amountOf(round, "moneyRaised"), partialDateOf(round, "announcedOn")),
      countedIn: overlaps
        .filter(({ partId }) => partId === round.id)
        .flatMap(({ wholeId }) => slugs.get(wholeId) ?? []),
    },
  }));
}
