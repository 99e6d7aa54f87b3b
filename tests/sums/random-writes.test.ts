import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { currencyLens } from "@/lib/data/currency-lens";
import { chooseRounds } from "@/lib/data/funding-rounds-condition";
import { roundsInOrder } from "@/lib/data/funding-rounds-order";
import { totalsOf } from "@/lib/data/funding-rounds-totals";
import { countedRounds } from "@/lib/data/group-funding";
import { type InvestorFigures, investorFigures } from "@/lib/data/investor-figures";
import { keyedPage } from "@/lib/data/keyed-page";
import { read } from "@/lib/data/reader";
import { prisma } from "@/lib/db";
import { raisedToDate } from "@/lib/domain/amount-sum";
import { countsAsRaised } from "@/lib/domain/funding-round";
import type { View } from "@/lib/domain/view";
import { FIRST_PAGE } from "@/lib/schemas/list-query";
import { ALL_ROUNDS, NEWEST_FIRST, type RoundsFilter } from "@/lib/schemas/rounds-query";
import { checkSums } from "../../prisma/check/sums";
import { fillWorld } from "../../scripts/generate/main.mjs";
import { resetDatabase } from "../setup/clone";
import { bothMeetings, investorOf } from "./meetings";

const ROUNDS = 120;

beforeAll(async () => {
  await resetDatabase("empty");
  await fillWorld(process.env.DATABASE_URL ?? "", { rounds: ROUNDS, seed: 3 });
});

/** Sends SQL that speaks of the round at a share of all of them as `$1`, in one transaction. */
function onRound(...statements: readonly string[]) {
  return async (share: number) => {
    const rounds = await prisma.fundingRound.findMany({
      select: { id: true },
      orderBy: { id: "asc" },
    });
    const chosen = rounds[Math.floor(share * rounds.length)];
    if (chosen === undefined) return;
    await prisma.$transaction(async (tx) => {
      for (const statement of statements) await tx.$executeRawUnsafe(statement, chosen.id);
    });
  };
}

const someClaim = (field: string) =>
  `"fundingRoundId" = $1::uuid AND field = '${field}' AND status = 'ACCEPTED'`;

function partsIn(round: string): string {
  return `SELECT "organizationId" FROM "Investment" WHERE "fundingRoundId" = ${round}::uuid AND "organizationId" IS NOT NULL`;
}

