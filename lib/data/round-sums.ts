import "server-only";
import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import type { DisplayCurrency } from "@/lib/domain/display-currency";
import { ROUND_STATUSES, type RoundStatus } from "@/lib/domain/funding-round";
import { joinedGroups } from "@/lib/domain/grouped-sum";
import { DATE_PRECISIONS, type PlainDate } from "@/lib/domain/partial-date";
import { QUALIFIERS } from "@/lib/domain/qualifier";
import type { Amount } from "@/lib/domain/quantity";
import type { View } from "@/lib/domain/view";
import type { RoundsFilter } from "@/lib/schemas/rounds-query";
import { type CurrencyLens, currencyLens } from "./currency-lens";
import type { Reader } from "./reader";

/** What the sums kept by the database can be asked for: all filters of rounds but those by name. */
export type SummedFilter = Omit<RoundsFilter, "q" | "organization" | "investor">;

/** Rounds of one status, qualifier and currency, added up. */
export interface RoundGroup {
  readonly status: RoundStatus;
  readonly amount: Amount;
  readonly count: number;
}

interface Asked {
  readonly filter: SummedFilter;
  readonly lens: CurrencyLens;
}

/**
 * Rounds added up, read from `RoundSum` (decision 23): one query. On a past day the months before it,
 * and in a second query, one by one, what was known in its month or was not yet as it is today.
 */
export async function roundGroups(db: Reader, view: View, asked: Asked): Promise<RoundGroup[]> {
  const { asKnownOn, currency } = view;
  if (asKnownOn === null) return summed(db, currency, Prisma.sql`"knownIn" IS NULL`, asked);
  const month = Prisma.sql`${asKnownOn.slice(0, 7)}::text || '-01'`;
  const before = Prisma.sql`"knownIn" < (${month})::date`;
  const parts = [
    ...(await summed(db, currency, before, asked)),
    ...(await unsummed(db, asKnownOn, asked)),
  ];
  return joined(parts);
}

