import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Reliability, SourceKind } from "@/lib/domain/claim";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import type { SourcesQuery } from "@/lib/schemas/sources-query";
import { partialDateOf, selectText, textOf } from "./columns";
import { containing, textContaining } from "./name-search";
import { read } from "./reader";
import { claimCounts } from "./source-claim-counts";

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
  readonly page: number;
  readonly pageCount: number;
  readonly count: number;
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

/** Three queries, whatever the number of sources. */
export function listSources(view: View, query: SourcesQuery): Promise<SourcesPage> {
  const where = sourcesWhere(query);
  return read(view, async (db) => {
    const count = await db.source.count({ where });
    const pageCount = Math.max(1, Math.ceil(count / PAGE_SIZE));
    const page = Math.min(query.page, pageCount);
    const rows = await db.source.findMany({
      where,
      select: LINE,
      orderBy: orderOf(query.sort),
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    const counts = await claimCounts(
      db,
      rows.map(({ id }) => id),
    );
    const sources = rows.map((row) => sourceLineOf(row, counts.get(row.id) ?? 0));
    return { sources, page, pageCount, count };
  });
}

export function sourcesWhere({ q, kind, reliability }: SourcesQuery): Prisma.SourceWhereInput {
  const contains = containing(q);
  return {
    ...(kind && { kind }),
    ...(reliability && { reliability }),
    ...(q && {
      OR: [...textContaining("publisher", q), { title: contains }, { url: contains }],
    }),
  };
}

function orderOf({ by, descending }: SourcesQuery["sort"]) {
  const direction: Prisma.SortOrder = descending ? "desc" : "asc";
  const order: Prisma.SourceOrderByWithRelationInput[] = [
    by === "claims" ? { claims: { _count: direction } } : { [by]: direction },
    { publishedOn: "desc" },
    { id: "asc" },
  ];
  return order;
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
