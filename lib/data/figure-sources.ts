import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { SubjectType } from "@/lib/domain/claim-fields";
import { parseEvidenceId } from "@/lib/domain/evidence";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { partialDateOf, selectText, textOf } from "./columns";
import { read } from "./reader";

/** A source on which a figure rests. */
export interface FigureSource {
  readonly slug: string;
  readonly title: string | null;
  readonly publisher: SubjectName;
  readonly publishedOn: PartialDate;
}

/** Sources by the id of the figure's evidence, the most telling field first. */
export type FigureSources = ReadonlyMap<string, readonly FigureSource[]>;

/** A guard; a chart draws some tens of figures. */
const MOST_CLAIMS = 5000;

const CLAIM = {
  field: true,
  reportedFigure: { select: { slug: true } },
  fundingRound: { select: { slug: true } },
  marketFigure: { select: { slug: true } },
  relationship: { select: { slug: true } },
  investment: { select: { slug: true } },
  product: { select: { slug: true } },
  productMilestone: { select: { slug: true } },
  source: {
    select: {
      slug: true,
      title: true,
      ...selectText("publisher"),
      publishedOn: true,
      publishedOnPrecision: true,
      publishedOnInferred: true,
    },
  },
} as const satisfies Prisma.ClaimSelect;

/**
 * The sources whose word on figures, rounds and dated facts was accepted. A round without an amount
 * rests on those that tell of it at all. One query, whatever the number of figures.
 */
export function sourcesOfFigures(view: View, evidence: readonly string[]): Promise<FigureSources> {
  const keys = evidence.flatMap((id) => {
    const key = parseEvidenceId(id);
    return key === null ? [] : [{ ...key, id }];
  });
  const slugsOf = (subject: string) =>
    keys.filter((key) => key.subject === subject).map(({ slug }) => slug);
  return read(view, async (db) => {
    const claims = await db.claim.findMany({
      where: {
        status: "ACCEPTED",
        OR: [
          { field: "amount", reportedFigure: { slug: { in: slugsOf("reportedFigure") } } },
          { field: "amount", marketFigure: { slug: { in: slugsOf("marketFigure") } } },
          {
            field: { in: ["moneyRaised", "announcedOn", "existence"] },
            fundingRound: { slug: { in: slugsOf("fundingRound") } },
          },
          { relationship: { slug: { in: slugsOf("relationship") } } },
          { investment: { slug: { in: slugsOf("investment") } } },
          { product: { slug: { in: slugsOf("product") } } },
          { productMilestone: { slug: { in: slugsOf("productMilestone") } } },
        ],
      },
      orderBy: [{ source: { publishedOn: "asc" } }, { source: { slug: "asc" } }],
      take: MOST_CLAIMS,
      select: CLAIM,
    });
    return new Map(
      keys.map(({ id, subject, slug, field }) => {
        const own = claims.filter((claim) => isOf(claim, subject, slug));
        const telling = own.filter((claim) => claim.field === field);
        return [id, distinct((telling.length > 0 ? telling : own).map(({ source }) => source))];
      }),
    );
  });
}

type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof CLAIM }>;

function isOf(claim: ClaimRow, subject: SubjectType, slug: string): boolean {
  return isCharted(subject) && claim[subject]?.slug === slug;
}

/** Subjects of which charts and pictures show figures or dates. */
const CHARTED = [
  "reportedFigure",
  "fundingRound",
  "marketFigure",
  "relationship",
  "investment",
  "product",
  "productMilestone",
] as const satisfies readonly SubjectType[];

function isCharted(subject: SubjectType): subject is (typeof CHARTED)[number] {
  return CHARTED.some((known) => known === subject);
}

type SourceRow = ClaimRow["source"];

function distinct(rows: readonly SourceRow[]): FigureSource[] {
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  return [...bySlug.values()].map((row) => ({
    slug: row.slug,
    title: row.title,
    publisher: textOf(row, "publisher"),
    publishedOn: partialDateOf(row, "publishedOn"),
  }));
}
