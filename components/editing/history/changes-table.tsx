import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { ListedChangeSet } from "@/lib/data/editing/change-set-list";
import { Link } from "@/lib/i18n/navigation";
import { ActReasons, MomentText } from "./act-text";
import { ChangeTitle } from "./change-title";

export function ChangesTable({ changeSets }: { readonly changeSets: readonly ListedChangeSet[] }) {
  const t = useTranslations("history");
  const columns: Column<ListedChangeSet>[] = [
    {
      id: "when",
      header: t("record.when"),
      kind: "date",
      narrow: "fold",
      foldLabel: false,
      cell: ({ at }) => <MomentText at={at} />,
    },
    {
      id: "what",
      header: t("record.what"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ kind, undoneByIds }) => (
        <>
          {t(`kinds.${kind}`)} {undoneByIds.length > 0 && <Tag>{t("kinds.UNDOING")}</Tag>}
        </>
      ),
    },
    {
      id: "about",
      header: t("changes.about"),
      namesRow: true,
      cell: ({ id, entity, entityCount, ...act }) => (
        <>
          <Link className="link" href={`/admin/changes/${id}`}>
            <ChangeTitle act={act} entity={entity} />
          </Link>
          {entityCount > 1 && (
            <span className="text-soft"> {t("changes.entries", { count: entityCount })}</span>
          )}
        </>
      ),
    },
    {
      id: "who",
      header: t("record.who"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ by }) => by,
    },
    {
      id: "why",
      header: t("form.reason"),
      narrow: "fold",
      foldLabel: false,
      cell: (act) => <ActReasons act={act} />,
    },
  ];
  return (
    <DataTable
      caption={t("changes.caption")}
      columns={columns}
      rowKey={({ id }) => id}
      rows={changeSets}
    />
  );
}
