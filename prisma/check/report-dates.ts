import type { PrismaClient } from "@/generated/prisma/client";
import { partialDateOf } from "@/lib/data/columns";
import { type PartialDate, spanOf } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import type { Comparison } from "./comparison";
import { groupBy } from "./group-by";

/** A source that quotes a figure of a report. */
export interface Quotation {
  readonly figure: string;
  readonly source: string;
  readonly sourcePublishedOn: PartialDate;
  readonly reportPublishedOn: PartialDate;
}

export async function readQuotations(prisma: PrismaClient): Promise<Quotation[]> {
  const claims = await prisma.claim.findMany({
    where: { reportedFigureId: { not: null }, status: { not: "REJECTED" } },
    include: { source: true, reportedFigure: { include: { report: true } } },
    orderBy: { id: "asc" },
  });
  return claims.flatMap(({ source, reportedFigure }) =>
    reportedFigure
      ? [
          {
            figure: reportedFigure.slug,
            source: source.slug,
            sourcePublishedOn: partialDateOf(source, "publishedOn"),
            reportPublishedOn: partialDateOf(reportedFigure.report, "publishedOn"),
          },
        ]
      : [],
  );
}

/** No source may quote a report that was not yet out: its last possible day against the report's first. */
export function checkReportDates(quotations: readonly Quotation[]): Comparison[] {
  return [...groupBy(quotations, ({ source }) => source)].flatMap(([source, quoted]) => {
    const [first] = quoted;
    if (!first) return [];
    const early = quoted.filter(
      ({ sourcePublishedOn, reportPublishedOn }) =>
        spanOf(sourcePublishedOn).to < spanOf(reportPublishedOn).from,
    );
    const [breach = first] = early;
    return [
      {
        check: "not older than the report",
        subject: [source, ...new Set(early.map(({ figure }) => figure))].join(" "),
        stated: printPartialDate(breach.sourcePublishedOn, "en"),
        computed: printPartialDate(breach.reportPublishedOn, "en"),
        tolerance: "precision of both",
        outcome: early.length === 0 ? "ok" : "breach",
      },
    ];
  });
}
