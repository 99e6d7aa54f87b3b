import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { TimelineKind } from "@/lib/domain/timeline";
import type { View } from "@/lib/domain/view";
import type { PageAsked } from "@/lib/schemas/list-query";
import type { TimelineQuery } from "@/lib/schemas/timeline-query";
import type { Window } from "./keyed-page";
import { saidIn } from "./said-in";
import { datedPartsOf, dateOrderOf, type SubjectTable } from "./table-parts";

/** What the text of a search and the chosen organization stand for, looked up before. */
export interface TimelineNames {
  /** Ids of organizations and people with the text in a name. */
  readonly organizations: readonly string[];
  readonly people: readonly string[];
}

export type TimelineFilter = Omit<TimelineQuery, keyof PageAsked | "organization"> & {
  readonly organizationId: string | null;
  readonly names: TimelineNames;
};

/** A column with a partial date, and how the filters find its row. */
interface DatedColumn {
  readonly kind: TimelineKind;
  readonly moment: "begin" | "end";
  readonly table: SubjectTable | "FinancialReport";
  readonly column: string;
  /** No row is without it, which the planner cannot know. */
  readonly isAlways?: boolean;
  /** Whether the row has to do with one of the organizations; `ids` is an array of uuid. */
  readonly ofOrganization: (ids: Prisma.Sql) => Prisma.Sql;
  /** Whether the text stands in the row's own words, or it names one of the people. */
  readonly ofText?: (q: string, people: Prisma.Sql) => Prisma.Sql;
}

const sql = Prisma.sql;

const byOwnOrganization = (ids: Prisma.Sql) => sql`fact."organizationId" = ANY(${ids})`;
const byEitherEnd = (ids: Prisma.Sql) =>
  sql`(fact."parentId" = ANY(${ids}) OR fact."childId" = ANY(${ids}))`;

const ROUND = {
  kind: "round",
  table: "FundingRound",
  ofOrganization: byOwnOrganization,
  ofText: (q: string) => saidIn("FundingRound", "fact", q),
} as const;

const OFFICE = {
  kind: "office",
  table: "Role",
  ofOrganization: byOwnOrganization,
  ofText: (q: string, people: Prisma.Sql) =>
    sql`(${saidIn("Role", "fact", q)} OR fact."personId" = ANY(${people}))`,
} as const;

const TIE = {
  kind: "tie",
  table: "OrganizationRelationship",
  ofOrganization: byEitherEnd,
} as const;

const ANNOUNCED: DatedColumn = {
  ...ROUND,
  moment: "begin",
  column: "announcedOn",
  isAlways: true,
};

const COLUMNS: readonly DatedColumn[] = [
  ANNOUNCED,
  { ...ROUND, moment: "end", column: "closedOn" },
  {
    kind: "milestone",
    moment: "begin",
    table: "ProductMilestone",
    column: "reachedOn",
    ofOrganization: (ids) => sql`EXISTS (SELECT FROM "Product" made
      WHERE made.id = fact."productId" AND made."organizationId" = ANY(${ids}))`,
    ofText: (q) => sql`EXISTS (SELECT FROM "Product" made
      WHERE made.id = fact."productId" AND ${saidIn("Product", "made", q)})`,
  },
  {
    kind: "event",
    moment: "begin",
    table: "Event",
    column: "occurredOn",
    ofOrganization: (ids) => sql`EXISTS (SELECT FROM "EventParticipant" part
      WHERE part."eventId" = fact.id AND part."organizationId" = ANY(${ids}))`,
    ofText: (q) => saidIn("Event", "fact", q),
  },
  { ...OFFICE, moment: "begin", column: "from" },
  { ...OFFICE, moment: "end", column: "to" },
  { ...TIE, moment: "begin", column: "from" },
  { ...TIE, moment: "end", column: "to" },
  {
    kind: "report",
    moment: "begin",
    table: "FinancialReport",
    column: "publishedOn",
    ofOrganization: byOwnOrganization,
  },
  {
    kind: "exit",
    moment: "begin",
    table: "InvestmentExit",
    column: "exitedOn",
    ofOrganization: (ids) =>
      sql`(fact."organizationId" = ANY(${ids}) OR fact."investorOrganizationId" = ANY(${ids}))`,
    ofText: (_, people) => sql`fact."investorPersonId" = ANY(${people})`,
  },
  {
    kind: "founding",
    moment: "begin",
    table: "Organization",
    column: "foundedOn",
    ofOrganization: (ids) => sql`fact.id = ANY(${ids})`,
  },
];

/** A fact that a page begins after or before. */
export interface TimelineEdge {
  readonly kind: TimelineKind;
  readonly moment: "begin" | "end";
  readonly id: string;
  /** The number of its date. */
  readonly dated: number;
}

/**
 * Facts from the edge on: each date gives no more than the page can need, through its index, and the
 * best of all make the page. Facts of one date go by kind, in the order of COLUMNS, then by id.
 */
