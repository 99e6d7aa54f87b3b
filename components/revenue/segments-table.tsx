import { useLocale, useTranslations } from "next-intl";
import { QuantityFigure } from "@/components/evidence/figure";
import { DataTable } from "@/components/ui/data-table";
import type { CompanyReporting } from "@/lib/data/reported-figures";
import type { Sourced } from "@/lib/domain/evidence";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import type { Quantity } from "@/lib/domain/quantity";
import { periodKey, printPeriod } from "@/lib/domain/reporting-period";
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
  const locale = useLocale();
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
          cell: ({ period }) => printPeriod(period, locale),
        },
        ...scheme.segments.map(({ slug, name }) => ({
          id: slug,
          header: name,
          kind: "number" as const,
          narrow: "fold" as const,
          cell: (row: SegmentRow) => {
            const sourced = row.segments.get(slug);
            return sourced && <FigureCell name={name} row={row} sourced={sourced} />;
          },
        })),
        {
          id: "total",
          header: t("total"),
          kind: "number",
          cell: (row) =>
            row.total && <FigureCell name={t("total")} row={row} sourced={row.total} />,
        },
        {
          id: "report",
          header: t("report"),
          narrow: "fold",
          cell: ({ report }) =>
            report === null ? t("secondHalfNote") : reportText(report, t, locale),
        },
      ]}
      rowKey={({ period }) => periodKey(period)}
      rows={[...reported, ...computed].sort(newestFirst)}
    />
  );
}

interface FigureCellProps {
  readonly row: SegmentRow;
  readonly name: string;
  readonly sourced: Sourced<Quantity>;
}

function FigureCell({ row: { period }, name, sourced }: FigureCellProps) {
  const locale = useLocale();
  const about = `${printPeriod(period, locale)}${PUNCTUATION[locale].comma}${name}`;
  return <QuantityFigure about={about} display="full" sourced={sourced} />;
}
