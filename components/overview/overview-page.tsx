import { useLocale, useTranslations } from "next-intl";
import { MoneyRaisedByYear } from "@/components/charts/money-raised-by-year";
import { RevenueBySegment } from "@/components/charts/revenue-by-segment";
import { RevenueGrowth } from "@/components/charts/revenue-growth";
import { RoundsTimeline } from "@/components/charts/rounds-timeline";
import type { Headline } from "@/components/revenue/headline";
import { RevenueKpi, SegmentKpi } from "@/components/revenue/revenue-headline";
import { chartedPeriods, chartedSchemes, growthPoints } from "@/components/revenue/revenue-series";
import { roundWords } from "@/components/rounds/round-name";
import { RoundsTable } from "@/components/rounds/rounds-table";
import { KpiRow } from "@/components/ui/kpi";
import { PageTitle } from "@/components/ui/page-title";
import { Columns, Section } from "@/components/ui/section";
import type { DisputedField } from "@/lib/data/disputes";
import type { Evidence } from "@/lib/data/evidence";
import type { Group } from "@/lib/data/group";
import type { CountedRound } from "@/lib/data/group-funding";
import type { LatestRounds } from "@/lib/data/latest-rounds";
import type { CompanyReporting } from "@/lib/data/reported-figures";
import type { Upcoming } from "@/lib/data/upcoming";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { Link } from "@/lib/i18n/navigation";
import { ComingList } from "./coming-list";
import { DisputesList } from "./disputes-list";
import { NextKpi } from "./next-kpi";
import { RaisedKpi } from "./raised-kpi";
import { GROUP_CURRENCY, raisedYears, timelineCompanies } from "./raised-series";

interface OverviewPageProps {
  readonly view: View;
  readonly group: Group | null;
  readonly reporting: CompanyReporting | null;
  readonly headline: Headline | null;
  /** Evidence of the leading segment's revenue, for how else it is told. */
  readonly segmentEvidence: Evidence | null;
  /** Rounds of the companies beside the core. */
  readonly rounds: readonly CountedRound[];
  readonly latest: LatestRounds;
  readonly coming: Upcoming;
  readonly disputes: readonly DisputedField[];
}

const HALF_WIDTH = 560;

/** Who raised what, from whom, when, how sure are we, and how is the parent doing: in one glance. */
export function OverviewPage(props: OverviewPageProps) {
  const { view, group, latest, coming, disputes } = props;
  const t = useTranslations("overview");
  const locale = useLocale();
  return (
    <>
      <PageTitle lede={t("lede")}>
        {group ? t("heading", { parent: nameIn(locale, group.parent).main }) : t("headingUnknown")}
      </PageTitle>
      <Glance {...props} />
      <GroupCharts {...props} />
      <Section
        actions={
          <Link className="link" href="/rounds">
            {t("allRounds")}
          </Link>
        }
        caption={t("latestCaption", { count: latest.count })}
        id="latest"
        title={t("latest")}
      >
        <RoundsTable caption={t("latest")} rounds={latest.rounds} view={view} />
      </Section>
      <Columns>
        <Section caption={t("comingCaption")} id="coming" rule title={t("coming")}>
          <ComingList upcoming={coming} />
        </Section>
        <Section
          caption={t("disputesCaption", { count: disputes.length })}
          id="disputes"
          rule
          title={t("disputes")}
        >
          <DisputesList disputes={disputes} />
        </Section>
      </Columns>
    </>
  );
}

function Glance({ view, headline, segmentEvidence, group, rounds, coming }: OverviewPageProps) {
  const t = useTranslations("overview");
  const [next] = coming.milestones;
  if (headline === null && group === null && next === undefined) return null;
  return (
    <KpiRow label={t("headline")}>
      {headline && <RevenueKpi headline={headline} />}
      {headline && <SegmentKpi evidence={segmentEvidence} headline={headline} />}
      {group && <RaisedKpi currency={view.currency} parent={group.parent.slug} rounds={rounds} />}
      {next && <NextKpi milestone={next} />}
    </KpiRow>
  );
}

function GroupCharts({ view, group, reporting, rounds }: OverviewPageProps) {
  const currency = view.currency ?? GROUP_CURRENCY;
  const t = useTranslations("overview");
  const roundTexts = useTranslations("rounds");
  const locale = useLocale();
  const labelOf = (round: CountedRound) =>
    roundWords({ ...round, label: round.label?.value ?? null }, roundTexts).main;
  return (
    <>
      <Columns>
        {reporting && (
          <RevenueBySegment
            id="revenue-by-segment"
            locale={locale}
            periods={chartedPeriods(reporting)}
            schemes={chartedSchemes(reporting)}
            title={t("segments")}
            width={HALF_WIDTH}
          />
        )}
        {group && (
          <RoundsTimeline
            companies={timelineCompanies(group.members, rounds, locale, labelOf)}
            currency={currency}
            id="rounds-timeline"
            locale={locale}
            title={t("timeline")}
            width={HALF_WIDTH}
          />
        )}
      </Columns>
      <Columns>
        {group && (
          <MoneyRaisedByYear
            currency={currency}
            id="raised-by-year"
            locale={locale}
            title={t("byYear")}
            width={HALF_WIDTH}
            years={raisedYears(group.members, rounds, currency, locale)}
          />
        )}
        {reporting && (
          <RevenueGrowth
            id="growth"
            locale={locale}
            points={growthPoints(reporting)}
            title={t("growth")}
            width={HALF_WIDTH}
          />
        )}
      </Columns>
    </>
  );
}
