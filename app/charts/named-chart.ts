import "server-only";
import { getTranslations } from "next-intl/server";
import type { Chart } from "@/components/charts/chart";
import type { ChartContext } from "@/components/charts/chart-context";
import { getChartTexts, getChartWords } from "@/components/charts/chart-texts";
import { generativeAiShareChart } from "@/components/charts/generative-ai-share";
import { marketComparisonChart } from "@/components/charts/market-comparison";
import { moneyRaisedByYearChart } from "@/components/charts/money-raised-by-year";
import { revenueBySegmentChart } from "@/components/charts/revenue-by-segment";
import { revenueGrowthChart } from "@/components/charts/revenue-growth";
import { roundsTimelineChart } from "@/components/charts/rounds-timeline";
import { chartedComparison } from "@/components/market/charted-comparison";
import { comparisonsOf } from "@/components/market/comparisons";
import { chartedCompany, currenciesOf } from "@/components/organizations/charted-rounds";
import {
  GROUP_CURRENCY,
  raisedYears,
  timelineCompanies,
} from "@/components/overview/raised-series";
import { headlineOf } from "@/components/revenue/headline";
import {
  chartedPeriods,
  chartedSchemes,
  growthPoints,
  sharePoints,
} from "@/components/revenue/revenue-series";
import { roundWords } from "@/components/rounds/round-name";
import type { RoundLine } from "@/lib/data/funding-rounds-columns";
import { knownGroup } from "@/lib/data/group";
import { roundsOfOrganizations } from "@/lib/data/group-funding";
import { marketFigures } from "@/lib/data/market-figures";
import { readOrganization } from "@/lib/data/organizations-detail";
import { type CompanyReporting, companyReporting } from "@/lib/data/reported-figures";
import type { ChartQuery } from "@/lib/domain/chart-address";
import type { ChartName } from "@/lib/domain/chart-name";
import { computeFrom, parseComputedId } from "@/lib/domain/computed-evidence";
import { nameIn } from "@/lib/domain/subject-name";
import { hrefWithView } from "@/lib/domain/view-address";
import type { AppLocale } from "@/lib/i18n/routing";

import { type FoundPicture, namedNetwork, namedRoadMap, namedStructure } from "./named-picture";

/** The query of a chart in a language that has its messages. */
export type AskedChart = ChartQuery & { readonly locale: AppLocale };

/** A chart by its name, with what a file, a picture or an embed says of where it is from. */
export interface NamedChart {
  readonly chart: Chart;
  readonly context: ChartContext;
  /** Path of the page that shows it, with the day in view. */
  readonly page: string;
  /** Ids of the claimed figures on which a figure rests: itself, or what it is computed from. */
  readonly claimed: (evidence: string) => readonly string[];
}

/** Null where what the chart is about is not known on the day in view. */
export async function namedChart(name: ChartName, asked: AskedChart): Promise<NamedChart | null> {
  const context = await contextFor(asked);
  switch (name) {
    case "revenue-by-segment":
    case "revenue-growth":
    case "generative-ai-share":
      return reportedChart(name, asked, context);
    case "money-raised-by-year":
      return raisedChart(asked, context);
    case "rounds-timeline":
      return asked.organization === undefined
        ? groupTimeline(asked, context)
        : organizationTimeline(asked.organization, asked, context);
    case "market-comparison":
      return marketChart(asked, context);
    case "structure":
      return onPage(await namedStructure(asked), asked, context);
    case "road-map":
      return onPage(await namedRoadMap(asked), asked, context);
    case "co-investment":
      return onPage(await namedNetwork(asked), asked, context);
  }
}

function onPage(found: FoundPicture | null, asked: AskedChart, context: ChartContext) {
  if (found === null) return null;
  const { chart, path, anchor } = found;
  return { chart, context, claimed: itself, page: pageOf(asked, path, anchor) };
}

async function contextFor(asked: AskedChart): Promise<ChartContext> {
  const { locale } = asked;
  const [texts, words] = await Promise.all([getChartTexts(locale), getChartWords(locale)]);
  const evidenceHref = (evidence: string) =>
    hrefWithView(`/${locale}/evidence/${encodeURIComponent(evidence)}`, asked);
  return { locale, texts, words, evidenceHref };
}

type ReportedChart = "revenue-by-segment" | "revenue-growth" | "generative-ai-share";

