import { useLocale, useTranslations } from "next-intl";
import { MomentText } from "@/components/editing/history/act-text";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { ImportLine } from "@/lib/data/imports/imports";
import { isJobState } from "@/lib/domain/import/import-state";
import { Link } from "@/lib/i18n/navigation";
import { importHref } from "./import-address";

/** Files that were uploaded, with where each stands. */
export function ImportsTable({ imports }: { readonly imports: readonly ImportLine[] }) {
  const t = useTranslations("imports");
  const types = useTranslations("comparison.types");
  const locale = useLocale();
  const columns: Column<ImportLine>[] = [
    {
      id: "at",
      header: t("column.at"),
      kind: "date",
      narrow: "fold",
      foldLabel: false,
      cell: ({ uploadedAt }) => <MomentText at={uploadedAt} />,
    },
    {
      id: "file",
      header: t("column.file"),
      namesRow: true,
      cell: ({ id, fileName }) => (
        <Link className="link break-words" href={importHref(id)}>
          {fileName}
        </Link>
      ),
    },
    {
      id: "kind",
      header: t("column.kind"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ type }) => types(type),
    },
    {
      id: "state",
      header: t("column.state"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ state }) => (
        <Tag tone={isJobState(state) || state === "HANDED_IN" ? "strong" : "plain"}>
          {t(`states.${state}`)}
        </Tag>
      ),
    },
    {
      id: "by",
      header: t("column.by"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ uploadedBy }) => uploadedBy,
    },
    {
      id: "rows",
      header: t("column.rows"),
      kind: "number",
      cell: ({ rowCount }) => rowCount > 0 && rowCount.toLocaleString(locale),
    },
  ];
  return (
    <DataTable caption={t("caption")} columns={columns} rowKey={({ id }) => id} rows={imports} />
  );
}
