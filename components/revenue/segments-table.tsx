import { useTranslations } from "next-intl";
import { QuantityFigure } from "@/components/evidence/figure";
import { DataTable } from "@/components/ui/data-table";
import type { CompanyReporting } from "@/lib/data/reported-figures";
import type { Sourced } from "@/lib/domain/evidence";
import type { Quantity } from "@/lib/domain/quantity";
import { printPeriod } from "@/lib/domain/reporting-period";
import type { RevenueScheme } from "@/lib/domain/revenue";
import { reportText } from "./report-text";
import { newestFirst, type SegmentRow, secondHalfRows, segmentRows } from "./segment-rows";

interface SegmentsTableProps {
  readonly reporting: CompanyReporting;
  readonly scheme: RevenueScheme;
  /** Whether second half-years are computed from the year and its first half. */
  readonly withSecondHalves: boolean;
}

/** Revenue by the segments of one scheme, in the periods that it divides. */
export function SegmentsTable({ reporting, scheme, withSecondHalves }: SegmentsTableProps) {
  const t = useTranslations("revenue");
  const reported = segmentRows(reporting, scheme.slug);
  const computed = withSecondHalves ? secondHalfRows(reporting, scheme.slug) : [];
  return (
    <DataTable
      caption={t("segmentsCaption", { scheme: scheme.name })}
      columns={[
        {
          id: "period",
          header: t("period"),
          namesRow: true,
          cell: ({ period }) => printPeriod(period),
        },
        ...scheme.segments.map(({ slug, name }) => ({
          id: slug,
          header: name,
          kind: "number" as const,
          narrow: "fold" as const,
          cell: (row: SegmentRow) => figureCell(row, name, row.segments.get(slug)),
        })),
        {
          id: "total",
          header: t("total"),
          kind: "number",
          cell: (row) => figureCell(row, t("total"), row.total),
        },
        {
          id: "report",
          header: t("report"),
          narrow: "fold",
          cell: ({ report }) => (report === null ? t("secondHalfNote") : reportText(report, t)),
        },
      ]}
      rowKey={({ period }) => printPeriod(period)}
      rows={[...reported, ...computed].sort(newestFirst)}
    />
  );
}

function figureCell(
  { period }: SegmentRow,
  name: string,
  sourced: Sourced<Quantity> | null | undefined,
) {
  if (!sourced) return null;
  return (
    <QuantityFigure about={`${printPeriod(period)}, ${name}`} display="full" sourced={sourced} />
  );
}
