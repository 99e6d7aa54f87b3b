import { useTranslations } from "next-intl";
import { EntityTitleLink } from "@/components/editing/comparison/entity-title-text";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { NamedEntity } from "@/lib/data/editing/entity-names";
import { Link } from "@/lib/i18n/navigation";

/** What stands on record, with what can be done to each. */
export function EntitiesTable({ entities }: { readonly entities: readonly NamedEntity[] }) {
  const t = useTranslations();
  const columns: Column<NamedEntity>[] = [
    {
      id: "name",
      header: t("history.entities.name"),
      namesRow: true,
      cell: ({ title }) => <EntityTitleLink title={title} />,
    },
    {
      id: "type",
      header: t("history.entities.type"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ type }) => t(`comparison.types.${type}`),
    },
    {
      id: "address",
      header: t("history.entities.address"),
      narrow: "fold",
      cell: ({ slug }) => slug !== null && <span className="break-all text-soft">{slug}</span>,
    },
    {
      id: "actions",
      header: t("history.entities.actions"),
      narrow: "fold",
      foldLabel: false,
      cell: (entity) => <EntityActions entity={entity} />,
    },
  ];
  return (
    <DataTable
      caption={t("history.entities.title")}
      columns={columns}
      rowKey={({ id }) => id}
      rows={entities}
    />
  );
}

function EntityActions({ entity }: { readonly entity: NamedEntity }) {
  const t = useTranslations("history.entities");
  const form = useTranslations("entityForm");
  const { type, id, slug } = entity;
  const name = slug ?? entity.name;
  return (
    <span className="inline-flex flex-wrap gap-x-4 gap-y-1">
      <Link
        aria-label={form("editOf", { name })}
        className="link"
        href={`/admin/entities/${type}/${id}/edit`}
      >
        {form("edit")}
      </Link>
      <Link
        aria-label={t("historyOf", { name })}
        className="link"
        href={`/admin/history/${type}/${id}`}
      >
        {t("history")}
      </Link>
      {type === "Organization" && slug !== null && (
        <Link
          aria-label={t("mergeOf", { name })}
          className="link"
          href={`/admin/organizations/merge?from=${slug}`}
        >
          {t("merge")}
        </Link>
      )}
      <Link
        aria-label={t("deleteOf", { name })}
        className="link"
        href={`/admin/entities/${type}/${id}/delete`}
      >
        {t("delete")}
      </Link>
    </span>
  );
}
