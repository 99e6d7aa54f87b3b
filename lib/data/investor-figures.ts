import "server-only";
import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import { countsAsRaised, ROUND_STATUSES } from "@/lib/domain/funding-round";
import type { PlainDate } from "@/lib/domain/partial-date";
import type { View } from "@/lib/domain/view";
import type { Reader } from "./reader";

const sql = Prisma.sql;

const figuresSchema = z.array(
  z.object({
    investorId: z.string(),
    deals: z.int(),
    leads: z.int(),
    companies: z.int(),
    notRaised: z.int(),
    firstYear: z.int().nullable(),
    latestYear: z.int().nullable(),
  }),
);
export type InvestorFigures = Omit<z.output<typeof figuresSchema>[number], "investorId">;

/** What investors did, as known on the day in view; who did nothing yet has none. One query. */
export async function investorFigures(
  db: Reader,
  { asKnownOn }: View,
  ids: readonly string[],
): Promise<ReadonlyMap<string, InvestorFigures>> {
  const rows = await db.$queryRaw(
    asKnownOn === null ? figuresOf(ids) : figuresThen(asKnownOn, ids),
  );
  const figures = figuresSchema.parse(rows);
  return new Map(figures.map(({ investorId, ...figure }) => [investorId, figure]));
}

function figuresOf(ids: readonly string[]): Prisma.Sql {
  return sql`SELECT "investorId"::text, deals, leads, companies, "notRaised",
      nullif("firstYear", 0) AS "firstYear", nullif("latestYear", 0) AS "latestYear"
    FROM "InvestorActivity" WHERE "investorId" = ANY (${[...ids]}::uuid[])`;
}

const RAISED = ROUND_STATUSES.filter(countsAsRaised);

/**
 * The months before that of the day (decision 23) and the deals that none of them has, as they were
 * known: parts that were told in its month, and earlier ones in rounds that were told otherwise on its eve.
 */
function figuresThen(day: PlainDate, ids: readonly string[]): Prisma.Sql {
  const month = sql`date_trunc('month', ${day}::date)::date`;
  const eve = sql`(${month} - 1)`;
  const listed = sql`${[...ids]}::uuid[]`;
  const told = (column: "organizationId" | "personId") => {
    const investor = Prisma.raw(`"${column}"`);
    return sql`SELECT i.${investor} AS id, i."isLead", i."fundingRoundId" FROM public."Investment" i
      WHERE i.${investor} = ANY (${listed}) AND i."knownFrom" BETWEEN ${month} AND ${day}::date`;
  };
  return sql`
    WITH late AS (
      ${told("organizationId")} UNION ALL ${told("personId")}
      UNION ALL
      SELECT coalesce(i."organizationId", i."personId"), i."isLead", i."fundingRoundId"
      FROM public."FundingRound" r JOIN public."Investment" i ON i."fundingRoundId" = r.id
      WHERE (r."settledFrom" > r."knownFrom" OR r."settledFrom" IS NULL)
        AND daterange(r."knownFrom", r."settledFrom") @> ${eve} AND i."knownFrom" < ${month}
        AND coalesce(i."organizationId", i."personId") = ANY (${listed})
    ), deal AS MATERIALIZED (
      SELECT late.id, late."isLead", r."organizationId", extract(year FROM r."announcedOn")::int AS year,
        r.status::text = ANY (${RAISED}) AS raised
      FROM late CROSS JOIN LATERAL (SELECT * FROM "FundingRound" WHERE id = late."fundingRoundId" LIMIT 1) r
    ), met AS (
      SELECT DISTINCT id, "organizationId" FROM deal WHERE raised
    )
    SELECT part.id::text AS "investorId", sum(deals)::int AS deals, sum(leads)::int AS leads,
      sum(companies)::int AS companies, sum("notRaised")::int AS "notRaised",
      min(first) AS "firstYear", max(latest) AS "latestYear"
    FROM (
      SELECT "investorId" AS id, deals, leads, companies, "notRaised",
        nullif("firstYear", 0) AS first, nullif("latestYear", 0) AS latest
      FROM "InvestorMonth" WHERE "investorId" = ANY (${listed}) AND "knownIn" < ${month}
      UNION ALL
      SELECT id, raised::int, (raised AND "isLead")::int, 0, (NOT raised)::int,
        CASE WHEN raised THEN year END, CASE WHEN raised THEN year END
      FROM deal
      UNION ALL
      SELECT met.id, 0, 0, 1, 0, NULL, NULL FROM met WHERE NOT ${hadMet(month)}
    ) part
    GROUP BY part.id`;
}

/** Whether a company is counted in an earlier month; of one company there are few rounds. */
function hadMet(month: Prisma.Sql): Prisma.Sql {
  return sql`EXISTS (
    SELECT FROM public."FundingRound" r
    CROSS JOIN LATERAL (
      SELECT FROM public."Investment" i WHERE i."fundingRoundId" = r.id
        AND (i."organizationId" = met.id OR i."personId" = met.id) AND i."knownFrom" < ${month} OFFSET 0
    ) i
    WHERE r."organizationId" = met."organizationId" AND r.status::text = ANY (${RAISED})
      AND r."settledFrom" < ${month} OFFSET 0)`;
}
