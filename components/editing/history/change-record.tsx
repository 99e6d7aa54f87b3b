import { useTranslations } from "next-intl";
import { EntityTitleText } from "@/components/editing/comparison/entity-title-text";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { ChangedEntity, ChangeSetDetail } from "@/lib/data/editing/change-set-detail";
import { Link } from "@/lib/i18n/navigation";
import { ActReasons, ActTies, MomentText } from "./act-text";

/** Who changed what together, when and why, and the entities that it changed. */
export function ChangeRecord({ changeSet }: { readonly changeSet: ChangeSetDetail }) {
  const t = useTranslations();
  const { at, by, reasons, proposal, counts, entities, undoesId, undoneByIds } = changeSet;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const columns: Column<ChangedEntity>[] = [
    {
      id: "name",
      header: t("history.entities.name"),
      namesRow: true,
      cell: ({ entity: { type, id, title } }) => (
        <Link className="link" href={`/admin/history/${type}/${id}`}>
          <EntityTitleText title={title} />
        </Link>
      ),
    },
    {
      id: "type",
      header: t("history.entities.type"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ entity: { type } }) => t(`comparison.types.${type}`),
    },
    {
      id: "version",
      header: t("history.versions.version"),
      kind: "number",
      narrow: "fold",
      cell: ({ version }) => version,
    },
    {
      id: "outcome",
      header: t("history.change.outcome"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ outcome }) => <Tag>{t(`history.outcomes.${outcome}`)}</Tag>,
    },
  ];
  return (
    <>
      <div className="mb-6">
        <DefinitionList
          items={[
            { term: t("history.record.when"), value: <MomentText at={at} /> },
            { term: t("history.record.who"), value: by },
            {
              term: t("history.form.reason"),
              value: (reasons.length > 0 || proposal !== null) && <ActReasons act={changeSet} />,
            },
            {
              term: t("history.change.undo"),
              value: (undoesId !== null || undoneByIds.length > 0) && <ActTies act={changeSet} />,
            },
          ]}
        />
      </div>
      <Section
        caption={t("history.change.entityCount", { count: total })}
        id="entities"
        title={t("history.change.entities")}
      >
        <DataTable
          caption={t("history.change.entities")}
          columns={columns}
          rowKey={({ entity }) => entity.id}
          rows={entities}
        />
      </Section>
    </>
  );
}
