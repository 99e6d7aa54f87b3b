import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { TIMELINE_KINDS, type TimelineKind } from "@/lib/domain/timeline";
import type { TimelineQuery } from "@/lib/schemas/timeline-query";
import { likePattern, textLike } from "./name-search";

/** What the text of a search and the chosen organization stand for, looked up before. */
export interface TimelineNames {
  /** Ids of organizations and people with the text in a name. */
  readonly organizations: readonly string[];
  readonly people: readonly string[];
}

export type TimelineFilter = Omit<TimelineQuery, "page" | "organization"> & {
  readonly organizationId: string | null;
  readonly names: TimelineNames;
};

/** A column with a partial date, and how the filters find its row. */
interface DatedColumn {
  readonly kind: TimelineKind;
  readonly moment: "begin" | "end";
  readonly table: Prisma.Sql;
  readonly column: string;
  /** Whether the row has to do with one of the organizations; `ids` is an array of uuid. */
  readonly ofOrganization: (ids: Prisma.Sql) => Prisma.Sql;
  /** Whether the text stands in the row's own words, or it names one of the people. */
  readonly ofText?: (pattern: string, people: Prisma.Sql) => Prisma.Sql;
}

const sql = Prisma.sql;

const byOwnOrganization = (ids: Prisma.Sql) => sql`fact."organizationId" = ANY(${ids})`;
const byEitherEnd = (ids: Prisma.Sql) =>
  sql`(fact."parentId" = ANY(${ids}) OR fact."childId" = ANY(${ids}))`;

const ROUND = {
  kind: "round",
  table: sql`"FundingRound"`,
  ofOrganization: byOwnOrganization,
  ofText: (pattern: string) => sql`fact.label ILIKE ${pattern}`,
} as const;

const OFFICE = {
  kind: "office",
  table: sql`"Role"`,
  ofOrganization: byOwnOrganization,
  ofText: (pattern: string, people: Prisma.Sql) =>
    sql`(${textLike("fact", "title", pattern)} OR fact."personId" = ANY(${people}))`,
} as const;

const TIE = {
  kind: "tie",
  table: sql`"OrganizationRelationship"`,
  ofOrganization: byEitherEnd,
} as const;

const COLUMNS: readonly DatedColumn[] = [
  { ...ROUND, moment: "begin", column: "announcedOn" },
  { ...ROUND, moment: "end", column: "closedOn" },
  {
    kind: "milestone",
    moment: "begin",
    table: sql`"ProductMilestone"`,
    column: "reachedOn",
    ofOrganization: (ids) => sql`EXISTS (SELECT FROM "Product" made
      WHERE made.id = fact."productId" AND made."organizationId" = ANY(${ids}))`,
    ofText: (pattern) => sql`EXISTS (SELECT FROM "Product" made
      WHERE made.id = fact."productId" AND made.name ILIKE ${pattern})`,
  },
  {
    kind: "event",
    moment: "begin",
    table: sql`"Event"`,
    column: "occurredOn",
    ofOrganization: (ids) => sql`EXISTS (SELECT FROM "EventParticipant" part
      WHERE part."eventId" = fact.id AND part."organizationId" = ANY(${ids}))`,
    ofText: (pattern) =>
      sql`(${textLike("fact", "title", pattern)} OR ${textLike("fact", "note", pattern)})`,
  },
  { ...OFFICE, moment: "begin", column: "from" },
  { ...OFFICE, moment: "end", column: "to" },
  { ...TIE, moment: "begin", column: "from" },
  { ...TIE, moment: "end", column: "to" },
  {
    kind: "report",
    moment: "begin",
    table: sql`"FinancialReport"`,
    column: "publishedOn",
    ofOrganization: byOwnOrganization,
  },
  {
    kind: "exit",
    moment: "begin",
    table: sql`"InvestmentExit"`,
    column: "exitedOn",
    ofOrganization: (ids) =>
      sql`(fact."organizationId" = ANY(${ids}) OR fact."investorOrganizationId" = ANY(${ids}))`,
    ofText: (_, people) => sql`fact."investorPersonId" = ANY(${people})`,
  },
  {
    kind: "founding",
    moment: "begin",
    table: sql`"Organization"`,
    column: "foundedOn",
    ofOrganization: (ids) => sql`fact.id = ANY(${ids})`,
  },
];

