import { useLocale, useTranslations } from "next-intl";
import { QuantityFigure } from "@/components/evidence/figure";
import { DataTable } from "@/components/ui/data-table";
import { ScrollRegion } from "@/components/ui/table";
import type { CompanyReporting } from "@/lib/data/reported-figures";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";
import { periodKey, printPeriod } from "@/lib/domain/reporting-period";
import { reportedPeriods, totalIn } from "./totals";

/** Metrics of the table, in the order of an income statement. */
const METRICS = [
  "REVENUE",
  "REVENUE_GROWTH",
  "GROSS_PROFIT",
  "GROSS_MARGIN",
  "RESEARCH_AND_DEVELOPMENT_EXPENSE",
  "PROFIT_LOSS",
  "ADJUSTED_NET_LOSS",
  "ADJUSTED_EBITDA",
] as const;

/** Totals by period, newest first: as first reported, growth and margin else as computed. */
export function MetricsTable({ reporting }: { readonly reporting: CompanyReporting }) {
  const t = useTranslations("revenue");
  const locale = useLocale();
  const cellOf = (metric: (typeof METRICS)[number]) => (period: ReportingPeriod) => {
    const sourced = totalIn(reporting, metric, period);
    return (
      sourced && (
        <QuantityFigure
          about={`${printPeriod(period, locale)}${PUNCTUATION[locale].comma}${t(`metrics.${metric}`)}`}
          signed={metric === "REVENUE_GROWTH" ? "growth" : undefined}
          sourced={sourced}
        />
      )
    );
  };
  return (
    <ScrollRegion label={t("tableTitle")}>
      <DataTable
        caption={t("tableTitle")}
        columns={[
          {
            id: "period",
            header: t("period"),
            namesRow: true,
            cell: (period) => printPeriod(period, locale),
          },
          ...METRICS.map((metric) => ({
            id: metric,
            header: t(`columns.${metric}`),
            kind: "number" as const,
            narrow: metric === "REVENUE" ? ("keep" as const) : ("fold" as const),
            cell: cellOf(metric),
          })),
        ]}
        rowKey={periodKey}
        rows={reportedPeriods(reporting).filter((period) =>
          METRICS.some((metric) => totalIn(reporting, metric, period) !== null),
        )}
      />
    </ScrollRegion>
  );
}
