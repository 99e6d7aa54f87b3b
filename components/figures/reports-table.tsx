import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { ListedReport } from "@/lib/data/report-list";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { Link } from "@/lib/i18n/navigation";
import { useReportName } from "./figure-names";

/** Reports, each with the way to its figures. */
export function ReportsTable({ reports }: { readonly reports: readonly ListedReport[] }) {
  const t = useTranslations("figures");
  const locale = useLocale();
  const reportName = useReportName();
  const columns: Column<ListedReport>[] = [
    {
      id: "report",
      header: t("report"),
      namesRow: true,
      cell: (report) => (
        <Link className="link" href={`/admin/figures/${report.id}`}>
          {sentenceCase(reportName(report))}
        </Link>
      ),
    },
    {
      id: "company",
      header: t("company"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ organization }) => organization,
    },
    {
      id: "published",
      header: t("published"),
      kind: "date",
      narrow: "fold",
      cell: ({ publishedOn }) => printPartialDate(publishedOn, locale),
    },
    { id: "figures", header: t("count"), kind: "number", cell: ({ figures }) => String(figures) },
  ];
  return (
    <DataTable caption={t("title")} columns={columns} rowKey={({ id }) => id} rows={reports} />
  );
}
