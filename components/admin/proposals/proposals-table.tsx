import { useLocale, useTranslations } from "next-intl";
import { EntityTitleText } from "@/components/editing/comparison/entity-title-text";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DataText } from "@/components/ui/data-text";
import { Tag } from "@/components/ui/tag";
import type { ProposalLine } from "@/lib/data/editing/proposal-list";
import { printMoment } from "@/lib/domain/moment-text";
import { Link } from "@/lib/i18n/navigation";

export function ProposalsTable({ proposals }: { readonly proposals: readonly ProposalLine[] }) {
  const t = useTranslations("proposals");
  const types = useTranslations("comparison.types");
  const locale = useLocale();
  const columns: Column<ProposalLine>[] = [
    {
      id: "at",
      header: t("columns.at"),
      kind: "date",
      narrow: "fold",
      cell: ({ at }) => <time dateTime={at}>{printMoment(at, locale)}</time>,
    },
    {
      id: "title",
      header: t("columns.title"),
      namesRow: true,
      cell: ({ id, title, subject }) => (
        <Link className="link" href={`/admin/proposals/${id}`}>
          {subject === null ? <DataText>{title}</DataText> : <EntityTitleText title={subject} />}
        </Link>
      ),
    },
    {
      id: "act",
      header: t("columns.act"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ act, entityType }) => t(`acts.${act}`, { type: types(entityType) }),
    },
    {
      id: "status",
      header: t("columns.status"),
      cell: ({ status }) => <Tag>{t(`statuses.${status}`)}</Tag>,
    },
    {
      id: "author",
      header: t("columns.author"),
      narrow: "fold",
      cell: ({ author, isMine }) => (isMine ? t("mine", { name: author }) : author),
    },
    {
      id: "reviewer",
      header: t("columns.reviewer"),
      narrow: "fold",
      cell: ({ reviewer }) => reviewer,
    },
  ];
  return (
    <DataTable caption={t("title")} columns={columns} rowKey={({ id }) => id} rows={proposals} />
  );
}
