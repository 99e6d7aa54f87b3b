import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { type Filter, FilterBar } from "@/components/ui/filter-bar";
import type { ListAddress } from "@/components/ui/list-address";
import { organizationSuggestions } from "@/components/ui/organization-suggestions";
import { PageSteps } from "@/components/ui/page-steps";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import type { TimelineChoices, TimelinePage } from "@/lib/data/timeline";
import { nameIn } from "@/lib/domain/subject-name";
import { TIMELINE_KINDS } from "@/lib/domain/timeline";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { type TimelineQuery, timelineQueryOf } from "@/lib/schemas/timeline-query";
import { TimelineTable } from "./timeline-table";

interface TimelineListProps {
  readonly address: ListAddress;
  readonly list: TimelinePage;
  readonly view: View;
}

/** All dated facts, filtered and a page at a time. */
export function TimelineList({ address, list, view }: TimelineListProps) {
  const t = useTranslations("timeline");
  const { facts, edges, count, choices } = list;
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <FilterBar
        address={address}
        filters={useTimelineFilters(choices, timelineQueryOf(address.params), view)}
        search={{ label: t("search"), placeholder: t("placeholder") }}
      />
      {facts.length === 0 ? (
        <EmptyState
          actions={<ButtonLink href={hrefWithView("/timeline", view)}>{t("all")}</ButtonLink>}
          title={t("emptyTitle")}
        >
          {t("empty")}
        </EmptyState>
      ) : (
        <PageSteps address={address} edges={edges} shown={facts.length} total={count}>
          <TimelineTable facts={facts} view={view} />
        </PageSteps>
      )}
    </>
  );
}

function useTimelineFilters(
  { organization, organizations, years }: TimelineChoices,
  query: TimelineQuery,
  view: View,
): Filter[] {
  const t = useTranslations("timeline");
  const locale = useLocale();
  return [
    {
      name: "kind",
      label: t("filter.kind"),
      options: TIMELINE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    {
      name: "organization",
      label: t("filter.organization"),
      isTyped: true,
      inForce: organization === null ? query.organization : nameIn(locale, organization).main,
      suggestions: organizationSuggestions(view),
      options: organizations.map((each) => ({
        value: each.slug,
        label: nameIn(locale, each).main,
      })),
    },
    {
      name: "year",
      label: t("filter.year"),
      inForce: query.year === null ? null : String(query.year),
      options: years.map((year) => ({ value: String(year), label: String(year) })),
    },
  ];
}
