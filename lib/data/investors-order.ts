import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { BoundedCount } from "@/lib/domain/bounded-count";
import { countsAsRaised, ROUND_STATUSES } from "@/lib/domain/funding-round";
import type { View } from "@/lib/domain/view";
import type { InvestorSort, InvestorsQuery } from "@/lib/schemas/investors-query";
import { countUpTo, isMoreThan, sumUpTo } from "./bounded-count";
import type { KeyedOrder, KeyedRows, SortTerm } from "./keyed-page";
import { investorNamed, type PartyNamed } from "./parties-found";
import type { Reader } from "./reader";

const sql = Prisma.sql;

/** Of so many investors all deals known on a past day are added up to sort them. */
const MOST_ADDED_UP = 1000;
/** Where each row has to be asked, so many are counted. */
const MOST_ASKED = 100;

interface OrderedInvestors {
  readonly rows: KeyedRows;
  readonly count: BoundedCount;
  readonly isInTodaysOrder: boolean;
}

/**
 * The investors of a list in its order, which an index on `InvestorActivity` gives (decision 23). On a
 * past day few are added up as they were known; of many the order stays that of today, and those not
 * known then are passed over.
 */
export async function investorsInOrder(
  db: Reader,
  view: View,
  { q, kind, sort }: InvestorsQuery,
  found?: PartyNamed | null,
): Promise<OrderedInvestors> {
  const isPast = view.asKnownOn !== null;
  const isInTodaysOrder = isPast && (await isMoreThan(db, sql`"InvestorActivity"`, MOST_ADDED_UP));
  const conditions = [
    kind === null ? sql`true` : sql`a."isPerson" = ${kind === "person"}`,
    isInTodaysOrder ? IS_KNOWN : sql`true`,
  ];
  const named = found === undefined ? await whoIsNamed(db, view, q) : found;
  if (named !== null) conditions.push(named.fits(sql`a."investorId"`));
  const where = sql`(${Prisma.join(conditions, " AND ")})`;
  const from = isPast && !isInTodaysOrder ? sql`${ACTIVITY_THEN} a` : sql`"InvestorActivity" a`;
  return {
    rows: {
      from: [from],
      where,
      order: orderOf(sort),
      id: sql`a."investorId"`,
      key: KEY,
      keyIs: (key) => sql`a."investorId" = ${idOf(key)}`,
    },
    count: await countUpTo(
      db,
      [sql`${from} WHERE ${where}`],
      isInTodaysOrder || named?.isMany ? MOST_ASKED : undefined,
    ),
    isInTodaysOrder,
  };
}

/** Null where nothing is asked for. */
async function whoIsNamed(db: Reader, view: View, q: string): Promise<PartyNamed | null> {
  return q === "" ? null : investorNamed(db, view, q);
}

/** Slugs of organizations and of people are two sets. */
const PERSON = "person.";
const KEY = sql`CASE WHEN a."isPerson" THEN ${PERSON} || (SELECT slug FROM "Person" WHERE id = a."investorId")
  ELSE (SELECT slug FROM "Organization" WHERE id = a."investorId") END`;

function idOf(key: string): Prisma.Sql {
  return key.startsWith(PERSON)
    ? sql`(SELECT id FROM "Person" WHERE slug = ${key.slice(PERSON.length)})`
    : sql`(SELECT id FROM "Organization" WHERE slug = ${key})`;
}

/** Whether an investor and a part of it in a round are known on the day in view. */
const IS_KNOWN = sql`CASE WHEN a."isPerson"
  THEN EXISTS (SELECT FROM "Person" p WHERE p.id = a."investorId" OFFSET 0)
    AND EXISTS (SELECT FROM "Investment" i WHERE i."personId" = a."investorId" OFFSET 0)
  ELSE EXISTS (SELECT FROM "Organization" o WHERE o.id = a."investorId" OFFSET 0)
    AND EXISTS (SELECT FROM "Investment" i WHERE i."organizationId" = a."investorId" OFFSET 0) END`;

const NAME: SortTerm = { sql: sql`a.name`, type: "text" };
const ID: SortTerm = { sql: sql`a."investorId"`, type: "uuid" };

