import type { PlainDate } from "@/lib/domain/partial-date";
import type { ChartContext } from "./chart-context";
import { ChartFigure, type ChartJobs } from "./chart-figure";
import { type ChartProps, evidenceHrefOf, NARROW_WIDTH, WIDE_WIDTH } from "./chart-props";
import { getChartTexts } from "./chart-texts";
import { looksOfTimeline } from "./legend-looks";
import {
  extentOfRounds,
  isDrawn,
  type TimelineCompany,
  timelineModel,
  timelineTable,
} from "./timeline-rounds";

export type { ChartedRound, TimelineCompany } from "./timeline-rounds";

export interface RoundsTimelineProps extends ChartProps {
  /** ISO 4217; amounts in another currency are not drawn and are counted in a note. */
  readonly currency: string;
  readonly companies: readonly TimelineCompany[];
  /** First and last day of the axis; by default the whole years around the rounds. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** Rounds in time, a row for each company; the area of a circle is the amount. */
export async function RoundsTimeline(props: RoundsTimelineProps) {
  const { id, locale, currency, companies } = props;
  const texts = await getChartTexts(locale);
  const context: ChartContext = { locale, texts, evidenceHref: evidenceHrefOf(props) };
  const title = props.title ?? texts("timeline.title");
  const jobs = timelineJobs(context, props, title);
  const foreign = companies
    .flatMap(({ rounds }) => rounds)
    .filter((round) => round.status !== "CANCELLED" && !isDrawn(round, currency));
  return (
    <ChartFigure
      texts={texts}
      jobs={jobs}
      unit={{
        id,
        level: props.level ?? 2,
        title,
        caption: props.caption ?? texts("timeline.caption", { currency }),
        note: foreign.length === 0 ? null : texts("otherCurrency", { count: foreign.length }),
        legend: jobs === null ? new Set() : looksOfTimeline(jobs.wide.model),
        tables: [timelineTable(context, companies)],
        width: props.width ?? WIDE_WIDTH,
        source: props.source,
        actions: props.actions,
      }}
    />
  );
}

type TimelineJobs = ChartJobs & {
  readonly wide: Extract<ChartJobs["wide"], { drawing: "timeline" }>;
};

/** null where nothing is to be drawn. */
export function timelineJobs(
  context: ChartContext,
  props: Omit<RoundsTimelineProps, "locale">,
  title: string,
): TimelineJobs | null {
  const { id, currency, companies, width = WIDE_WIDTH } = props;
  const extent = extentOfRounds(
    companies.map(({ rounds, ...company }) => ({
      ...company,
      rounds: rounds.filter((round) => isDrawn(round, currency)),
    })),
  );
  if (extent === null) return null;
  const days = { from: props.from ?? extent.from, to: props.to ?? extent.to };
  const wide = timelineModel(context, currency, companies, days, 9);
  const narrow = timelineModel(context, currency, companies, days, 5);
  const description = context.texts("timeline.description", {
    companies: wide.rows.length,
    rounds: wide.rows.flatMap(({ rounds }) => rounds).length,
  });
  const job = { title, description, drawing: "timeline" } as const;
  return {
    wide: { ...job, id: `${id}-wide`, width, model: wide },
    narrow: { ...job, id: `${id}-narrow`, width: NARROW_WIDTH, model: narrow },
  };
}
