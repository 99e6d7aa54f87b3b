import type { PrismaClient } from "@/generated/prisma/client";
import { partialDateOf, quantityOf } from "@/lib/data/columns";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Quantity } from "@/lib/domain/quantity";
import type { Metric } from "@/lib/domain/reported-figure";
import { periodKey, type ReportingPeriod } from "@/lib/domain/reporting-period";

/** A reported figure with what it is compared by. */
export interface Figure extends ReportingPeriod {
  readonly slug: string;
  readonly organization: string;
  readonly report: string;
  readonly publishedOn: PartialDate;
  readonly metric: Metric;
  /** Slug of the segment; null for the total. */
  readonly segment: string | null;
  readonly amount: Quantity;
  readonly derivation: string | null;
}

/** A scheme whose segments add up to the total revenue. */
export interface Scheme {
  readonly slug: string;
  readonly organization: string;
  readonly segments: readonly string[];
}

export async function readFigures(prisma: PrismaClient): Promise<Figure[]> {
  const rows = await prisma.reportedFigure.findMany({
    include: { organization: true, report: true, segment: true },
    orderBy: [{ fiscalYear: "asc" }, { fiscalPeriod: "asc" }, { slug: "asc" }],
  });
  return rows.map((row) => ({
    slug: row.slug,
    organization: row.organization.slug,
    report: row.report.slug,
    publishedOn: partialDateOf(row.report, "publishedOn"),
    fiscalYear: row.fiscalYear,
    fiscalPeriod: row.fiscalPeriod,
    metric: row.metric,
    segment: row.segment?.slug ?? null,
    amount: quantityOf(row, "amount"),
    derivation: row.derivation,
  }));
}

export async function readSchemes(prisma: PrismaClient): Promise<Scheme[]> {
  const rows = await prisma.segmentScheme.findMany({
    where: { partitionsRevenue: true },
    include: { organization: true, segments: { orderBy: { position: "asc" } } },
    orderBy: [{ organization: { slug: "asc" } }, { position: "asc" }],
  });
  return rows.map(({ slug, organization, segments }) => ({
    slug,
    organization: organization.slug,
    segments: segments.map((segment) => segment.slug),
  }));
}

type Wanted = ReportingPeriod & Pick<Figure, "organization" | "metric" | "segment" | "report">;

/**
 * The figure of that period, metric and segment in the same report; failing that as first reported
 * elsewhere.
 */
export function figureBeside(figures: readonly Figure[], wanted: Wanted): Figure | undefined {
  const same = figures.filter(
    (figure) =>
      figure.organization === wanted.organization &&
      figure.metric === wanted.metric &&
      figure.segment === wanted.segment &&
      figure.fiscalYear === wanted.fiscalYear &&
      figure.fiscalPeriod === wanted.fiscalPeriod,
  );
  const first = [...same].sort((a, b) => (a.publishedOn.date < b.publishedOn.date ? -1 : 1))[0];
  return same.find(({ report }) => report === wanted.report) ?? first;
}

/** `sensetime FY2024 v2-generative-ai (sensetime-annual-2024)`. */
export function nameOf(figure: Wanted): string {
  const segment = figure.segment === null ? "" : ` ${figure.segment}`;
  return `${figure.organization} ${periodKey(figure)}${segment} (${figure.report})`;
}
