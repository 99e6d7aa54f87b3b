import { useLocale, useTranslations } from "next-intl";
import { GenerativeAiShare } from "@/components/charts/generative-ai-share";
import { RevenueBySegment } from "@/components/charts/revenue-by-segment";
import { RevenueGrowth } from "@/components/charts/revenue-growth";
import { KpiRow } from "@/components/ui/kpi";
import type { ListAddress } from "@/components/ui/list-address";
import { PageTitle } from "@/components/ui/page-title";
import { Columns, Section } from "@/components/ui/section";
import type { CompanyReporting } from "@/lib/data/reported-figures";
import { nameIn } from "@/lib/domain/subject-name";
import { COMPUTED_HALVES, type RevenueQuery } from "@/lib/schemas/revenue-query";
import { headlineOf } from "./headline";
import { MetricsTable } from "./metrics-table";
import { RecastPeriods } from "./recast-periods";
import { MarginKpi, ResultKpi, RevenueKpi, SegmentKpi } from "./revenue-headline";
import { chartedPeriods, chartedSchemes, growthPoints, sharePoints } from "./revenue-series";
import { SchemeSwitch } from "./scheme-switch";
import { SecondHalfSwitch } from "./second-half-switch";
import { secondHalfRows } from "./segment-rows";
import { SegmentsTable } from "./segments-table";

interface RevenuePageProps {
  readonly reporting: CompanyReporting;
  readonly query: RevenueQuery;
  readonly address: ListAddress;
}

const FULL_WIDTH = 1080;
const HALF_WIDTH = 540;

/** All that the listed parent reported, from the headline to the single figure. */
export function RevenuePage({ reporting, query, address }: RevenuePageProps) {
  const t = useTranslations("revenue");
  const locale = useLocale();
  const headline = headlineOf(reporting);
  const schemes = reporting.schemes.filter(({ partitionsRevenue }) => partitionsRevenue);
  const chosen = schemes.find(({ slug }) => slug === query.scheme) ?? null;
  const scheme = chosen ?? schemes.at(-1);
  const withSecondHalves = query.halves === COMPUTED_HALVES;
  return (
    <>
      <PageTitle lede={t("lede")}>
        {t("titleOf", { organization: nameIn(locale, reporting.organization).main })}
      </PageTitle>
      {headline && (
        <KpiRow label={t("latest")}>
          <RevenueKpi headline={headline} />
          <SegmentKpi headline={headline} />
          <MarginKpi headline={headline} />
          <ResultKpi headline={headline} />
        </KpiRow>
      )}
      <SchemeSwitch
        address={address}
        chosen={chosen}
        of={t("segmentTitle")}
        offersAll
        schemes={schemes}
        target="revenue-by-segment"
      />
      <RevenueBySegment
        id="revenue-by-segment"
        locale={locale}
        of={chosen ? { scheme: chosen.slug } : undefined}
        periods={chartedPeriods(reporting, chosen?.slug)}
        schemes={chartedSchemes(reporting)}
        title={t("segmentTitle")}
        width={FULL_WIDTH}
      />
      <Columns>
        <RevenueGrowth
          id="growth"
          locale={locale}
          points={growthPoints(reporting)}
          title={t("growthTitle")}
          width={HALF_WIDTH}
        />
        {headline?.segment && (
          <GenerativeAiShare
            id="share"
            locale={locale}
            points={sharePoints(reporting, headline.segment.name)}
            title={t("shareTitle", { segment: headline.segment.name })}
            width={HALF_WIDTH}
          />
        )}
      </Columns>
      <Section caption={t("tableCaption")} id="figures" title={t("tableTitle")}>
        <MetricsTable reporting={reporting} />
      </Section>
      {scheme && (
        <Section
          caption={t("segmentsCaption", { scheme: scheme.name })}
          id="segments"
          title={t("segmentsTitle")}
        >
          <SchemeSwitch
            address={address}
            chosen={scheme}
            of={t("segmentsTitle")}
            schemes={schemes}
            target="segments"
          />
          {secondHalfRows(reporting, scheme.slug).length > 0 && (
            <SecondHalfSwitch address={address} shown={withSecondHalves} />
          )}
          <SegmentsTable
            reporting={reporting}
            scheme={scheme}
            withSecondHalves={withSecondHalves}
          />
        </Section>
      )}
      <Section caption={t("recastCaption")} id="recast" title={t("recastTitle")}>
        <RecastPeriods reporting={reporting} />
      </Section>
    </>
  );
}