const WRITES = {
  "an amount is doubled": onRound(
    `UPDATE "FundingRound" SET "moneyRaisedValue" = "moneyRaisedValue" * 2, "moneyRaisedMaxValue" = "moneyRaisedMaxValue" * 2 WHERE id = $1::uuid`,
    `UPDATE "Claim" SET value = value * 2, "maxValue" = "maxValue" * 2 WHERE ${someClaim("moneyRaised")}`,
  ),
  "a round moves to another year": onRound(
    `UPDATE "FundingRound" SET "announcedOn" = '2020-01-01', "announcedOnPrecision" = 'YEAR' WHERE id = $1::uuid`,
    `UPDATE "Claim" SET date = '2020-01-01', "datePrecision" = 'YEAR' WHERE ${someClaim("announcedOn")}`,
  ),
  "a round is called off or announced": onRound(
    `UPDATE "FundingRound" SET status = CASE WHEN status = 'CANCELLED' THEN 'ANNOUNCED' ELSE 'CANCELLED' END::"RoundStatus" WHERE id = $1::uuid`,
    `UPDATE "Claim" SET text = (SELECT status FROM "FundingRound" WHERE id = $1::uuid) WHERE ${someClaim("status")}`,
  ),
  "a round was planned at first": onRound(
    `INSERT INTO "Claim" (id, "sourceId", "subjectId", "fundingRoundId", field, text, status, locator)
     SELECT gen_random_uuid(), said."sourceId", r.id, r.id, 'status', said.text, said.standing::"ClaimStatus", gen_random_uuid()::text
     FROM "FundingRound" r
     CROSS JOIN LATERAL (
       SELECT "sourceId", r.status::text AS text, 'ACCEPTED' AS standing FROM "Claim" WHERE ${someClaim("moneyRaised")}
       UNION ALL SELECT (SELECT id FROM "Source" ORDER BY "publishedOn" LIMIT 1), 'PLANNED', 'COMPETING'
     ) said
     WHERE r.id = $1::uuid AND NOT EXISTS (SELECT FROM "Claim" WHERE ${someClaim("status")})`,
  ),
  "investors are told of later": onRound(
    `UPDATE "Claim" SET "sourceId" = (SELECT id FROM "Source" WHERE "publishedOn" > '2019-06-01' ORDER BY "publishedOn" LIMIT 1)
     WHERE field = 'existence' AND "investmentId" IN (SELECT id FROM "Investment" WHERE "fundingRoundId" = $1::uuid)`,
  ),
  "a source turns out to be older": onRound(
    `UPDATE "Source" SET "publishedOn" = '2015-06-15', "publishedOnPrecision" = 'DAY'
     WHERE id = (SELECT "sourceId" FROM "Claim" WHERE ${someClaim("moneyRaised")})`,
  ),
  "an earlier source said otherwise": onRound(
    `INSERT INTO "Claim" (id, "sourceId", "subjectId", "fundingRoundId", field, value, qualifier, currency, status, locator)
     SELECT gen_random_uuid(), (SELECT id FROM "Source" ORDER BY "publishedOn" LIMIT 1), $1::uuid, $1::uuid, 'moneyRaised',
       7000000, 'EXACT', 'USD', 'COMPETING', gen_random_uuid()::text`,
  ),
  "a round is deleted": onRound(
    `DELETE FROM "Claim" WHERE "investmentId" IN (SELECT id FROM "Investment" WHERE "fundingRoundId" = $1::uuid)`,
    `DELETE FROM "Claim" WHERE "fundingRoundId" = $1::uuid`,
    `DELETE FROM "FundingRound" WHERE id = $1::uuid`,
  ),
  "a round is of another company": onRound(
    `UPDATE "FundingRound" SET "organizationId" = (SELECT id FROM "Organization" WHERE id > "organizationId" ORDER BY id LIMIT 1)
     WHERE id = $1::uuid AND EXISTS (SELECT FROM "Organization" o WHERE o.id > "organizationId")`,
  ),
  "investors lead": onRound(
    `UPDATE "Investment" SET "isLead" = NOT "isLead" WHERE "fundingRoundId" = $1::uuid`,
  ),
  "another investor takes part": onRound(
    `INSERT INTO "Investment" (id, slug, "fundingRoundId", "organizationId", "moneyInvestedQualifier")
     SELECT md5('joined' || $1::uuid)::uuid, 'joined-' || $1::uuid, $1::uuid, joining.id, 'UNDISCLOSED'
     FROM (SELECT "investorId" AS id FROM "InvestorActivity" WHERE "investorId" NOT IN (${partsIn("$1")}) ORDER BY 1 LIMIT 1) joining
     ON CONFLICT DO NOTHING`,
    `INSERT INTO "Claim" (id, "sourceId", "subjectId", "investmentId", field, status, locator)
     SELECT gen_random_uuid(), "sourceId", part.id, part.id, 'existence', 'ACCEPTED', gen_random_uuid()::text
     FROM "Claim" CROSS JOIN (SELECT id FROM "Investment" WHERE id = md5('joined' || $1::uuid)::uuid) part
     WHERE ${someClaim("moneyRaised")} AND NOT EXISTS (SELECT FROM "Claim" WHERE "subjectId" = part.id)`,
  ),
  "an investor took no part after all": onRound(
    `DELETE FROM "Claim" WHERE "investmentId" = (SELECT id FROM "Investment" WHERE "fundingRoundId" = $1::uuid ORDER BY id LIMIT 1)`,
    `DELETE FROM "Investment" WHERE id = (SELECT id FROM "Investment" WHERE "fundingRoundId" = $1::uuid ORDER BY id LIMIT 1)`,
  ),
  "an investor was another": onRound(
    `UPDATE "Investment" SET "organizationId" = (SELECT "investorId" FROM "InvestorActivity"
       WHERE "investorId" NOT IN (${partsIn("$1")}) ORDER BY 1 DESC LIMIT 1)
     WHERE id = (SELECT id FROM "Investment" WHERE "fundingRoundId" = $1::uuid ORDER BY id DESC LIMIT 1)`,
  ),
  "an investor goes by other names": onRound(
    `UPDATE "Organization" SET "stockSymbol" = coalesce("stockSymbol", '') || 'X' WHERE id IN (${partsIn("$1")})`,
    `INSERT INTO "OrganizationName" (id, "organizationId", name, language, kind)
     SELECT gen_random_uuid(), of, 'Other ' || of, 'en', 'FORMER' FROM (${partsIn("$1")}) part (of) ON CONFLICT DO NOTHING`,
  ),
  "rounds share their money": onRound(
    `INSERT INTO "RoundOverlap" ("partId", "wholeId") SELECT $1::uuid, id FROM "FundingRound" WHERE id > $1::uuid ORDER BY id LIMIT 1
     ON CONFLICT DO NOTHING`,
  ),
  "rates arrive": onRound(
    `INSERT INTO "FxRate" (date, base, quote, rate, source)
     SELECT d::date, 'EUR', quote, rate, 'Bank' FROM "FundingRound" r,
       generate_series(r."announcedOn" - 3, r."announcedOn" + 360, interval '3 days') d,
       (VALUES ('CNY', 7.8), ('USD', 1.13), ('HKD', 8.77)) q (quote, rate)
     WHERE r.id = $1::uuid ON CONFLICT (quote, base, date) DO UPDATE SET rate = "FxRate".rate + 0.01`,
  ),
  "rates are withdrawn": onRound(
    `DELETE FROM "FxRate" WHERE quote = 'USD' AND date >= (SELECT "announcedOn" FROM "FundingRound" WHERE id = $1::uuid)`,
  ),
} as const;

