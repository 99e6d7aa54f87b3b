import "server-only";
import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import { printEvidenceId } from "@/lib/domain/evidence";
import { INVESTMENT_TYPES, ROUND_STATUSES } from "@/lib/domain/funding-round";
import { DATE_PRECISIONS, type PartialDate } from "@/lib/domain/partial-date";
import { QUALIFIERS } from "@/lib/domain/qualifier";
import { type Amount, boundsOf } from "@/lib/domain/quantity";
import { type PrintedBounds, printedBounds } from "@/lib/domain/quantity-bounds";
import type { View } from "@/lib/domain/view";
import type { RoundsRequest } from "@/lib/schemas/rounds-request";
import { type CurrencyLens, currencyLens } from "./currency-lens";
import { chooseRounds, ROUND_DATE_ORDER } from "./funding-rounds-condition";
import { read } from "./reader";
import { datedPartsOf } from "./table-parts";

const partySchema = z.object({
  slug: z.string(),
  name: z.string(),
  nameZhHans: z.string().nullable(),
  nameZhHant: z.string().nullable(),
});

const roundSchema = z.object({
  slug: z.string(),
  organization: partySchema,
  label: z.string().nullable(),
  investmentType: z.enum(INVESTMENT_TYPES),
  status: z.enum(ROUND_STATUSES),
  announcedOn: z.object({
    date: z.string(),
    precision: z.enum(DATE_PRECISIONS),
    inferred: z.boolean(),
  }),
  moneyRaised: z.object({
    qualifier: z.enum(QUALIFIERS),
    value: z.string().nullable(),
    maxValue: z.string().nullable(),
    currency: z.string().nullable(),
  }),
  moreInvestors: z.boolean(),
  investors: z.array(
    partySchema.extend({
      kind: z.enum(["organization", "person"]),
      isLead: z.boolean(),
      part: z.string(),
    }),
  ),
});
type RoundRow = z.output<typeof roundSchema>;

type Party = z.output<typeof partySchema>;

/** A round as programs get it; `evidence` are ids of `/api/v1/evidence/`. */
export interface ProgramRound {
  readonly slug: string;
  readonly organization: Party;
  readonly label: string | null;
  readonly investmentType: RoundRow["investmentType"];
  readonly status: RoundRow["status"];
  readonly announcedOn: PartialDate & { readonly evidence: string };
  readonly moneyRaised: ProgramAmount;
  /** Leads first, then in the source's own order. */
  readonly investors: readonly (Party & {
    readonly kind: "organization" | "person";
    readonly isLead: boolean;
    readonly evidence: string;
  })[];
  /** The source ends its list with 'and others'. */
  readonly moreInvestors: boolean;
}

/** An amount as its source gives it, where it can lie, and from what it was converted. */
export interface ProgramAmount extends Omit<Amount, "unit"> {
  /** Null where undisclosed; an open end is null. */
  readonly bounds: PrintedBounds | null;
  readonly conversion: {
    readonly from: Omit<Amount, "unit">;
    /** Null: none is known for that day, and the amount is the original. */
    readonly rate: string | null;
  } | null;
  readonly evidence: string;
}

export interface ProgramRounds {
  readonly rounds: readonly ProgramRound[];
  /** What to ask for the rounds after these with; null at the end. */
  readonly after: string | null;
}

/**
 * Rounds with who raised and who invested, newest first, in one statement (and one for a text): programs ask for many.
 * Null where no round is known under the slug after which they should come.
 */
export function listRoundsForPrograms(
  view: View,
  request: RoundsRequest,
): Promise<ProgramRounds | null> {
  return read(view, async (db) => {
    const { condition } = await chooseRounds(db, request);
    const [found] = pageSchema.parse(await db.$queryRaw(pageOf(view, request, condition)));
    if (request.after !== null && !found.hasKey) return null;
    const lens = await currencyLens(db, view);
    const rows = found.rounds.slice(0, request.limit);
    return {
      rounds: rows.map((row) => programRound(row, lens)),
      after: found.rounds.length > request.limit ? (rows.at(-1)?.slug ?? null) : null,
    };
  });
}

const pageSchema = z.tuple([z.object({ hasKey: z.boolean(), rounds: z.array(roundSchema) })]);

/**
 * Each name is looked up by itself (LIMIT): a join with what a past day shows would first read all of it.
 * As the page of rounds finds its own (`keyed-page.ts`), with all that a line shows beside it.
 */
