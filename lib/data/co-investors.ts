import "server-only";
import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import type { BoundedCount } from "@/lib/domain/bounded-count";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import {
  type CoInvestorLink,
  compareCoInvestors,
  LEAST_SHARED,
  MOST_DRAWN,
} from "@/lib/domain/co-investment";
import type { Sourced } from "@/lib/domain/evidence";
import { countsAsRaised } from "@/lib/domain/funding-round";
import type { View } from "@/lib/domain/view";
import { ownNamesOf } from "./funding-rounds-columns";
import { loadMarks } from "./marks";
import {
  INVESTOR_NAMES,
  type InvestorRef,
  investorOf,
  MOST_SHOWN,
  NAMES,
} from "./organizations-names";
import type { Reader } from "./reader";

const sql = Prisma.sql;

/** So many pairs are counted; on a past day it is these, the strongest of today, that are compared. */
const MOST_COMPARED = 1000;
/** A picture with more lines than that cannot be read. */
const MOST_LINKS = 2 * MOST_DRAWN;

export interface CoInvestorLine {
  readonly key: string;
  readonly investor: InvestorRef;
  /** Rounds in which both took part. */
  readonly rounds: number;
  /** Its part in one of those that were told of last. */
  readonly participation: Sourced<null>;
}

/** Whom an investor meets in rounds. */
export interface CoInvestors {
  /** Most often first; of very many only these. */
  readonly lines: readonly CoInvestorLine[];
  readonly count: BoundedCount;
  /** Which of those that a picture draws meet each other again and again, by the keys of their lines. */
  readonly links: readonly CoInvestorLink[];
  /** On a past day of very many: the lines are the first of so many whom it meets most often today. */
  readonly chosenFrom: number | null;
}

interface InvestorId {
  readonly id: string;
  readonly isPerson: boolean;
}

/**
 * Whom an investor meets, from the pairs that the database counts (decision 23). Queries: the strongest
 * pairs, a part that tells of each, these parts and those of their relations, marks, and who of them meet.
 */
export async function readCoInvestors(
  db: Reader,
  view: View,
  investor: InvestorId,
): Promise<CoInvestors> {
  const { pairs, ...counted } = await strongestPairs(db, view, investor);
  const linesById = await linesOf(db, view, investor, pairs);
  const lines = [...linesById.values()].sort(compareCoInvestors);
  const drawn = new Set(lines.slice(0, MOST_DRAWN));
  const ids = [...linesById].flatMap(([id, line]) => (drawn.has(line) ? [id] : []));
  const links = (await linksAmong(db, view, ids)).flatMap(({ one, other, rounds }) => {
    const [a, b] = [linesById.get(one), linesById.get(other)];
    return a === undefined || b === undefined ? [] : [{ a: a.key, b: b.key, rounds }];
  });
  return { ...counted, lines, links };
}

const pairsSchema = z.array(
  z.object({
    id: z.string(),
    /** Rounds that both share today. */
    today: z.int(),
    /** On the day in view; null where both, or the other itself, were not known then. */
    rounds: z.int().nullable(),
  }),
);

interface Pair {
  readonly id: string;
  readonly rounds: number;
}

type StrongestPairs = Pick<CoInvestors, "count" | "chosenFrom"> & {
  readonly pairs: readonly Pair[];
};

/**
 * Those that it meets most often. A pair shares no more rounds on a past day than today, so whoever is
 * not among those of today cannot share more than the last of these.
 */
async function strongestPairs(db: Reader, view: View, { id }: InvestorId): Promise<StrongestPairs> {
  const side = (own: Prisma.Sql, met: Prisma.Sql) => sql`(
    SELECT ${met} AS id, "oneId", "otherId", rounds FROM "CoInvestment"
    WHERE ${own} = ${id}::uuid ORDER BY rounds DESC, ${met} LIMIT ${MOST_COMPARED + 1})`;
  const strongest = sql`(
    SELECT * FROM (${side(sql`"oneId"`, sql`"otherId"`)} UNION ALL ${side(sql`"otherId"`, sql`"oneId"`)}) met
    ORDER BY rounds DESC, id LIMIT ${MOST_COMPARED + 1}) pair`;
  const rows = pairsSchema.parse(
    await db.$queryRaw(
      view.asKnownOn === null
        ? sql`SELECT id::text, rounds AS today, rounds FROM ${strongest}`
        : sql`SELECT pair.id::text, pair.rounds AS today, CASE WHEN ${isKnown(sql`pair.id`)} THEN shared.rounds END AS rounds
          FROM ${strongest}
          LEFT JOIN LATERAL (${sharedBy(view, sql`pair."oneId"`, sql`pair."otherId"`)}) shared ON true`,
    ),
  );
  const compared = rows.slice(0, MOST_COMPARED);
  const known = compared
    .flatMap(({ rounds, ...pair }) => (rounds === null ? [] : [{ ...pair, rounds }]))
    .sort((a, b) => b.rounds - a.rounds);
  const pairs = known.slice(0, MOST_SHOWN);
  const isMore = rows.length > MOST_COMPARED;
  const lastToday = compared.at(-1)?.today ?? 0;
  const least = pairs.length < MOST_SHOWN ? 0 : (pairs.at(-1)?.rounds ?? 0);
  return {
    pairs,
    count: { count: known.length, isMore },
    chosenFrom: isMore && view.asKnownOn !== null && lastToday > least ? MOST_COMPARED : null,
  };
}

