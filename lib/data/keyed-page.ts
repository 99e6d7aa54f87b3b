import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { FIRST_PAGE, LAST_PAGE, PAGE_SIZE, type PageAsked } from "@/lib/schemas/list-query";
import type { Reader } from "./reader";

/** A value that rows are sorted by. It is never null, and indexed with the others of its order. */
export interface SortTerm {
  /** Of the row; ours, never a reader's words. */
  readonly sql: Prisma.Sql;
  readonly type: "int" | "numeric" | "text" | "uuid" | 'public."Reliability"';
}

/** Total, and all in one direction, so that an index gives it and what is beyond a row is a range. */
export interface KeyedOrder {
  readonly terms: readonly [SortTerm, ...SortTerm[]];
  readonly descending: boolean;
}

/** Rows of a list, whatever its page. */
export interface KeyedRows {
  /** FROM clauses of the same names, whose rows make up the list (`lib/data/table-parts.ts`). */
  readonly from: readonly Prisma.Sql[];
  readonly where: Prisma.Sql;
  readonly order: KeyedOrder;
  readonly id: Prisma.Sql;
  /** What an address calls the row. */
  readonly key: Prisma.Sql;
  /** Whether it is the row that an address calls so, where no index has the key itself. */
  readonly keyIs?: (key: string) => Prisma.Sql;
}

/** Where a page stands in its list; the keys are those of its own first and last row. */
export interface PageEdges {
  /** Null where nothing stands before the page: it is the first. */
  readonly before: string | null;
  /** Null where nothing follows. */
  readonly after: string | null;
  /** The row at which the page asked for begins is gone, so this is the first page. */
  readonly isAstray: boolean;
}

export interface KeyedPage {
  /** In order. */
  readonly ids: readonly string[];
  readonly edges: PageEdges;
}

/** The next rows from the edge on, forth or back. */
export interface Window<Edge> {
  readonly edge: Edge | null;
  readonly isBackward: boolean;
  readonly take: number;
}

/** How rows beyond another are found. */
export interface Walk<Row, Edge> {
  /** What is sorted by of the row that an address names; null where there is none. */
  readonly edgeOf: (key: string) => Promise<Edge | null>;
  /** The next rows from the edge on, or from an end of the list, in the order in which they are met. */
  readonly readBeyond: (window: Window<Edge>) => Promise<readonly Row[]>;
  readonly keyOf: (row: Row) => string;
}

/**
 * The page that an address asks for: the row that it names, then those beyond it. What a page costs
 * does not depend on how deep it stands.
 */
export async function pageAround<Row, Edge>(
  asked: PageAsked,
  walk: Walk<Row, Edge>,
  size = PAGE_SIZE,
): Promise<{ readonly rows: readonly Row[]; readonly edges: PageEdges }> {
  const key = asked.after ?? asked.before;
  const edge = key === null ? null : await walk.edgeOf(key);
  const isAstray = key !== null && edge === null;
  const isBackward = !isAstray && asked.after === null && (key !== null || asked.page === "last");
  const found = await walk.readBeyond({ edge, isBackward, take: size + 1 });
  // A first page is full wherever one came from, and there is no page without rows beyond the last.
  if (edge !== null && isBackward && found.length < size) return pageAround(FIRST_PAGE, walk, size);
  if (edge !== null && found.length === 0) return pageAround(LAST_PAGE, walk, size);
  const hasMore = found.length > size;
  const rows = isBackward ? found.slice(0, size).reverse() : found.slice(0, size);
  const [hasBefore, hasAfter] = isBackward ? [hasMore, edge !== null] : [edge !== null, hasMore];
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    edges: {
      before: hasBefore && first !== undefined ? walk.keyOf(first) : null,
      after: hasAfter && last !== undefined ? walk.keyOf(last) : null,
      isAstray,
    },
  };
}

/** The rows of a page of a list that is one statement, in two queries, or three where it names a row. */
export async function keyedPage(
  db: Reader,
  rows: KeyedRows,
  asked: PageAsked,
  size = PAGE_SIZE,
): Promise<KeyedPage> {
  const page = await pageAround(
    asked,
    {
      edgeOf: (key) => edgeOf(db, rows, key),
      readBeyond: (window) => readBeyond(db, rows, window),
      keyOf: ({ key }) => key,
    },
    size,
  );
  return { ids: page.rows.map(({ id }) => id), edges: page.edges };
}

/** The values by which a row is sorted, as text; null where the list's tables have no such row. */
async function edgeOf(db: Reader, rows: KeyedRows, key: string): Promise<readonly string[] | null> {
  const values = Prisma.join(rows.order.terms.map(({ sql }) => Prisma.sql`(${sql})::text`));
  const named = rows.keyIs?.(key) ?? Prisma.sql`${rows.key} = ${key}`;
  const parts = rows.from.map(
    (from) => Prisma.sql`SELECT ARRAY[${values}] AS edge FROM ${from} WHERE ${named}`,
  );
  const [found] = await db.$queryRaw<{ edge: string[] }[]>`${union(parts)} LIMIT 1`;
  return found?.edge ?? null;
}

/** The next rows from the edge on, in the order in which they are met. */
function readBeyond(
  db: Reader,
  rows: KeyedRows,
  { edge, isBackward, take }: Window<readonly string[]>,
) {
  const { terms, descending } = rows.order;
  const isDown = descending !== isBackward;
  const direction = isDown ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const places = terms.map((_, at) => Prisma.raw(`place${at}`));
  const placed = terms.map(({ sql }, at) => Prisma.sql`${sql} AS ${places[at] ?? Prisma.empty}`);
  const ordered = (by: readonly Prisma.Sql[]) =>
    Prisma.join(by.map((term) => Prisma.sql`${term} ${direction}`));
  const beyond = edge === null ? Prisma.empty : Prisma.sql`AND ${beyondEdge(terms, edge, isDown)}`;
  const parts = rows.from.map(
    (from) => Prisma.sql`(SELECT ${rows.id} AS id, ${rows.key} AS key, ${Prisma.join(placed)}
      FROM ${from} WHERE ${rows.where} ${beyond}
      ORDER BY ${ordered(terms.map(({ sql }) => sql))} LIMIT ${take})`,
  );
  return db.$queryRaw<{ id: string; key: string }[]>`
    SELECT id, key FROM (${union(parts)}) page ORDER BY ${ordered(places)} LIMIT ${take}`;
}

/**
 * Rows after the edge, by comparison of rows. Where the order goes over two tables no index has the
 * whole row, so the first value is bounded by itself as well.
 */
function beyondEdge(terms: KeyedOrder["terms"], edge: readonly string[], isDown: boolean) {
  const values = terms.map(({ type }, at) => Prisma.sql`${edge[at] ?? ""}::${Prisma.raw(type)}`);
  const row = Prisma.join(terms.map(({ sql }) => sql));
  const [first, bound] = [terms[0].sql, values[0] ?? Prisma.empty];
  return isDown
    ? Prisma.sql`${first} <= ${bound} AND ROW(${row}) < ROW(${Prisma.join(values)})`
    : Prisma.sql`${first} >= ${bound} AND ROW(${row}) > ROW(${Prisma.join(values)})`;
}

function union(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([...parts], " UNION ALL ");
}

/** Rows that were read by their ids, in the order of these. */
export function inOrderOf<Row extends { readonly id: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
