import { useLocale, useTranslations } from "next-intl";
import { DateFigure } from "@/components/evidence/figure";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { ListOrder } from "@/components/ui/sortable-header";
import type { OrganizationLine } from "@/lib/data/organizations";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";
import { OrganizationName } from "./party-name";
import { RaisedCell } from "./raised-cell";

interface OrganizationsTableProps {
  readonly organizations: readonly OrganizationLine[];
  readonly order: ListOrder;
  readonly view: View;
}

export function OrganizationsTable({ organizations, order, view }: OrganizationsTableProps) {
  const t = useTranslations("organizations");
  const locale = useLocale();
  const columns: Column<OrganizationLine>[] = [
    {
      id: "name",
      header: t("column.name"),
      namesRow: true,
      sortBy: "name",
      cell: ({ organization, nameBasis }) => (
        <OrganizationName basis={nameBasis} organization={organization} view={view} />
      ),
    },
    {
      id: "kind",
      header: t("column.kind"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ kind }) => t(`kind.${kind}`),
    },
    {
      id: "founded",
      header: t("column.founded"),
      kind: "date",
      narrow: "fold",
      sortBy: "foundedOn",
      cell: ({ organization, foundedOn }) =>
        foundedOn && (
          <DateFigure
            about={t("about.founded", { organization: nameIn(locale, organization).main })}
            sourced={foundedOn}
          />
        ),
    },
    {
      id: "rounds",
      header: t("column.rounds"),
      kind: "number",
      narrow: "fold",
      sortBy: "rounds",
      cell: (line) => <RoundCount line={line} view={view} />,
    },
    {
      id: "latest",
      header: t("column.latest"),
      kind: "date",
      narrow: "fold",
      cell: ({ latestRound }) => latestRound && <DateFigure sourced={latestRound.announcedOn} />,
    },
    {
      id: "raised",
      header: t("column.raised"),
      kind: "number",
      cell: ({ organization, raised }) =>
        raised.count > 0 && <RaisedCell organization={organization} raised={raised} />,
    },
    {
      id: "invested",
      header: t("column.invested"),
      kind: "number",
      narrow: "fold",
      cell: ({ organization: { slug }, investmentCount }) =>
        investmentCount > 0 && (
          <Link className="link" href={hrefWithView(`/investors/${slug}`, view)}>
            {investmentCount}
          </Link>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("list.caption")}
      columns={columns}
      order={order}
      rowKey={({ organization }) => organization.slug}
      rows={organizations}
    />
  );
}

interface RoundCountProps {
  readonly line: OrganizationLine;
  readonly view: View;
}

/** Rounds that raised money, and apart from them those that did not, or not yet. */
function RoundCount({ line: { organization, raised, notRaised }, view }: RoundCountProps) {
  const t = useTranslations("organizations.raised");
  if (raised.count + notRaised === 0) return null;
  return (
    <>
      <Link className="link" href={hrefWithView(`/rounds?organization=${organization.slug}`, view)}>
        {t("rounds", { count: raised.count })}
      </Link>
      {notRaised > 0 && (
        <div className="text-xs text-soft">{t("notRaised", { count: notRaised })}</div>
      )}
    </>
  );
}
