import type { PlainDate } from "@/lib/domain/partial-date";
import { type Chart, isNarrow } from "./chart";
import type { ChartContext } from "./chart-context";
import { ChartFigure } from "./chart-figure";
import { type ChartProps, contextOf } from "./chart-props";
import { looksOfTimeline } from "./legend-looks";
import { timelineSummary } from "./money-summary";
import { timelineData } from "./timeline-data";
import {
  extentOfRounds,
  isDrawn,
  type TimelineCompany,
  timelineModel,
  timelineTable,
} from "./timeline-rounds";

export type { ChartedRound, TimelineCompany } from "./timeline-rounds";

export interface TimelineFigures {
  readonly title?: string;
  readonly caption?: string;
  /** ISO 4217; amounts in another currency are not drawn and are counted in a note. */
  readonly currency: string;
  readonly companies: readonly TimelineCompany[];
  /** First and last day of the axis; by default the whole years around the rounds. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** Rounds in time, a row for each company; the area of a circle is the amount. */
export async function RoundsTimeline(props: ChartProps & TimelineFigures) {
  const context = await contextOf(props);
  const chart = roundsTimelineChart(context, props);
  return <ChartFigure chart={chart} context={context} props={props} />;
}

export function roundsTimelineChart(context: ChartContext, figures: TimelineFigures): Chart {
  const { texts } = context;
  const { currency, companies } = figures;
  const foreign = companies
    .flatMap(({ rounds }) => rounds)
    .filter((round) => round.status !== "CANCELLED" && !isDrawn(round, currency));
  const days = daysOfAxis(figures);
  const modelOf = (ticks: number) =>
    days && timelineModel(context, currency, companies, days, ticks);
  const [wide, narrow] = [modelOf(9), modelOf(5)];
  return {
    name: "rounds-timeline",
    title: figures.title ?? texts("timeline.title"),
    caption: figures.caption ?? texts("timeline.caption", { currency }),
    note: foreign.length === 0 ? null : texts("otherCurrency", { count: foreign.length }),
    summary: timelineSummary(context, currency, companies),
    description: texts("timeline.description", {
      companies: wide?.rows.length ?? 0,
      rounds: wide?.rows.flatMap(({ rounds }) => rounds).length ?? 0,
    }),
    legend: wide ? looksOfTimeline(wide) : new Set(),
    tables: [timelineTable(context, companies)],
    data: timelineData(companies),
    drawing:
      wide && narrow
        ? (width) => ({ drawing: "timeline", model: isNarrow(width) ? narrow : wide })
        : null,
  };
}

/** First and last day of the axis; null where nothing is to be drawn. */
function daysOfAxis({ companies, currency, from, to }: TimelineFigures) {
  const extent = extentOfRounds(
    companies.map(({ rounds, ...company }) => ({
      ...company,
      rounds: rounds.filter((round) => isDrawn(round, currency)),
    })),
  );
  return extent && { from: from ?? extent.from, to: to ?? extent.to };
}
