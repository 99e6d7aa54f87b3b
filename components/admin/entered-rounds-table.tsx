import { useTranslations } from "next-intl";
import { DateText, QuantityText } from "@/components/evidence/value-text";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { EnteredRound } from "@/lib/data/entered-rounds";
import { Link } from "@/lib/i18n/navigation";

export function EnteredRoundsTable({ rounds }: { readonly rounds: readonly EnteredRound[] }) {
  const t = useTranslations();
  const columns: Column<EnteredRound>[] = [
    {
      id: "enteredOn",
      header: t("admin.rounds.enteredOn"),
      kind: "date",
      cell: ({ enteredOn }) => (
        <DateText date={{ date: enteredOn, precision: "DAY", inferred: false }} />
      ),
    },
    {
      id: "organization",
      header: t("admin.rounds.organization"),
      cell: ({ organization }) => (
        <Link className="link" href={`/organizations/${organization.slug}`}>
          {organization.name}
        </Link>
      ),
      narrow: "fold",
    },
    {
      id: "label",
      header: t("admin.rounds.label"),
      namesRow: true,
      cell: ({ slug, label, investmentType, status }) => (
        <>
          <Link className="link" href={`/rounds/${slug}`}>
            {label ?? t(`rounds.type.${investmentType}`)}
          </Link>{" "}
          <Tag>{t(`rounds.status.${status}`)}</Tag>
        </>
      ),
    },
    {
      id: "announced",
      header: t("admin.rounds.announced"),
      kind: "date",
      narrow: "fold",
      cell: ({ announcedOn }) => <DateText date={announcedOn} />,
    },
    {
      id: "amount",
      header: t("admin.rounds.amount"),
      kind: "number",
      cell: ({ moneyRaised }) => <QuantityText display="compact" quantity={moneyRaised} />,
    },
    {
      id: "enteredBy",
      header: t("admin.rounds.enteredBy"),
      narrow: "fold",
      cell: ({ enteredBy }) => enteredBy ?? t("admin.rounds.dataSet"),
    },
    {
      id: "actions",
      header: t("history.entities.actions"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ id, slug }) => (
        <span className="inline-flex flex-wrap gap-x-4 gap-y-1">
          <Link
            aria-label={t("entityForm.editOf", { name: slug })}
            className="link"
            href={`/admin/entities/FundingRound/${id}/edit`}
          >
            {t("entityForm.edit")}
          </Link>
          <Link
            aria-label={t("history.entities.historyOf", { name: slug })}
            className="link"
            href={`/admin/history/FundingRound/${id}`}
          >
            {t("history.entities.history")}
          </Link>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("admin.rounds.title")}
      columns={columns}
      rowKey={({ slug }) => slug}
      rows={rounds}
    />
  );
}
