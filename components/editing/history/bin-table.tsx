import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DataText } from "@/components/ui/data-text";
import type { ListedBinItem } from "@/lib/data/editing/bin-list";
import { Link } from "@/lib/i18n/navigation";
import { MomentText } from "./act-text";

export function BinTable({ items }: { readonly items: readonly ListedBinItem[] }) {
  const t = useTranslations();
  const columns: Column<ListedBinItem>[] = [
    {
      id: "name",
      header: t("history.bin.name"),
      namesRow: true,
      cell: ({ id, name }) => (
        <Link className="link" href={`/admin/bin/${id}`}>
          <DataText>{name}</DataText>
        </Link>
      ),
    },
    {
      id: "type",
      header: t("history.bin.type"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ type }) => t(`comparison.types.${type}`),
    },
    {
      id: "count",
      header: t("history.bin.count"),
      kind: "number",
      cell: ({ entityCount }) => entityCount,
    },
    {
      id: "deleted",
      header: t("history.bin.deleted"),
      kind: "date",
      narrow: "fold",
      cell: ({ deletion }) => <MomentText at={deletion.at} />,
    },
    {
      id: "by",
      header: t("history.bin.by"),
      narrow: "fold",
      cell: ({ deletion }) => deletion.by,
    },
    {
      id: "open",
      header: t("history.entities.actions"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ id, name, state }) => (
        <Link
          aria-label={state === "IN_BIN" ? t("history.bin.openOf", { name }) : undefined}
          className="link"
          href={`/admin/bin/${id}`}
        >
          {t(state === "IN_BIN" ? "history.bin.open" : "history.bin.see")}
        </Link>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("history.bin.title")}
      columns={columns}
      rowKey={({ id }) => id}
      rows={items}
    />
  );
}
