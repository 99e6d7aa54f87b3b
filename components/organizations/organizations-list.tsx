import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { FilterBar } from "@/components/ui/filter-bar";
import type { ListAddress } from "@/components/ui/list-address";
import { PageSteps } from "@/components/ui/page-steps";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import type { OrganizationsPage } from "@/lib/data/organizations";
import { ORGANIZATION_KINDS } from "@/lib/domain/organization";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { ORGANIZATION_PARTS, type OrganizationsQuery } from "@/lib/schemas/organizations-query";
import { OrganizationsTable } from "./organizations-table";

interface OrganizationsListProps {
  readonly address: ListAddress;
  readonly query: OrganizationsQuery;
  readonly view: View;
  readonly list: OrganizationsPage;
}

export function OrganizationsList({ address, query, view, list }: OrganizationsListProps) {
  const t = useTranslations("organizations");
  return (
    <>
      <PageTitle lede={t("list.lede")}>{t("list.title")}</PageTitle>
      <FilterBar
        address={address}
        filters={[
          {
            name: "kind",
            label: t("list.filter.kind"),
            options: ORGANIZATION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
          {
            name: "part",
            label: t("list.filter.part"),
            options: ORGANIZATION_PARTS.map((value) => ({ value, label: t(`part.${value}`) })),
          },
        ]}
        search={{ label: t("list.search"), placeholder: t("list.placeholder") }}
      />
      {list.organizations.length === 0 ? (
        <EmptyState
          actions={
            <ButtonLink href={hrefWithView("/organizations", view)}>{t("list.all")}</ButtonLink>
          }
          title={t("list.emptyTitle")}
        >
          {t("list.empty")}
        </EmptyState>
      ) : (
        <PageSteps
          address={address}
          edges={list.edges}
          shown={list.organizations.length}
          total={list.count}
        >
          <OrganizationsTable
            order={{ sort: query.sort, address }}
            organizations={list.organizations}
            view={view}
          />
          {list.isInTodaysOrder && <p className="section-caption">{t("list.todaysOrder")}</p>}
        </PageSteps>
      )}
    </>
  );
}
