import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { BoundedCount } from "@/lib/domain/bounded-count";
import type { PlainDate } from "@/lib/domain/partial-date";
import type { View } from "@/lib/domain/view";
import type { OrganizationsQuery } from "@/lib/schemas/organizations-query";
import { countUpTo, isMoreThan } from "./bounded-count";
import type { KeyedOrder, KeyedRows, SortTerm } from "./keyed-page";
import { investorNamed, partyNamed } from "./parties-found";
import type { Reader } from "./reader";
import { dateOrderOf } from "./table-parts";

const sql = Prisma.sql;

/** Of so many organizations all are read as they were on a past day to sort them. */
const MOST_READ = 1000;
/** Where each row has to be asked, so many are counted. */
const MOST_ASKED = 100;

interface OrderedOrganizations {
  readonly rows: KeyedRows;
  readonly count: BoundedCount;
  readonly isInTodaysOrder: boolean;
}

/**
 * The organizations of a list in its order, which an index on `OrganizationActivity` gives (decision
 * 23). On a past day few are read as they were; of many the order stays that of today, and those not
 * known then are passed over.
 */
export async function organizationsInOrder(
  db: Reader,
  view: View,
  { q, kind, part, sort }: OrganizationsQuery,
): Promise<OrderedOrganizations> {
  const day = view.asKnownOn;
  const isPast = day !== null;
  const isInTodaysOrder = isPast && (await isMoreThan(db, sql`"OrganizationActivity"`, MOST_READ));
  const isOfKind = kind === null ? sql`true` : sql`a.kind = ${kind}::public."OrganizationKind"`;
  const conditions = [isOfKind, isInTodaysOrder ? IS_KNOWN : sql`true`];
  if (part !== null) conditions.push((isInTodaysOrder ? IS_KNOWN_TO_HAVE : HAS)[part]);
  const isListed = (id: Prisma.Sql) => sql`EXISTS (SELECT FROM "OrganizationActivity" a
    WHERE a."organizationId" = ${id} AND ${isOfKind} AND ${part === null ? sql`true` : HAS[part]} OFFSET 0)`;
  const isAny = kind === null && part === null;
  const whoIsNamed = () =>
    part === "invested"
      ? investorNamed(db, view, q)
      : partyNamed(db, q, isAny ? undefined : isListed);
  const named = q === "" ? null : await whoIsNamed();
  if (named !== null) conditions.push(named.fits(sql`a."organizationId"`));
  const where = sql`(${Prisma.join(conditions, " AND ")})`;
  const from = isPast && !isInTodaysOrder ? sql`${OF_A_DAY} a` : sql`"OrganizationActivity" a`;
  return {
    rows: {
      from: isInTodaysOrder && sort.by === "foundedOn" && sort.descending ? foundedBy(day) : [from],
      where,
      order: orderOf(sort),
      id: sql`a."organizationId"`,
      key: sql`(SELECT slug FROM "Organization" WHERE id = a."organizationId")`,
      keyIs: (key) => sql`a."organizationId" = (SELECT id FROM "Organization" WHERE slug = ${key})`,
    },
    count: await countUpTo(
      db,
      [sql`${from} WHERE ${where}`],
      isInTodaysOrder || named?.isMany ? MOST_ASKED : undefined,
    ),
    isInTodaysOrder,
  };
}

const NAME: SortTerm = { sql: sql`a.name`, type: "text" };
const ID: SortTerm = { sql: sql`a."organizationId"`, type: "uuid" };

/** The other way round is the same order backwards; only who was founded nobody says when stands last both ways. */
function orderOf({ by, descending }: OrganizationsQuery["sort"]): KeyedOrder {
  switch (by) {
    case "name":
      return { terms: [NAME, ID], descending };
    case "rounds":
      return {
        terms: [{ sql: sql`(-a.rounds)`, type: "int" }, NAME, ID],
        descending: !descending,
      };
    case "foundedOn": {
      const founded = descending ? sql`(-a.founded)` : sql`a.founded`;
      return {
        terms: [{ sql: sql`coalesce(${founded}, 2147483647)`, type: "int" }, NAME, ID],
        descending: false,
      };
    }
  }
}

type Part = NonNullable<OrganizationsQuery["part"]>;

const HAS: Readonly<Record<Part, Prisma.Sql>> = {
  // As the index has it.
  raised: sql`-a.rounds < 0`,
  invested: sql`a.invests`,
};

const IS_KNOWN = sql`EXISTS (SELECT FROM "Organization" o WHERE o.id = a."organizationId" OFFSET 0)`;

const IS_KNOWN_TO_HAVE: Readonly<Record<Part, Prisma.Sql>> = {
  raised: sql`(a.rounds > 0
    AND EXISTS (SELECT FROM "FundingRound" r WHERE r."organizationId" = a."organizationId" OFFSET 0))`,
  invested: sql`(a.invests
    AND EXISTS (SELECT FROM "Investment" i WHERE i."organizationId" = a."organizationId" OFFSET 0))`,
};

/**
 * The latest founded by a past day do not begin with all that were founded after it: of these only those
 * are known that were told ahead or told otherwise then, which are few and found by indexes of their own.
 */
function foundedBy(day: PlainDate): Prisma.Sql[] {
  const after = sql`day_order(${day}::date + 1)`;
  return [
    sql`(SELECT * FROM "OrganizationActivity" WHERE coalesce(-founded, 2147483647) > -${after}) a`,
    sql`(SELECT told.* FROM (
        SELECT o.id FROM "Organization_settled" o WHERE ${dateOrderOf(sql`o.`, "foundedOn")} >= ${after}
          AND o."foundedOn" > o."settledFrom"
        UNION ALL SELECT id FROM "Organization_between"
      ) early JOIN "OrganizationActivity" told ON told."organizationId" = early.id AND told.founded >= ${after}) a`,
  ];
}

/** What `OrganizationActivity` holds of today, read for a past day. */
const OF_A_DAY = sql`(
  SELECT o.id AS "organizationId", o.name, o.kind, ${dateOrderOf(sql`o.`, "foundedOn")} AS founded,
    (SELECT count(*)::int FROM "FundingRound" r WHERE r."organizationId" = o.id) AS rounds,
    EXISTS (SELECT FROM "Investment" i WHERE i."organizationId" = o.id OFFSET 0) AS invests
  FROM "Organization" o
)`;
