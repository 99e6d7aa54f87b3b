import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { BoundedCount } from "@/lib/domain/bounded-count";
import type { Reliability, SourceKind } from "@/lib/domain/claim";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import type { SourcesQuery } from "@/lib/schemas/sources-query";
import { countUpTo } from "./bounded-count";
import { partialDateOf, selectText, textOf } from "./columns";
import { inOrderOf, type KeyedOrder, keyedPage, type PageEdges, type SortTerm } from "./keyed-page";
import { read } from "./reader";
import { saidIn } from "./said-in";
import { claimCounts } from "./source-claim-counts";

const sql = Prisma.sql;

/** A source as lists show it. */
export interface SourceLine {
  readonly slug: string;
  readonly publisher: SubjectName;
  readonly title: string | null;
  readonly url: string | null;
  readonly kind: SourceKind;
  readonly reliability: Reliability;
  readonly publishedOn: PartialDate;
  /** How many claims rest on it, whatever became of them. */
  readonly claimCount: number;
}

export interface SourcesPage {
  readonly sources: readonly SourceLine[];
  readonly edges: PageEdges;
  readonly count: BoundedCount;
}

const LINE = {
  id: true,
  slug: true,
  ...selectText("publisher"),
  title: true,
  url: true,
  kind: true,
  reliability: true,
  publishedOn: true,
  publishedOnPrecision: true,
  publishedOnInferred: true,
} as const satisfies Prisma.SourceSelect;

/** Four queries, or five where an address names a source, whatever the number of sources. */
export function listSources(view: View, query: SourcesQuery): Promise<SourcesPage> {
  return read(view, async (db) => {
    const from = sql`"Source" fact`;
    const where = sql`${sourcesCondition(query)} AND ${publishedBy(view)}`;
    const count = await countUpTo(db, [sql`${from} WHERE ${where}`]);
    const { ids, edges } = await keyedPage(
      db,
      {
        from: [from],
        where,
        order: orderOf(query.sort),
        id: sql`fact.id`,
        key: sql`fact.slug`,
      },
      query,
    );
    const rows = inOrderOf(
      ids,
      await db.source.findMany({ where: { id: { in: [...ids] } }, select: LINE }),
    );
    const counts = await claimCounts(db, ids);
    const sources = rows.map((row) => sourceLineOf(row, counts.get(row.id) ?? 0));
    return { sources, edges, count };
  });
}

const DATE_ORDER = sql`date_order(fact."publishedOn", fact."publishedOnPrecision", fact."publishedOnInferred")`;

/** Of a source every claim is known from the same day, so the count is that of any day. */
const CLAIMS = sql`(SELECT count(*)::int FROM "Claim" claim WHERE claim."sourceId" = fact.id)`;

/** What the day in view implies, said of what the list is sorted by: it is where an index begins. */
function publishedBy({ asKnownOn }: View): Prisma.Sql {
  return asKnownOn === null ? sql`true` : sql`${DATE_ORDER} < day_order(${asKnownOn}::date + 1)`;
}

/** Whether a source `fact` is one that the list shows. */
export function sourcesCondition({ q, kind, reliability }: SourcesQuery): Prisma.Sql {
  const conditions = [sql`true`];
  if (kind !== null) conditions.push(sql`fact.kind = ${kind}::public."SourceKind"`);
  if (reliability !== null) {
    conditions.push(sql`fact.reliability = ${reliability}::public."Reliability"`);
  }
  if (q !== "") conditions.push(saidIn("Source", "fact", q));
  return Prisma.join(conditions, " AND ");
}

/** Each order with its index (the migrations keyed_lists and keyed_sources). */
function orderOf({ by, descending }: SourcesQuery["sort"]): KeyedOrder {
  const byDate: SortTerm = { sql: DATE_ORDER, type: "int" };
  const newestFirst: SortTerm = { sql: sql`(-${DATE_ORDER})`, type: "int" };
  const byId: SortTerm = { sql: sql`fact.id`, type: "uuid" };
  // The newest first among equals, whichever way these go.
  const among = [descending ? byDate : newestFirst, byId];
  switch (by) {
    case "publishedOn":
      return { terms: [byDate, byId], descending };
    case "publisher":
      return { terms: [{ sql: sql`fact.publisher`, type: "text" }, ...among], descending };
    case "reliability":
      return {
        terms: [{ sql: sql`fact.reliability`, type: 'public."Reliability"' }, ...among],
        descending,
      };
    case "claims":
      return { terms: [{ sql: CLAIMS, type: "int" }, ...among], descending };
  }
}

type Row = Prisma.SourceGetPayload<{ select: typeof LINE }>;

function sourceLineOf(row: Row, claimCount: number): SourceLine {
  const { slug, title, url, kind, reliability } = row;
  return {
    slug,
    publisher: textOf(row, "publisher"),
    title,
    url,
    kind,
    reliability,
    publishedOn: partialDateOf(row, "publishedOn"),
    claimCount,
  };
}
