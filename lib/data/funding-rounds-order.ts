import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { View } from "@/lib/domain/view";
import { FIRST_PAGE } from "@/lib/schemas/list-query";
import { NEWEST_FIRST, type RoundsFilter, type RoundsQuery } from "@/lib/schemas/rounds-query";
import { type ChosenRounds, chooseRounds, ROUND_DATE_ORDER } from "./funding-rounds-condition";
import { type KeyedOrder, type KeyedRows, keyedPage, type SortTerm } from "./keyed-page";
import type { Reader } from "./reader";
import { datedPartsOf, partsOf } from "./table-parts";

const sql = Prisma.sql;

const BY_DATE: SortTerm = { sql: ROUND_DATE_ORDER, type: "int" };
const BY_DATE_BACK: SortTerm = { sql: sql`(-${ROUND_DATE_ORDER})`, type: "int" };
const BY_ID: SortTerm = { sql: sql`fact.id`, type: "uuid" };

/** The rounds that were chosen, in the order that a query asks for, each order with its index (keyed_lists). */
export function roundsInOrder(
  view: View,
  { sort }: Pick<RoundsQuery, "sort">,
  { condition }: Pick<ChosenRounds, "condition">,
): KeyedRows {
  const { by } = sort;
  return {
    from: FROM[by](view),
    where: condition,
    order: orderOf(sort),
    id: sql`fact.id`,
    key: sql`fact.slug`,
  };
}

/** Ids of the newest rounds of a filter, so many at most, the newest first. */
export async function newestRounds(
  db: Reader,
  view: View,
  filter: RoundsFilter,
  most: number,
): Promise<readonly string[]> {
  const chosen = await chooseRounds(db, filter);
  const { ids } = await keyedPage(
    db,
    roundsInOrder(view, { sort: NEWEST_FIRST }, chosen),
    FIRST_PAGE,
    most,
  );
  return ids;
}

function orderOf({ by, descending }: RoundsQuery["sort"]): KeyedOrder {
  switch (by) {
    case "announcedOn":
      return { terms: [BY_DATE, BY_ID], descending };
    case "organization":
      return {
        terms: [
          { sql: sql`owner.name`, type: "text" },
          { sql: sql`owner.id`, type: "uuid" },
          // The newest first within an organization, whichever way these go.
          descending ? BY_DATE : BY_DATE_BACK,
          BY_ID,
        ],
        descending,
      };
    case "moneyRaised":
      return { terms: [...amountTerms(descending), BY_DATE_BACK, BY_ID], descending: false };
  }
}

/**
 * By currency, then by amount, as amounts of two currencies do not compare; undisclosed rounds last
 * in both directions. So the larger amounts come first by the order of negative ones.
 */
function amountTerms(descending: boolean): [SortTerm, SortTerm] {
  const amount = sql`amount_order(fact."moneyRaisedValue", fact."moneyRaisedQualifier")`;
  return [
    { sql: sql`amount_place(fact."moneyRaisedValue", fact."moneyRaisedCurrency")`, type: "text" },
    {
      sql: descending ? sql`coalesce(-${amount}, 0)` : sql`coalesce(${amount}, 0)`,
      type: "numeric",
    },
  ];
}

const FROM: Readonly<Record<RoundsQuery["sort"]["by"], (view: View) => Prisma.Sql[]>> = {
  announcedOn: (view) =>
    datedPartsOf(view, "FundingRound", "announcedOn").map((rounds) => sql`${rounds} fact`),
  moneyRaised: roundsOf,
  organization: withOrganization,
};

function roundsOf(view: View): Prisma.Sql[] {
  return partsOf(view, "FundingRound").map((rounds) => sql`${rounds} fact`);
}

/** Of what was in between there is little, and what belongs to it is looked up one by one. */
function withOrganization(view: View): Prisma.Sql[] {
  const [rounds = Prisma.empty, ...otherRounds] = partsOf(view, "FundingRound");
  const [owners = Prisma.empty, ...otherOwners] = partsOf(view, "Organization");
  return [
    sql`${rounds} fact JOIN ${owners} owner ON owner.id = fact."organizationId"`,
    ...otherOwners.map(
      (owner) => sql`${owner} owner
        CROSS JOIN LATERAL (SELECT * FROM ${rounds} WHERE "organizationId" = owner.id OFFSET 0) fact`,
    ),
    ...otherRounds.map(
      (round) => sql`${round} fact
        CROSS JOIN LATERAL (SELECT * FROM "Organization" WHERE id = fact."organizationId" LIMIT 1) owner`,
    ),
  ];
}
