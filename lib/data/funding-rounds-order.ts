import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { View } from "@/lib/domain/view";
import type { RoundsQuery } from "@/lib/schemas/rounds-query";
import { type ChosenRounds, ROUND_DATE_ORDER } from "./funding-rounds-condition";
import type { KeyedOrder, KeyedRows, SortTerm } from "./keyed-page";
import { datedPartsOf, partsOf } from "./table-parts";

const sql = Prisma.sql;

const BY_DATE: SortTerm = { sql: ROUND_DATE_ORDER, type: "int" };
const NEWEST_FIRST: SortTerm = { sql: sql`(-${ROUND_DATE_ORDER})`, type: "int" };
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
          descending ? BY_DATE : NEWEST_FIRST,
          BY_ID,
        ],
        descending,
      };
    case "moneyRaised":
      return { terms: [...amountTerms(descending), NEWEST_FIRST, BY_ID], descending: false };
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

function withOrganization(view: View): Prisma.Sql[] {
  return partsOf(view, "FundingRound").flatMap((rounds) =>
    partsOf(view, "Organization").map(
      (owners) => sql`${rounds} fact JOIN ${owners} owner ON owner.id = fact."organizationId"`,
    ),
  );
}