async function reportedChart(
  name: ReportedChart,
  asked: AskedChart,
  context: ChartContext,
): Promise<NamedChart | null> {
  const group = await knownGroup(asked);
  const reporting = group && (await companyReporting(asked, group.parent.slug, asked.locale));
  if (reporting === null) return null;
  const t = await getTranslations({ locale: asked.locale, namespace: "revenue" });
  const claimed = (evidence: string) => inputsOf(reporting, evidence);
  const on = (anchor: string, scheme?: string) =>
    pageOf(asked, scheme === undefined ? "/revenue" : `/revenue?scheme=${scheme}`, anchor);
  switch (name) {
    case "revenue-by-segment": {
      const periods = chartedPeriods(reporting, asked.scheme);
      if (periods.length === 0) return null;
      const figures = { schemes: chartedSchemes(reporting), periods };
      const chart = revenueBySegmentChart(context, { ...figures, title: t("segmentTitle") });
      return { chart, context, claimed, page: on("revenue-by-segment", asked.scheme) };
    }
    case "revenue-growth": {
      const figures = { points: growthPoints(reporting), title: t("growthTitle") };
      return { chart: revenueGrowthChart(context, figures), context, claimed, page: on("growth") };
    }
    case "generative-ai-share": {
      const segment = headlineOf(reporting)?.segment?.name;
      if (segment === undefined) return null;
      const points = sharePoints(reporting, segment);
      const chart = generativeAiShareChart(context, {
        points,
        title: t("shareTitle", { segment }),
      });
      return { chart, context, claimed, page: on("share") };
    }
  }
}

/** What a computed figure is computed from; any other rests on itself. */
function inputsOf({ figures }: CompanyReporting, evidence: string): readonly string[] {
  const key = parseComputedId(evidence);
  const computed = key && computeFrom(figures, key);
  return computed ? computed.inputs.map(({ figure }) => figure.amount.evidence) : [evidence];
}

async function raisedChart(asked: AskedChart, context: ChartContext): Promise<NamedChart | null> {
  const found = await groupRounds(asked);
  if (found === null) return null;
  const { members, rounds } = found;
  const t = await getTranslations({ locale: asked.locale, namespace: "overview" });
  const currency = asked.currency ?? GROUP_CURRENCY;
  const chart = moneyRaisedByYearChart(context, {
    currency,
    years: raisedYears(members, rounds, currency, asked.locale),
    title: t("byYear"),
  });
  return { chart, context, claimed: itself, page: pageOf(asked, "", "raised-by-year") };
}

async function groupTimeline(asked: AskedChart, context: ChartContext): Promise<NamedChart | null> {
  const found = await groupRounds(asked);
  if (found === null) return null;
  const { members, rounds } = found;
  const [t, labelOf] = await Promise.all([
    getTranslations({ locale: asked.locale, namespace: "overview" }),
    labelsIn(asked.locale),
  ]);
  const chart = roundsTimelineChart(context, {
    companies: timelineCompanies(members, rounds, asked.locale, labelOf),
    currency: asked.amounts ?? asked.currency ?? GROUP_CURRENCY,
    title: t("timeline"),
  });
  return { chart, context, claimed: itself, page: pageOf(asked, "", "rounds-timeline") };
}

async function groupRounds(asked: AskedChart) {
  const group = await knownGroup(asked);
  if (group === null) return null;
  const { members } = group;
  const rounds = await roundsOfOrganizations(
    asked,
    members.map(({ slug }) => slug),
  );
  return { members, rounds };
}

async function organizationTimeline(
  slug: string,
  asked: AskedChart,
  context: ChartContext,
): Promise<NamedChart | null> {
  const { locale } = asked;
  const organization = await readOrganization(asked, slug);
  const currency = asked.amounts ?? (organization && currenciesOf(organization)[0]);
  if (organization === null || !currency) return null;
  const [t, labelOf] = await Promise.all([
    getTranslations({ locale, namespace: "organizations.page" }),
    labelsIn(locale),
  ]);
  const { main } = nameIn(locale, {
    name: organization.name.value,
    nameZhHans: organization.nameZhHans?.value ?? null,
    nameZhHant: organization.nameZhHant?.value ?? null,
  });
  const chart = roundsTimelineChart(context, {
    companies: [chartedCompany(organization, main, currency, labelOf)],
    currency,
    title: t("roundsTitle", { organization: main, currency }),
  });
  const page = pageOf(asked, `/organizations/${slug}`, `timeline-${currency.toLowerCase()}`);
  return { chart, context, claimed: itself, page };
}

async function marketChart(asked: AskedChart, context: ChartContext): Promise<NamedChart | null> {
  const { locale, comparison: slug } = asked;
  const comparisons = comparisonsOf(await marketFigures(asked));
  const comparison =
    slug === undefined ? comparisons[0] : comparisons.find((one) => one.slug === slug);
  if (comparison === undefined) return null;
  const t = await getTranslations({ locale, namespace: "market" });
  const chart = marketComparisonChart(context, chartedComparison(comparison, t, locale));
  const page = pageOf(asked, "/market", `comparison-${comparison.slug}`);
  return { chart, context, claimed: itself, page };
}

type LabelledRound = Pick<RoundLine, "investmentType" | "label">;

async function labelsIn(locale: AppLocale): Promise<(round: LabelledRound) => string> {
  const rounds = await getTranslations({ locale, namespace: "rounds" });
  return (round) => roundWords({ ...round, label: round.label?.value ?? null }, rounds).main;
}

function itself(evidence: string): readonly string[] {
  return [evidence];
}

function pageOf(asked: AskedChart, path: string, anchor: string): string {
  return hrefWithView(`/${asked.locale}${path}#${anchor}`, asked);
}
