import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { FilterBar } from "@/components/ui/filter-bar";
import type { ListAddress } from "@/components/ui/list-address";
import { organizationSuggestions } from "@/components/ui/organization-suggestions";
import { PageSteps } from "@/components/ui/page-steps";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import type { RoundChoices, RoundsPage } from "@/lib/data/funding-rounds";
import { computedBasis } from "@/lib/domain/computed-evidence";
import { INVESTMENT_TYPES, ROUND_STATUSES } from "@/lib/domain/funding-round";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { DISCLOSURES, printRoundsFilter, type RoundsQuery } from "@/lib/schemas/rounds-query";
import { RaisedTotals } from "./raised-totals";
import { RoundsTable } from "./rounds-table";

interface RoundsListProps {
  readonly address: ListAddress;
  readonly query: RoundsQuery;
  readonly view: View;
  readonly list: RoundsPage;
}

export function RoundsList({ address, query, view, list }: RoundsListProps) {
  const t = useTranslations("rounds.list");
  const { rounds, edges, count, totals, choices } = list;
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <FilterBar
        address={address}
        filters={useRoundFilters(choices, query, view)}
        search={{ label: t("search"), placeholder: t("placeholder") }}
      />
      {rounds.length === 0 ? (
        <EmptyState
          actions={<ButtonLink href={hrefWithView("/rounds", view)}>{t("all")}</ButtonLink>}
          title={t("emptyTitle")}
        >
          {t("empty")}
        </EmptyState>
      ) : (
        <>
          {totals === null ? (
            <p className="section-caption">{t("tooManyToAdd")}</p>
          ) : (
            <RaisedTotals
              basis={computedBasis({ kind: "raised-in", slug: printRoundsFilter(query) })}
              leftOut={totals.leftOut}
              raised={totals.raised}
            />
          )}
          <PageSteps address={address} edges={edges} shown={rounds.length} total={count}>
            <RoundsTable
              caption={t("caption")}
              order={{ sort: query.sort, address }}
              rounds={rounds}
              view={view}
            />
          </PageSteps>
        </>
      )}
    </>
  );
}

function useRoundFilters(
  { organization, organizations, investor, years }: RoundChoices,
  query: RoundsQuery,
  view: View,
) {
  const t = useTranslations("rounds");
  const locale = useLocale();
  const yearOptions = years.map((year) => ({ value: String(year), label: String(year) }));
  return [
    {
      name: "organization",
      label: t("list.filter.organization"),
      isTyped: true,
      inForce: organization === null ? query.organization : nameIn(locale, organization).main,
      suggestions: organizationSuggestions(view, "raised"),
      options: organizations.map((each) => ({
        value: each.slug,
        label: nameIn(locale, each).main,
      })),
    },
    {
      name: "investor",
      label: t("list.filter.investor"),
      isTyped: true,
      inForce: investor === null ? query.investor : nameIn(locale, investor).main,
      suggestions: organizationSuggestions(view, "invested"),
      options: [],
    },
    {
      name: "type",
      label: t("list.filter.type"),
      options: INVESTMENT_TYPES.map((value) => ({ value, label: t(`type.${value}`) })),
    },
    {
      name: "status",
      label: t("list.filter.status"),
      options: ROUND_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
    },
    {
      name: "from",
      label: t("list.filter.from"),
      options: yearOptions,
      inForce: yearText(query.from),
    },
    { name: "to", label: t("list.filter.to"), options: yearOptions, inForce: yearText(query.to) },
    {
      name: "amount",
      label: t("list.filter.amount"),
      options: DISCLOSURES.map((value) => ({ value, label: t(`list.disclosure.${value}`) })),
    },
  ];
}

function yearText(year: number | null): string | null {
  return year === null ? null : String(year);
}
