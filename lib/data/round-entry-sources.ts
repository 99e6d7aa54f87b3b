import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { freeSlug, slugOf, slugOfDate } from "@/lib/domain/slug";
import type { RoundForm, SourceRow } from "@/lib/schemas/round-form";
import { derivedId } from "./derived-id";
import type { FieldErrorList } from "./field-errors";

interface Entered {
  readonly id: string;
  readonly slug: string;
}
export type EnteredSource = SourceRow & Entered;
type RoundSource = EnteredSource & RoundForm["sources"][number];
/** The first of them stands behind a round; the others stand beside it. */
export type EnteredSources = readonly [RoundSource, ...RoundSource[]];

/** Finds the sources that are named and prepares those that are new; two queries in all. */
export async function enterSources<Row extends SourceRow>(
  db: Pick<Prisma.TransactionClient, "source">,
  { token, sources: rows }: { readonly token: string; readonly sources: readonly Row[] },
  errors: FieldErrorList,
): Promise<(Row & Entered)[]> {
  const known = await db.source.findMany({
    where: {
      OR: [
        { slug: { in: filled(rows.map((row) => row.known)) } },
        { url: { in: filled(rows.map((row) => row.fresh?.url ?? null)) } },
      ],
    },
    select: { id: true, slug: true, url: true },
  });
  const wanted = filled(rows.map((row) => row.fresh && slugOfSource(row.fresh)));
  const taken = await db.source.findMany({
    where: { OR: wanted.map((slug) => ({ slug: { startsWith: slug } })) },
    select: { slug: true },
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  const seen = new Set<string>();

  return rows.flatMap((row, index): (Row & Entered)[] => {
    const field = (part: string) => `sources[${index}].${part}`;
    if (row.fresh === null) {
      const source = known.find(({ slug }) => slug === row.known);
      if (source === undefined) errors.add(field("known"), "source.unknown");
      else if (seen.has(source.id)) errors.add(field("known"), "source.twice");
      if (source === undefined) return [];
      seen.add(source.id);
      return [{ ...row, id: source.id, slug: source.slug }];
    }
    const { url } = row.fresh;
    if (url !== null && (seen.has(url) || known.some((source) => source.url === url))) {
      errors.add(field("url"), "source.exists");
    }
    if (url !== null) seen.add(url);
    const slug = freeSlug(slugOfSource(row.fresh), slugs);
    slugs.add(slug);
    return [{ ...row, id: derivedId(token, "source", slug), slug }];
  });
}

function slugOfSource({ publisher, publishedOn }: NonNullable<SourceRow["fresh"]>): string {
  return `${slugOf(publisher) || "source"}-${slugOfDate(publishedOn)}`;
}

function filled(values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null);
}