/** Newest first as the domain compares partial dates, turned round; total. */
const NEWEST_FIRST = sql`date DESC, precision ASC, inferred DESC, kind ASC, moment ASC, id DESC`;

/**
 * One page of facts: each kind gives no more than the page can need, through the index on its date,
 * and the best of all make the page.
 */
export function timelinePage(filter: TimelineFilter, skip: number, take: number): Prisma.Sql {
  const rows = columnsOf(filter).map(
    (column) =>
      sql`(SELECT ${factColumns(column)} FROM ${column.table} fact WHERE ${whereOf(column, filter)}
        ORDER BY ${NEWEST_FIRST} LIMIT ${skip + take})`,
  );
  return sql`SELECT kind, moment, id FROM (${union(rows)}) facts
    ORDER BY ${NEWEST_FIRST} OFFSET ${skip} LIMIT ${take}`;
}

export function timelineCount(filter: TimelineFilter): Prisma.Sql {
  const counts = columnsOf(filter).map(
    (column) =>
      sql`(SELECT count(*) AS facts FROM ${column.table} fact WHERE ${whereOf(column, filter)})`,
  );
  return sql`SELECT sum(facts)::int AS count FROM (${union(counts)}) counts`;
}

/** Whether a row `fact` of the kind's table holds some date that the filter finds. */
export function factsWhere(kind: TimelineKind, filter: TimelineFilter): Prisma.Sql {
  const columns = columnsOf(filter).filter((column) => column.kind === kind);
  if (columns.length === 0) return sql`false`;
  return Prisma.join(
    columns.map((column) => sql`(${whereOf(column, filter)})`),
    " OR ",
  );
}

/** First and last day of all facts, each the end of an index. */
export function timelineExtent(): Prisma.Sql {
  const ends = COLUMNS.map(
    ({ table, column }) =>
      sql`(SELECT min(fact.${name(column)}) AS first, max(fact.${name(column)}) AS last FROM ${table} fact)`,
  );
  return sql`SELECT min(first) AS first, max(last) AS last FROM (${union(ends)}) ends`;
}

/** All columns of the kind that is asked for, or of all kinds. */
function columnsOf({ kind }: TimelineFilter): readonly DatedColumn[] {
  return kind === null ? COLUMNS : COLUMNS.filter((column) => column.kind === kind);
}

function factColumns({ kind, moment, column }: DatedColumn): Prisma.Sql {
  // Kinds sort as TIMELINE_KINDS has them, not as letters do.
  const place = TIMELINE_KINDS.indexOf(kind);
  return sql`${place}::int AS kind, ${moment}::text AS moment, fact.id,
    fact.${name(column)} AS date,
    fact.${name(`${column}Precision`)} AS precision,
    fact.${name(`${column}Inferred`)} AS inferred`;
}

function whereOf(
  { column, ofOrganization, ofText }: DatedColumn,
  { q, year, organizationId, names }: TimelineFilter,
): Prisma.Sql {
  const conditions = [sql`fact.${name(column)} IS NOT NULL`];
  // A partial date never reaches over the end of a year, so its first day tells the year.
  if (year !== null) {
    conditions.push(
      sql`fact.${name(column)} BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date`,
    );
  }
  if (organizationId !== null) conditions.push(ofOrganization(uuids([organizationId])));
  if (q !== "") {
    const named = ofOrganization(uuids(names.organizations));
    const said = ofText?.(likePattern(q), uuids(names.people));
    conditions.push(said === undefined ? named : sql`(${named} OR ${said})`);
  }
  return Prisma.join(conditions, " AND ");
}

function uuids(ids: readonly string[]): Prisma.Sql {
  return sql`${[...ids]}::uuid[]`;
}

/** One of the names above, quoted; never a reader's words. */
function name(column: string): Prisma.Sql {
  return Prisma.raw(`"${column}"`);
}

function union(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([...parts], " UNION ALL ");
}
