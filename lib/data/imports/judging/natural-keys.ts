import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";

/**
 * Columns that tell which entity a row is about where it names neither id nor address. The first is
 * never empty. Organizations and people are found by their names.
 */
const NATURAL_KEYS: Readonly<Partial<Record<EntityType, readonly [string, ...string[]]>>> = {
  Source: ["url"],
  OrganizationRelationship: ["childId", "type", "parentId"],
  Role: ["personId", "organizationId", "title"],
  FundingRound: ["organizationId", "announcedOn", "announcedOnPrecision", "label"],
  Investment: ["fundingRoundId", "organizationId", "personId"],
  InvestmentExit: [
    ...(["organizationId", "investorOrganizationId", "investorPersonId"] as const),
    ...["exitedOn", "exitedOnPrecision"],
  ],
  Shareholding: [
    ...(["organizationId", "holderOrganizationId", "holderPersonId"] as const),
    ...["asOf", "asOfPrecision"],
  ],
  SegmentScheme: ["organizationId", "name"],
  RevenueSegment: ["schemeId", "name"],
  FinancialReport: ["organizationId", "kind", "fiscalYear", "fiscalPeriod"],
  ReportedFigure: ["reportId", "fiscalYear", "fiscalPeriod", "metric", "segmentId"],
  Product: ["organizationId", "name"],
  ProductMilestone: ["productId", "kind"],
  ProductSpecification: ["productId", "name"],
  MarketFigure: ["subject", "metric", "asOf", "asOfPrecision", "organizationId"],
  Event: ["title", "occurredOn", "occurredOnPrecision"],
};

/** What else the database allows once, beside the natural key. */
const PLACES: Readonly<Partial<Record<EntityType, readonly [string, ...string[]]>>> = {
  SegmentScheme: ["organizationId", "position"],
  RevenueSegment: ["schemeId", "position"],
};

export interface KeyOfRow {
  readonly columns: readonly [string, ...string[]];
  /** Column of the file where it is told that there is one already. */
  readonly told: string;
}

export function naturalKeyOf(type: EntityType): KeyOfRow | null {
  const columns = NATURAL_KEYS[type];
  return columns === undefined ? null : { columns, told: toldAt(columns[columns.length - 1]) };
}

export function placeOf(type: EntityType): KeyOfRow | null {
  const columns = PLACES[type];
  return columns === undefined ? null : { columns, told: "position" };
}

function toldAt(column = ""): string {
  return column.replace(/(Precision|Id)$/, "");
}

/** A text that is the same for rows about the same; null where the key is not filled. */
export function keyText({ columns }: KeyOfRow, row: Snapshot): string | null {
  const [first] = columns;
  if ((row[first] ?? null) === null) return null;
  return JSON.stringify(columns.map((column) => row[column] ?? null));
}

/** Entities that have the same key as rows, by the place of the row in the list. One query. */
export async function findByKey(
  db: Prisma.TransactionClient,
  type: EntityType,
  { columns }: KeyOfRow,
  rows: readonly Snapshot[],
): Promise<ReadonlyMap<number, string>> {
  if (rows.length === 0) return new Map();
  const [first, ...others] = columns;
  const keys = rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column, row[column] ?? null] as const)),
  );
  const same = [
    `t."${first}" = r."${first}"`,
    ...others.map((name) => `t."${name}" IS NOT DISTINCT FROM r."${name}"`),
  ];
  const table = Prisma.raw(`"${type}"`);
  const found = await db.$queryRaw<{ at: number; id: string }[]>`
    SELECT a.at::int AS at, t.id
    FROM jsonb_array_elements(${JSON.stringify(keys)}::jsonb) WITH ORDINALITY a(key, at)
    CROSS JOIN LATERAL jsonb_populate_record(null::${table}, a.key) r
    JOIN ${table} t ON ${Prisma.raw(same.join(" AND "))}
    ORDER BY a.at, t.id DESC`;
  return new Map(found.map(({ at, id }) => [at - 1, id]));
}
