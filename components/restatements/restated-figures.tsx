import { useLocale, useTranslations } from "next-intl";
import { QuantityFigure } from "@/components/evidence/figure";
import { Difference } from "@/components/revenue/difference";
import { reportText } from "@/components/revenue/report-text";
import { computedFigure } from "@/components/revenue/totals";
import { DataTable } from "@/components/ui/data-table";
import type { CompanyReporting } from "@/lib/data/reported-figures";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { compareQuantities } from "@/lib/domain/quantity";
import { printPeriod } from "@/lib/domain/reporting-period";
import { type Report, restatements } from "@/lib/domain/revenue";

/** Figures of one period, metric and segment that a later report prints otherwise. */
export function restatedFigures({ figures }: CompanyReporting) {
  return restatements(figures, (first, later) => compareQuantities(first.value, later.value) !== 0);
}

/** Each restated figure in its first report and in the later one, with the difference. */
export function RestatedFigures({ reporting }: { readonly reporting: CompanyReporting }) {
  const t = useTranslations("restatements");
  const revenue = useTranslations("revenue");
  const locale = useLocale();
  const stands = (report: Report) =>
    revenue("inReport", {
      report: reportText(report, revenue, locale),
      date: printPartialDate(report.publishedOn, locale),
    });
  return (
    <DataTable
      caption={t("figures")}
      columns={[
        {
          id: "what",
          header: t("what"),
          namesRow: true,
          cell: ({ first: { period, metric, segment } }) =>
            [printPeriod(period, locale), segment?.name, revenue(`metrics.${metric}`)]
              .filter(Boolean)
              .join(PUNCTUATION[locale].comma),
        },
        {
          id: "first",
          header: revenue("firstReported"),
          kind: "number",
          cell: ({ first }) => <QuantityFigure display="full" sourced={first.amount} />,
        },
        {
          id: "firstReport",
          header: t("stands"),
          narrow: "fold",
          cell: ({ first }) => stands(first.report),
        },
        {
          id: "later",
          header: t("later"),
          kind: "number",
          cell: ({ later }) => <QuantityFigure display="full" sourced={later.amount} />,
        },
        {
          id: "laterReport",
          header: t("stands"),
          narrow: "fold",
          cell: ({ later }) => stands(later.report),
        },
        {
          id: "difference",
          header: revenue("difference"),
          kind: "number",
          narrow: "fold",
          cell: ({ later: { slug } }) => {
            const sourced = computedFigure(reporting.figures, { kind: "difference", slug });
            return sourced && <Difference sourced={sourced} />;
          },
        },
      ]}
      rowKey={({ first, later }) => `${first.slug} ${later.slug}`}
      rows={restatedFigures(reporting)}
    />
  );
}