const NAMES = Object.keys(WRITES) as (keyof typeof WRITES)[];
const share = fc.noBias(fc.nat({ max: 999 })).map((part) => part / 1000);

const VIEWS: readonly View[] = [
  { asKnownOn: null },
  { asKnownOn: null, currency: "CNY" },
  { asKnownOn: "2019-03-20" },
  { asKnownOn: "2020-08-14", currency: "USD" },
];

const FILTERS: readonly RoundsFilter[] = [
  ALL_ROUNDS,
  { ...ALL_ROUNDS, type: "SERIES_A", from: 2016, to: 2020 },
  { ...ALL_ROUNDS, status: "ANNOUNCED", amount: "disclosed" },
];

/** The totals, and the same from the rounds one by one. */
function bothWays(view: View, filter: RoundsFilter) {
  return read(view, async (db) => {
    const chosen = await chooseRounds(db, filter);
    const lens = await currencyLens(db, view);
    const { raised, count, leftOut } = await totalsOf(db, view, filter, { ...chosen, lens });
    const listed = roundsInOrder(view, { sort: NEWEST_FIRST }, chosen);
    const { ids } = await keyedPage(db, listed, FIRST_PAGE, 10 * ROUNDS);
    const rounds = await countedRounds(db, lens, { id: { in: [...ids] } });
    const { leftOutIds, ...oneByOne } = raisedToDate(
      rounds.map(({ part, status }) => ({ ...part, status })),
    );
    const counts = { all: rounds.length, leftOut: leftOutIds.length };
    const leftOutCount = leftOut.reduce((sum, part) => sum + part.count, 0);
    return [
      { ...sorted(raised), all: count, leftOut: leftOutCount },
      { ...sorted(oneByOne), ...counts },
    ] as const;
  });
}

/** What each investor did, and the same from its deals one by one. */
function bothFigures(view: View) {
  return read(view, async (db) => {
    const deals = await db.investment.findMany({
      select: { organizationId: true, personId: true, isLead: true, fundingRound: true },
    });
    const ids = [...new Set(deals.map(investorOf))];
    const oneByOne = ids.map((id): [string, InvestorFigures] => {
      const own = deals.filter((deal) => investorOf(deal) === id);
      const raised = own.filter(({ fundingRound }) => countsAsRaised(fundingRound.status));
      const years = raised.map(({ fundingRound }) => fundingRound.announcedOn.getUTCFullYear());
      return [
        id,
        {
          deals: raised.length,
          leads: raised.filter(({ isLead }) => isLead).length,
          companies: new Set(raised.map(({ fundingRound }) => fundingRound.organizationId)).size,
          notRaised: own.length - raised.length,
          firstYear: years.length === 0 ? null : Math.min(...years),
          latestYear: years.length === 0 ? null : Math.max(...years),
        },
      ];
    });
    return [await investorFigures(db, view, ids), new Map(oneByOne)] as const;
  });
}

function sorted<Raised extends { sums: readonly { countedOnceIds: readonly string[] }[] }>(
  raised: Raised,
) {
  const sums = raised.sums.map((sum) => ({
    ...sum,
    countedOnceIds: [...sum.countedOnceIds].sort(),
  }));
  return { ...raised, sums };
}

describe("sums kept by the database", () => {
  it("equal their parts after any writes, today and on past days, in any currency", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...NAMES), share), { minLength: 3, maxLength: 9 }),
        async (writes) => {
          for (const [name, at] of writes) await WRITES[name](at);
          const strayed = (await checkSums(prisma)).filter(({ outcome }) => outcome !== "ok");
          expect(strayed).toEqual([]);
          for (const view of VIEWS) {
            const [figures, dealsAddedUp] = await bothFigures(view);
            expect(figures, JSON.stringify(view)).toEqual(dealsAddedUp);
            for (const [counted, oneByOne] of await bothMeetings(view)) {
              expect(counted, JSON.stringify(view)).toEqual(oneByOne);
            }
            for (const filter of FILTERS) {
              const [kept, oneByOne] = await bothWays(view, filter);
              expect(kept, JSON.stringify({ view, filter })).toEqual(oneByOne);
            }
          }
        },
      ),
      {
        numRuns: 6,
        endOnFailure: true,
        examples: [
          [NAMES.map((name, at): [typeof name, number] => [name, ((at * 37) % 100) / 100])],
        ],
      },
    );
  }, 240_000);
});
