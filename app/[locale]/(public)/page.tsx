import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { OverviewPage } from "@/components/overview/overview-page";
import { headlineOf } from "@/components/revenue/headline";
import { disputedFields } from "@/lib/data/disputes";
import { evidenceOf } from "@/lib/data/evidence";
import { knownGroup } from "@/lib/data/group";
import { roundsOfOrganizations } from "@/lib/data/group-funding";
import { latestRounds } from "@/lib/data/latest-rounds";
import { companyReporting } from "@/lib/data/reported-figures";
import { upcoming } from "@/lib/data/upcoming";
import { parseEvidenceId } from "@/lib/domain/evidence";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { readView } from "@/lib/view/read-view";
import { chartPreview } from "./chart-preview";
import { ViewedPage } from "./viewed-page";

export const dynamic = "force-dynamic";

/** Read once for the page and its title. */
const groupOf = cache((asKnownOn: View["asKnownOn"], currency: View["currency"]) =>
  knownGroup({ asKnownOn, currency }),
);

export async function generateMetadata({
  searchParams,
}: PageProps<"/[locale]">): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("overview"), getLocale()]);
  const view = readView(await searchParams);
  const query = { locale, ...view };
  const group = await groupOf(view.asKnownOn, view.currency);
  return {
    title: group ? t("heading", { parent: nameIn(locale, group.parent).main }) : t("title"),
    description: t("lede"),
    ...chartPreview("rounds-timeline", query, t("timeline")),
  };
}

export default async function Page({ searchParams }: PageProps<"/[locale]">) {
  const params = await searchParams;
  const view = readView(params);
  const group = await groupOf(view.asKnownOn, view.currency);
  const [reporting, rounds, latest, coming, disputes] = await Promise.all([
    group && companyReporting(view, group.parent.slug, await getLocale()),
    group
      ? roundsOfOrganizations(
          view,
          group.members.map(({ slug }) => slug),
        )
      : [],
    latestRounds(view),
    upcoming(view),
    disputedFields(view),
  ]);
  const headline = reporting && headlineOf(reporting);
  const key = headline?.segment?.revenue && parseEvidenceId(headline.segment.revenue.evidence);
  const segmentEvidence = key ? await evidenceOf(view, key) : null;
  return (
    <ViewedPage params={params} path="/">
      <OverviewPage
        coming={coming}
        disputes={disputes}
        group={group}
        headline={headline}
        latest={latest}
        reporting={reporting}
        rounds={rounds}
        segmentEvidence={segmentEvidence}
        view={view}
      />
    </ViewedPage>
  );
}