/** The other way round is the same order backwards; only who has no deal yet stands last both ways. */
function orderOf({ by, descending }: InvestorsQuery["sort"]): KeyedOrder {
  if (by === "name") return { terms: [NAME, ID], descending };
  if (by === "latest" && !descending) {
    return { terms: [{ sql: EARLIEST_FIRST, type: "int" }, NAME, ID], descending };
  }
  return { terms: [{ sql: MOST_FIRST[by], type: "int" }, NAME, ID], descending: !descending };
}

const EARLIEST_FIRST = sql`(CASE WHEN a."latestYear" = 0 THEN 9999 ELSE a."latestYear" END)`;

const MOST_FIRST: Readonly<Record<Exclude<InvestorSort, "name">, Prisma.Sql>> = {
  deals: sql`(-a.deals)`,
  leads: sql`(-a.leads)`,
  companies: sql`(-a.companies)`,
  latest: sql`(-a."latestYear")`,
};

const RAISED = ROUND_STATUSES.filter(countsAsRaised);

/** What `InvestorActivity` holds of today, added up for a past day from all parts in rounds. */
const ACTIVITY_THEN = sql`(
  SELECT "investorId", "isPerson", max(name) AS name, sum(deals)::int AS deals, sum(leads)::int AS leads,
    (count(*) FILTER (WHERE deals > 0))::int AS companies, sum("notRaised")::int AS "notRaised",
    coalesce(extract(year FROM min(first)), 0)::int AS "firstYear",
    coalesce(extract(year FROM max(latest)), 0)::int AS "latestYear"
  FROM (
    SELECT coalesce(o.id, p.id) AS "investorId", o.id IS NULL AS "isPerson", max(coalesce(o.name, p.name)) AS name,
      count(*) FILTER (WHERE raised) AS deals,
      count(*) FILTER (WHERE raised AND i."isLead") AS leads,
      count(*) FILTER (WHERE NOT raised) AS "notRaised",
      min(r."announcedOn") FILTER (WHERE raised) AS first,
      max(r."announcedOn") FILTER (WHERE raised) AS latest
    FROM "Investment" i
    JOIN LATERAL (SELECT * FROM "FundingRound" WHERE id = i."fundingRoundId" LIMIT 1) r ON true
    LEFT JOIN LATERAL (SELECT * FROM "Organization" WHERE id = i."organizationId" LIMIT 1) o ON true
    LEFT JOIN LATERAL (SELECT * FROM "Person" WHERE id = i."personId" LIMIT 1) p ON true
    CROSS JOIN LATERAL (SELECT r.status::text = ANY (${RAISED}) AS raised) status
    WHERE coalesce(o.id, p.id) IS NOT NULL
    GROUP BY 1, 2, r."organizationId"
  ) company
  GROUP BY 1, 2
)`;

/** The parts in rounds of the investors that a list shows, as files have them. */
interface ListedInvestments {
  /** Whether a part `fact` is one of them. */
  readonly condition: Prisma.Sql;
  readonly count: () => Promise<BoundedCount>;
}

/**
 * Counted from what each investor has, as far as rows are counted; where a past day keeps the order of
 * today, only that there are more than investors less one. A query for a text, and two or three to count.
 */
export async function investmentsListed(
  db: Reader,
  view: View,
  query: InvestorsQuery,
): Promise<ListedInvestments> {
  const { q, kind } = query;
  const named = await whoIsNamed(db, view, q);
  const isPast = view.asKnownOn !== null;
  const of = (
    id: Prisma.Sql,
    table: Prisma.Sql,
  ) => sql`(${id} IS NOT NULL AND ${named?.fits(id) ?? sql`true`}
    AND ${isPast ? sql`EXISTS (SELECT FROM ${table} investor WHERE investor.id = ${id} OFFSET 0)` : sql`true`})`;
  const parts = [
    ...(kind === "person" ? [] : [of(sql`fact."organizationId"`, sql`"Organization"`)]),
    ...(kind === "organization" ? [] : [of(sql`fact."personId"`, sql`"Person"`)]),
  ];
  return {
    condition: Prisma.join(parts, " OR "),
    count: async () => {
      const { rows, count, isInTodaysOrder } = await investorsInOrder(db, view, query, named);
      if (isInTodaysOrder) return { count: Math.max(0, count.count - 1), isMore: count.count > 0 };
      const parts = rows.from.map(
        (from) => sql`SELECT a.deals + a."notRaised" AS parts FROM ${from} WHERE ${rows.where}`,
      );
      return sumUpTo(db, parts);
    },
  };
}
