import { useTranslations } from "next-intl";
import { InvestorName, OrganizationName } from "@/components/organizations/party-name";
import { ButtonLink } from "@/components/ui/button-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import type { ListAddress } from "@/components/ui/list-address";
import { PageSteps } from "@/components/ui/page-steps";
import { PageTitle } from "@/components/ui/page-title";
import type { ListOrder } from "@/components/ui/sortable-header";
import { EmptyState } from "@/components/ui/states";
import type { InvestorLine, InvestorsPage } from "@/lib/data/investors";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { INVESTOR_KINDS, type InvestorsQuery } from "@/lib/schemas/investors-query";
import { yearsText } from "./years-text";

interface InvestorsListProps {
  readonly address: ListAddress;
  readonly query: InvestorsQuery;
  readonly view: View;
  readonly list: InvestorsPage;
}

export function InvestorsList({ address, query, view, list }: InvestorsListProps) {
  const t = useTranslations("investors");
  return (
    <>
      <PageTitle lede={t("list.lede")}>{t("list.title")}</PageTitle>
      <FilterBar
        address={address}
        filters={[
          {
            name: "kind",
            label: t("list.filter.kind"),
            options: INVESTOR_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
        ]}
        search={{ label: t("list.search"), placeholder: t("list.placeholder") }}
      />
      {list.investors.length === 0 ? (
        <EmptyState
          actions={<ButtonLink href={hrefWithView("/investors", view)}>{t("list.all")}</ButtonLink>}
          title={t("list.emptyTitle")}
        >
          {t("list.empty")}
        </EmptyState>
      ) : (
        <PageSteps
          address={address}
          edges={list.edges}
          shown={list.investors.length}
          total={list.count}
        >
          <InvestorsTable
            investors={list.investors}
            order={{ sort: query.sort, address }}
            view={view}
          />
          {list.isInTodaysOrder && <p className="section-caption">{t("list.todaysOrder")}</p>}
        </PageSteps>
      )}
    </>
  );
}

interface InvestorsTableProps {
  readonly investors: readonly InvestorLine[];
  readonly order: ListOrder;
  readonly view: View;
}

function InvestorsTable({ investors, order, view }: InvestorsTableProps) {
  const t = useTranslations("investors");
  const kinds = useTranslations("organizations.kind");
  const columns: Column<InvestorLine>[] = [
    {
      id: "name",
      header: t("column.name"),
      namesRow: true,
      sortBy: "name",
      cell: ({ investor, nameBasis }) => (
        <InvestorName basis={nameBasis} investor={investor} view={view} />
      ),
    },
    {
      id: "kind",
      header: t("column.kind"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ kind }) => (kind === null ? t("person") : kinds(kind)),
    },
    {
      id: "parent",
      header: t("column.parent"),
      narrow: "fold",
      cell: ({ parents }) =>
        parents.length > 0 &&
        parents.map(({ type, organization, existence }) => (
          <div key={`${type} ${organization.slug}`}>
            <OrganizationName basis={existence} organization={organization} view={view} />
          </div>
        )),
    },
    {
      id: "deals",
      header: t("column.deals"),
      kind: "number",
      sortBy: "deals",
      cell: ({ deals, notRaised }) => (
        <>
          {deals}
          {notRaised > 0 && (
            <div className="text-xs text-soft">{t("notRaised", { count: notRaised })}</div>
          )}
        </>
      ),
    },
    {
      id: "leads",
      header: t("column.leads"),
      kind: "number",
      narrow: "fold",
      sortBy: "leads",
      cell: ({ leads }) => leads > 0 && leads,
    },
    {
      id: "companies",
      header: t("column.companies"),
      kind: "number",
      narrow: "fold",
      sortBy: "companies",
      cell: ({ companies }) => companies > 0 && companies,
    },
    {
      id: "years",
      header: t("column.years"),
      kind: "date",
      sortBy: "latest",
      cell: (line) => yearsText(line),
    },
  ];
  return (
    <DataTable
      caption={t("list.caption")}
      columns={columns}
      order={order}
      rowKey={({ investor }) => `${investor.kind} ${investor.slug}`}
      rows={investors}
    />
  );
}