export function timelineFrom(
  view: View,
  filter: TimelineFilter,
  window: Window<TimelineEdge>,
): Prisma.Sql {
  const { edge, isBackward, take } = window;
  const direction = isBackward ? sql`ASC` : sql`DESC`;
  const rows = columnsOf(filter).flatMap((column) => {
    const dated = dateOrder(column);
    const beyond = edge === null ? sql`true` : beyondEdge(column, edge, isBackward);
    return partsOfColumn(view, column).map(
      (part) => sql`(SELECT ${COLUMNS.indexOf(column)}::int AS place, fact.id, ${dated} AS dated
        FROM ${part} fact WHERE ${whereOf(column, filter)} AND ${beyond}
        ORDER BY ${dated} ${direction}, fact.id ${direction} LIMIT ${take})`,
    );
  });
  return sql`SELECT place, id::text FROM (${union(rows)}) facts
    ORDER BY dated ${direction}, place ${isBackward ? sql`DESC` : sql`ASC`}, id ${direction} LIMIT ${take}`;
}

/** What a fact of a row of the page is; null for a place that is none. */
export function columnAt(place: number): Pick<TimelineEdge, "kind" | "moment"> | null {
  return COLUMNS[place] ?? null;
}

/** The number of a fact's date, where it is known. */
export function timelineDate({ kind, moment, id }: Omit<TimelineEdge, "dated">): Prisma.Sql | null {
  const column = COLUMNS.find((each) => each.kind === kind && each.moment === moment);
  if (column === undefined) return null;
  return sql`SELECT ${dateOrder(column)} AS dated FROM ${name(column.table)} fact
    WHERE fact.id = ${id}::uuid AND fact.${name(column.column)} IS NOT NULL`;
}

/** Facts of the edge's own date are told apart by their place, and of one column by id. */
function beyondEdge(column: DatedColumn, edge: TimelineEdge, isBackward: boolean): Prisma.Sql {
  const dated = dateOrder(column);
  const own = COLUMNS.findIndex(({ kind, moment }) => kind === edge.kind && moment === edge.moment);
  const place = COLUMNS.indexOf(column) - own;
  const isFurther = isBackward ? place < 0 : place > 0;
  if (isBackward) {
    if (place === 0) return sql`(${dated}, fact.id) > (${edge.dated}, ${edge.id}::uuid)`;
    return isFurther ? sql`${dated} >= ${edge.dated}` : sql`${dated} > ${edge.dated}`;
  }
  if (place === 0) return sql`(${dated}, fact.id) < (${edge.dated}, ${edge.id}::uuid)`;
  return isFurther ? sql`${dated} <= ${edge.dated}` : sql`${dated} < ${edge.dated}`;
}

function partsOfColumn(view: View, { table, column }: DatedColumn): readonly Prisma.Sql[] {
  return table === "FinancialReport" ? [name(table)] : datedPartsOf(view, table, column);
}

function dateOrder({ column }: DatedColumn): Prisma.Sql {
  return dateOrderOf(sql`fact.`, column);
}

/** FROM clauses of all facts, to be counted; announcements of rounds can be left out. */
export function timelineFacts(filter: TimelineFilter, { announcements = true } = {}): Prisma.Sql[] {
  const columns = columnsOf(filter).filter((column) => announcements || column !== ANNOUNCED);
  return columns.map((column) => sql`${name(column.table)} fact WHERE ${whereOf(column, filter)}`);
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

/**
 * First and last day of all facts, each the end of an index; those of a past day do not begin with what
 * came later. Of what stood in between there is little.
 */
export function timelineExtent(view: View): Prisma.Sql {
  const ends = COLUMNS.flatMap((column) => {
    const [day, dated] = [sql`fact.${name(column.column)}`, dateOrder(column)];
    const parts = partsOfColumn(view, column);
    const ordered = parts.length === 1 ? parts : parts.slice(0, -1);
    return [
      ...[sql`ASC`, sql`DESC`].flatMap((direction) =>
        ordered.map(
          (part) => sql`(SELECT ${day} AS first, ${day} AS last FROM ${part} fact
            WHERE ${dated} IS NOT NULL ORDER BY ${dated} ${direction}, fact.id ${direction} LIMIT 1)`,
        ),
      ),
      ...parts
        .slice(ordered.length)
        .map((part) => sql`SELECT min(${day}), max(${day}) FROM ${part} fact`),
    ];
  });
  return sql`SELECT min(first) AS first, max(last) AS last FROM (${union(ends)}) ends`;
}

/** All columns of the kind that is asked for, or of all kinds. */
function columnsOf({ kind }: TimelineFilter): readonly DatedColumn[] {
  return kind === null ? COLUMNS : COLUMNS.filter((column) => column.kind === kind);
}

function whereOf(
  { ofOrganization, ofText, ...dated }: DatedColumn,
  { q, year, organizationId, names }: TimelineFilter,
): Prisma.Sql {
  const order = dateOrder({ ofOrganization, ...dated });
  const conditions = [dated.isAlways ? sql`true` : sql`${order} IS NOT NULL`];
  // A partial date never reaches over the end of a year, so its first day tells the year.
  if (year !== null) {
    const [first, next] = [year, year + 1].map((each) => sql`day_order(${`${each}-01-01`}::date)`);
    conditions.push(sql`${order} >= ${first} AND ${order} < ${next}`);
  }
  if (organizationId !== null) conditions.push(ofOrganization(uuids([organizationId])));
  if (q !== "") {
    const named = ofOrganization(uuids(names.organizations));
    const said = ofText?.(q, uuids(names.people));
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