function pageOf(view: View, { after, limit }: RoundsRequest, condition: Prisma.Sql): Prisma.Sql {
  const beyond = after === null ? Prisma.empty : BEYOND_KEY;
  const parts = datedPartsOf(view, "FundingRound", "announcedOn").map(
    (rounds) => Prisma.sql`(SELECT fact.*, ${ROUND_DATE_ORDER} AS place FROM ${rounds} fact
      WHERE ${condition} ${beyond} ORDER BY ${ROUND_DATE_ORDER} DESC, fact.id DESC LIMIT ${limit + 1})`,
  );
  return Prisma.sql`
    WITH key AS (
      SELECT ${ROUND_DATE_ORDER} AS place, fact.id FROM "FundingRound" fact WHERE fact.slug = ${after}
    ), page AS (
      SELECT * FROM (${Prisma.join(parts, " UNION ALL ")}) each ORDER BY place DESC, id DESC LIMIT ${limit + 1}
    )
    SELECT EXISTS (SELECT FROM key) AS "hasKey", (
      SELECT coalesce(json_agg(json_build_object(
        'slug', r.slug, 'label', r.label, 'investmentType', r."investmentType", 'status', r.status,
        'organization', json_build_object('slug', o.slug, 'name', o.name, 'nameZhHans', o."nameZhHans", 'nameZhHant', o."nameZhHant"),
        'announcedOn', json_build_object('date', r."announcedOn", 'precision', r."announcedOnPrecision", 'inferred', r."announcedOnInferred"),
        'moneyRaised', json_build_object('qualifier', r."moneyRaisedQualifier", 'value', trim_scale(r."moneyRaisedValue")::text,
          'maxValue', trim_scale(r."moneyRaisedMaxValue")::text, 'currency', r."moneyRaisedCurrency"),
        'moreInvestors', r."moreInvestors", 'investors', coalesce(parts.list, '[]')
      ) ORDER BY r.place DESC, r.id DESC), '[]')
      FROM page r
      JOIN LATERAL (SELECT * FROM "Organization" WHERE id = r."organizationId" LIMIT 1) o ON true
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object(
          'kind', CASE WHEN io.id IS NULL THEN 'person' ELSE 'organization' END, 'slug', coalesce(io.slug, ip.slug),
          'name', coalesce(io.name, ip.name), 'nameZhHans', coalesce(io."nameZhHans", ip."nameZhHans"),
          'nameZhHant', coalesce(io."nameZhHant", ip."nameZhHant"), 'isLead', i."isLead", 'part', i.slug
        ) ORDER BY i."isLead" DESC, i.position, i.id) AS list
        FROM "Investment" i
        LEFT JOIN LATERAL (SELECT * FROM "Organization" WHERE id = i."organizationId" LIMIT 1) io ON true
        LEFT JOIN LATERAL (SELECT * FROM "Person" WHERE id = i."personId" LIMIT 1) ip ON true
        WHERE i."fundingRoundId" = r.id AND coalesce(io.id, ip.id) IS NOT NULL
      ) parts ON true
    ) AS rounds`;
}

/** The first condition is the one that an index serves whatever the plan. */
const BEYOND_KEY = Prisma.sql`AND ${ROUND_DATE_ORDER} <= (SELECT place FROM key)
  AND ROW(${ROUND_DATE_ORDER}, fact.id) < (SELECT place, id FROM key)`;

/** Field by field, which for fifty rounds takes half as long as what is left of a row. */
function programRound(row: RoundRow, lens: CurrencyLens): ProgramRound {
  const { slug, announcedOn } = row;
  const of = (field: string) => printEvidenceId({ subject: "fundingRound", slug, field });
  return {
    slug,
    organization: row.organization,
    label: row.label,
    investmentType: row.investmentType,
    status: row.status,
    moreInvestors: row.moreInvestors,
    announcedOn: {
      date: announcedOn.date,
      precision: announcedOn.precision,
      inferred: announcedOn.inferred,
      evidence: of("announcedOn"),
    },
    moneyRaised: programAmount(
      { ...moneyOf(row.moneyRaised), unit: null },
      announcedOn,
      of("moneyRaised"),
      lens,
    ),
    investors: row.investors.map(({ slug, name, nameZhHans, nameZhHant, kind, isLead, part }) => ({
      slug,
      name,
      nameZhHans,
      nameZhHant,
      kind,
      isLead,
      evidence: printEvidenceId({ subject: "investment", slug: part, field: EXISTENCE }),
    })),
  };
}

function programAmount(
  original: Amount,
  date: PartialDate,
  evidence: string,
  lens: CurrencyLens,
): ProgramAmount {
  const shown: { value: Amount; conversion?: { rates: readonly { rate: string }[] } | undefined } =
    lens.at({ value: original }, date);
  const { qualifier, value, maxValue, currency } = shown.value;
  const bounds = boundsOf(shown.value);
  return {
    qualifier,
    value,
    maxValue,
    currency,
    bounds: bounds && printedBounds(bounds),
    conversion: shown.conversion
      ? { from: moneyOf(original), rate: shown.conversion.rates[0]?.rate ?? null }
      : null,
    evidence,
  };
}

const moneyOf = ({
  qualifier,
  value,
  maxValue,
  currency,
}: Omit<Amount, "unit">): Omit<Amount, "unit"> => ({
  qualifier,
  value,
  maxValue,
  currency,
});