/** Rounds that two share on the day in view, `oneId` the lesser of the two; no row where there are none. */
function sharedBy({ asKnownOn }: View, oneId: Prisma.Sql, otherId: Prisma.Sql): Prisma.Sql {
  return asKnownOn === null
    ? sql`SELECT rounds FROM "CoInvestment" WHERE "oneId" = ${oneId} AND "otherId" = ${otherId} LIMIT 1`
    : sql`SELECT rounds FROM "CoInvestmentDay" WHERE "oneId" = ${oneId} AND "otherId" = ${otherId}
        AND "knownFrom" <= ${asKnownOn}::date ORDER BY "knownFrom" DESC LIMIT 1`;
}

function isKnown(id: Prisma.Sql): Prisma.Sql {
  return sql`(EXISTS (SELECT FROM "Organization" o WHERE o.id = ${id} OFFSET 0)
    OR EXISTS (SELECT FROM "Person" p WHERE p.id = ${id} OFFSET 0))`;
}

const PART = {
  id: true,
  slug: true,
  organizationId: true,
  personId: true,
  ...INVESTOR_NAMES,
  fundingRound: { select: { status: true, organization: { select: NAMES } } },
} as const satisfies Prisma.InvestmentSelect;

/** Lines by the id of who is met. */
async function linesOf(
  db: Reader,
  view: View,
  investor: InvestorId,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, CoInvestorLine>> {
  const ids = await db.$queryRaw<{ id: string }[]>(partsToldLast(view, investor, pairs));
  const parts = await db.investment.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: PART,
  });
  const marks = await loadMarks(
    db,
    parts.map(({ id }) => id),
  );
  const roundsOf = new Map(pairs.map(({ id, rounds }) => [id, rounds]));
  return new Map(
    parts.flatMap((part): [string, CoInvestorLine][] => {
      const met = investorOf(part);
      const metId = part.organizationId ?? part.personId ?? "";
      const rounds = roundsOf.get(metId);
      if (met === null || rounds === undefined) return [];
      const { status, organization } = part.fundingRound;
      const participation = marks.sourced("investment", part.slug, part.id, EXISTENCE, null, {
        planned: !countsAsRaised(status),
        ownNames: ownNamesOf(organization),
      });
      return [[metId, { key: `${met.kind} ${met.slug}`, investor: met, rounds, participation }]];
    }),
  );
}

/**
 * Of each pair the other's part in a round of the last day on which rounds of both were told of: one of
 * the two parts was told of on that day itself.
 */
function partsToldLast(
  { asKnownOn }: View,
  { id, isPerson }: InvestorId,
  pairs: readonly Pair[],
): Prisma.Sql {
  const self = sql`${id}::uuid`;
  const own = isPerson ? sql`"personId"` : sql`"organizationId"`;
  const byDay = asKnownOn === null ? sql`true` : sql`"knownFrom" <= ${asKnownOn}::date`;
  const told = (column: Prisma.Sql, investor: Prisma.Sql) =>
    sql`SELECT "fundingRoundId" AS id FROM public."Investment"
      WHERE ${column} = ${investor} AND "knownFrom" = last.day`;
  return sql`
    SELECT part.id::text FROM unnest(${pairs.map((pair) => pair.id)}::uuid[]) met (id)
    CROSS JOIN LATERAL (
      SELECT "knownFrom" AS day FROM "CoInvestmentDay"
      WHERE "oneId" = least(met.id, ${self}) AND "otherId" = greatest(met.id, ${self}) AND ${byDay}
      ORDER BY "knownFrom" DESC LIMIT 1
    ) last
    CROSS JOIN LATERAL (
      SELECT theirs.id FROM (
        ${told(sql`"organizationId"`, sql`met.id`)} UNION ALL ${told(sql`"personId"`, sql`met.id`)}
        UNION ALL ${told(own, self)}
      ) round
      CROSS JOIN LATERAL (
        SELECT i.id FROM public."Investment" i WHERE i."fundingRoundId" = round.id
          AND (i."organizationId" = met.id OR i."personId" = met.id) AND i."knownFrom" <= last.day OFFSET 0
      ) theirs
      WHERE EXISTS (SELECT FROM public."Investment" i WHERE i."fundingRoundId" = round.id
        AND i.${own} = ${self} AND i."knownFrom" <= last.day OFFSET 0)
      LIMIT 1
    ) part`;
}

const linksSchema = z.array(z.object({ one: z.string(), other: z.string(), rounds: z.int() }));

async function linksAmong(
  db: Reader,
  view: View,
  ids: readonly string[],
): Promise<z.output<typeof linksSchema>> {
  const drawn = sql`unnest(${[...ids]}::uuid[])`;
  const rows = await db.$queryRaw`
    SELECT one.id::text AS one, other.id::text AS other, shared.rounds
    FROM ${drawn} one (id) JOIN ${drawn} other (id) ON one.id < other.id
    CROSS JOIN LATERAL (${sharedBy(view, sql`one.id`, sql`other.id`)}) shared
    WHERE shared.rounds >= ${LEAST_SHARED}
    ORDER BY shared.rounds DESC, one.id, other.id LIMIT ${MOST_LINKS}`;
  return linksSchema.parse(rows);
}
