import { useTranslations } from "next-intl";
import { QuantityFigure } from "@/components/evidence/figure";
import { DataTable } from "@/components/ui/data-table";
import type { CompanyReporting } from "@/lib/data/reported-figures";
import { printPeriod } from "@/lib/domain/reporting-period";
import { dividedRevenue, type RevenueScheme } from "@/lib/domain/revenue";
import { reportText } from "./report-text";

interface SegmentsTableProps {
  readonly reporting: CompanyReporting;
  readonly scheme: RevenueScheme;
}

/** Revenue by the segments of one scheme, in the periods that it divides. */
export function SegmentsTable({ reporting, scheme }: SegmentsTableProps) {
  const t = useTranslations("revenue");
  const rows = dividedRevenue(reporting.figures, reporting.schemes).filter(
    (entry) => entry.scheme === scheme.slug,
  );
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
        ...scheme.segments.map((segment) => ({
          id: segment.slug,
          header: segment.name,
          kind: "number" as const,
          narrow: "fold" as const,
          cell: (entry: (typeof rows)[number]) => {
            const figure = entry.segments.find((part) => part.segment?.slug === segment.slug);
            const about = `${printPeriod(entry.period)}, ${segment.name}`;
            return (
              figure && <QuantityFigure about={about} display="full" sourced={figure.amount} />
            );
          },
        })),
        {
          id: "total",
          header: t("total"),
          kind: "number",
          cell: ({ total, period }) =>
            total && (
              <QuantityFigure
                about={`${printPeriod(period)}, ${t("total")}`}
                display="full"
                sourced={total.amount}
              />
            ),
        },
        {
          id: "report",
          header: t("report"),
          narrow: "fold",
          cell: ({ segments: [part] }) => part && reportText(part.report, t),
        },
      ]}
      rowKey={({ period }) => printPeriod(period)}
      rows={[...rows].reverse()}
    />
  );
}
