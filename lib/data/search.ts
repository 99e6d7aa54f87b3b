import "server-only";
import { z } from "zod";
import { INVESTMENT_TYPES, ROUND_STATUSES } from "@/lib/domain/funding-round";
import { ORGANIZATION_KINDS } from "@/lib/domain/organization";
import { DATE_PRECISIONS } from "@/lib/domain/partial-date";
import { PRODUCT_KINDS } from "@/lib/domain/product";
import { METRICS } from "@/lib/domain/reported-figure";
import { SEARCH_KINDS, type SearchKind, type SearchMeaning } from "@/lib/domain/search";
import type { View } from "@/lib/domain/view";
import { read } from "./reader";
import { searchStatement } from "./search-sql";

const names = z.object({
  name: z.string(),
  nameZhHans: z.string().nullable(),
  nameZhHant: z.string().nullable(),
});
const date = z.object({
  date: z.string(),
  precision: z.enum(DATE_PRECISIONS),
  inferred: z.boolean(),
});
const slug = z.string();

const FACTS = {
  organization: z.object({
    slug,
    names,
    kind: z.enum(ORGANIZATION_KINDS),
    stockSymbol: z.string().nullable(),
  }),
  person: z.object({
    slug,
    names,
    /** Of those that fit the search, else of all, the one still held or the latest. */
    office: z.object({ title: names, organization: names }).nullable(),
    invests: z.boolean(),
  }),
  /** `kind` is null for a person. */
  investor: z.object({ slug, names, kind: z.enum(ORGANIZATION_KINDS).nullable() }),
  round: z.object({
    slug,
    organization: names,
    investmentType: z.enum(INVESTMENT_TYPES),
    label: z.string().nullable(),
    status: z.enum(ROUND_STATUSES),
    date,
  }),
  product: z.object({ slug, name: z.string(), kind: z.enum(PRODUCT_KINDS), maker: names }),
  event: z.object({ slug, title: names, planned: z.boolean(), date }),
  segment: z.object({ slug, names, scheme: slug, schemeName: names }),
  metric: z.object({ metric: z.enum(METRICS) }),
  market: z.object({
    slug,
    subject: names,
    metric: names,
    date: date.nullable(),
  }),
  source: z.object({
    slug,
    title: z.string().nullable(),
    publisher: names,
    language: z.string().nullable(),
    date,
  }),
} as const satisfies Record<SearchKind, z.ZodType>;

/** `said` is the name by which it was found, where it goes by several. */
const row = <K extends SearchKind>(kind: K) =>
  z.object({
    kind: z.literal(kind),
    count: z.int(),
    more: z.boolean(),
    said: z.string().nullable(),
    facts: FACTS[kind],
  });

const rowsSchema = z.array(
  z.discriminatedUnion("kind", [
    row("organization"),
    row("person"),
    row("investor"),
    row("round"),
    row("product"),
    row("event"),
    row("segment"),
    row("metric"),
    row("market"),
    row("source"),
  ]),
);

type Row = z.output<typeof rowsSchema>[number];

/** One thing that was found. */
export type SearchHit = Row extends infer Each
  ? Each extends Row
    ? Omit<Each, "count" | "more">
    : never
  : never;

export interface SearchGroup {
  readonly kind: SearchKind;
  /** Of all that fit, of which `hits` are the best. */
  readonly count: number;
  /** There are so many at least. */
  readonly isMore: boolean;
  readonly hits: readonly SearchHit[];
}

export interface SearchRequest {
  readonly q: string;
  /** What the text means in the languages of the reader (lib/i18n/search-meaning.ts). */
  readonly meaning: SearchMeaning;
  /** Most hits of a kind. */
  readonly limit: number;
}

/** Everything that the text is found in, by kind, the best first. One query. */
export function searchEverything(
  view: View,
  { q, meaning, limit }: SearchRequest,
): Promise<readonly SearchGroup[]> {
  if (q === "") return Promise.resolve([]);
  return read(view, async (db) => {
    const rows = rowsSchema.parse(await db.$queryRaw(searchStatement(q, meaning, limit)));
    return SEARCH_KINDS.flatMap((kind): SearchGroup[] => {
      const hits = rows.filter((each) => each.kind === kind);
      const [first] = hits;
      return first === undefined ? [] : [{ kind, count: first.count, isMore: first.more, hits }];
    });
  });
}