/** How many rounds the filter finds, all statuses of them; as many queries as for their money. */
export async function roundsCounted(
  db: Reader,
  { asKnownOn }: View,
  filter: SummedFilter,
): Promise<number> {
  const groups = await roundGroups(db, { asKnownOn }, { filter, lens: await currencyLens(db, {}) });
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function joined(groups: readonly RoundGroup[]): RoundGroup[] {
  return joinedGroups(groups, ({ status, amount }) =>
    [status, amount.qualifier, amount.currency].join(" "),
  );
}

const groupSchema = z.object({
  status: z.enum(ROUND_STATUSES),
  qualifier: z.enum(QUALIFIERS),
  currency: z.string().nullable(),
  count: z.int(),
  value: z.string().nullable(),
  maxValue: z.string().nullable(),
});

function groupOf({ status, count, ...amount }: z.output<typeof groupSchema>): RoundGroup {
  return { status, count, amount: { ...amount, unit: null } };
}

async function summed(
  db: Reader,
  currency: DisplayCurrency | undefined,
  known: Prisma.Sql,
  { filter }: Asked,
): Promise<RoundGroup[]> {
  const { type, from, to } = filter;
  const shown = shownColumns(currency);
  const rows = await db.$queryRaw`
    SELECT status::text, qualifier::text,
      ${shown.currency} AS currency, sum(count)::int AS count,
      CASE WHEN qualifier <> 'UNDISCLOSED' THEN sum(${shown.value})::text END AS value,
      CASE WHEN qualifier = 'BETWEEN' THEN sum(${shown.maxValue})::text END AS "maxValue"
    FROM "RoundSum"
    WHERE ${type === null ? Prisma.sql`"investmentType" IS NULL` : Prisma.sql`"investmentType" = ${type}::public."InvestmentType"`}
      AND ${known} AND year BETWEEN ${from ?? 0} AND ${to ?? 9999}
      AND ${standing(filter, Prisma.sql`qualifier`)}
    GROUP BY status, qualifier, 3`;
  return z.array(groupSchema).parse(rows).map(groupOf);
}

interface ShownColumns {
  readonly currency: Prisma.Sql;
  readonly value: Prisma.Sql;
  readonly maxValue: Prisma.Sql;
}

const IN_CURRENCY: Record<
  DisplayCurrency,
  { readonly bit: number; value: Prisma.Sql; maxValue: Prisma.Sql }
> = {
  CNY: { bit: 1, value: Prisma.sql`"inCny"`, maxValue: Prisma.sql`"inCnyMax"` },
  USD: { bit: 2, value: Prisma.sql`"inUsd"`, maxValue: Prisma.sql`"inUsdMax"` },
  HKD: { bit: 4, value: Prisma.sql`"inHkd"`, maxValue: Prisma.sql`"inHkdMax"` },
};

/** What cannot be converted stays as it is, as does what is not disclosed. */
function shownColumns(currency: DisplayCurrency | undefined): ShownColumns {
  const own = {
    currency: Prisma.sql`currency::text`,
    value: Prisma.sql`value`,
    maxValue: Prisma.sql`"maxValue"`,
  };
  if (currency === undefined) return own;
  const { bit, value, maxValue } = IN_CURRENCY[currency];
  const stays = Prisma.sql`unconverted & ${bit} <> 0`;
  const either = (kept: Prisma.Sql, converted: Prisma.Sql) =>
    Prisma.sql`CASE WHEN ${stays} THEN ${kept} ELSE ${converted} END`;
  return {
    currency: Prisma.sql`CASE WHEN ${stays} OR qualifier = 'UNDISCLOSED' THEN currency::text ELSE ${currency} END`,
    value: either(own.value, value),
    maxValue: either(own.maxValue, maxValue),
  };
}

/** By status and disclosure. Compared as text, since a past day names the types by its own schema. */
function standing({ status, amount }: SummedFilter, qualifier: Prisma.Sql): Prisma.Sql {
  const byStatus = status === null ? Prisma.sql`true` : Prisma.sql`status::text = ${status}`;
  if (amount === null) return byStatus;
  const undisclosed = Prisma.sql`(${qualifier}::text = 'UNDISCLOSED')`;
  return Prisma.sql`${byStatus} AND ${undisclosed} = ${amount === "undisclosed"}`;
}

const rowSchema = groupSchema.extend({
  of: z.string(),
  /** Null where nothing is converted. */
  first: z.string().nullable(),
  precision: z.enum(DATE_PRECISIONS).nullable(),
});

/**
 * Rounds of a past day that no month before it has: settled in its own month, settled before the span
 * of their date was over, or told otherwise on that day than today.
 */
async function unsummed(
  db: Reader,
  day: PlainDate,
  { filter, lens }: Asked,
): Promise<RoundGroup[]> {
  const { type, from, to } = filter;
  const columns = Prisma.sql`status, "investmentType", "announcedOn", "announcedOnPrecision",
    "moneyRaisedQualifier", "moneyRaisedCurrency", "moneyRaisedValue", "moneyRaisedMaxValue"`;
  const span = Prisma.sql`span_end("announcedOn", "announcedOnPrecision")`;
  const month = Prisma.sql`date_trunc('month', ${day}::date)::date`;
  return addedUp(
    db,
    Prisma.sql`SELECT * FROM (
      SELECT ${columns} FROM public."FundingRound" WHERE "settledFrom" BETWEEN ${month} AND ${day}::date
      UNION ALL
      SELECT ${columns} FROM public."FundingRound"
      WHERE "settledFrom" < ${month} AND "settledFrom" < ${span}
        AND daterange("settledFrom", ${span}, '[]') && daterange(${month}, ${day}::date, '[]')
      UNION ALL
      SELECT ${columns} FROM "FundingRound_between"
    ) round
    WHERE ${type === null ? Prisma.sql`true` : Prisma.sql`"investmentType"::text = ${type}`}
      AND "announcedOn" >= make_date(${from ?? 1}, 1, 1) AND "announcedOn" < make_date(${(to ?? 9998) + 1}, 1, 1)
      AND ${standing(filter, Prisma.sql`"moneyRaisedQualifier"`)}`,
    lens,
  );
}

/** The rows of a query for rounds, added up. */
export async function addedUp(
  db: Reader,
  rounds: Prisma.Sql,
  lens: CurrencyLens,
): Promise<RoundGroup[]> {
  return (await addedUpBy(db, { rounds, by: Prisma.sql`''` }, lens)).get("") ?? [];
}

/** The same for each value of a text of theirs: what is converted, of each day by itself. */
export async function addedUpBy(
  db: Reader,
  { rounds, by }: { readonly rounds: Prisma.Sql; readonly by: Prisma.Sql },
  lens: CurrencyLens,
): Promise<ReadonlyMap<string, RoundGroup[]>> {
  const dated = lens.converts
    ? Prisma.sql`"announcedOn"::text AS first, "announcedOnPrecision"::text AS precision`
    : Prisma.sql`NULL AS first, NULL AS precision`;
  const rows = await db.$queryRaw`
    SELECT ${by} AS of, status::text, "moneyRaisedQualifier"::text AS qualifier,
      "moneyRaisedCurrency"::text AS currency, ${dated},
      count(*)::int AS count, sum("moneyRaisedValue")::text AS value, sum("moneyRaisedMaxValue")::text AS "maxValue"
    FROM (${rounds}) round GROUP BY 1, 2, 3, 4, 5, 6`;
  const groups = new Map<string, RoundGroup[]>();
  for (const { of, first, precision, ...row } of z.array(rowSchema).parse(rows)) {
    const group = groupOf(row);
    const date =
      first === null || precision === null ? null : { date: first, precision, inferred: false };
    const shown = { ...group, amount: lens.amountAt(group.amount, date) };
    groups.set(of, [...(groups.get(of) ?? []), shown]);
  }
  return new Map([...groups].map(([of, own]) => [of, joined(own)]));
}
