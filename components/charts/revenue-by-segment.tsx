import { printPeriod } from "@/lib/domain/reporting-period";
import type { ChartContext } from "./chart-context";
import { ChartFigure, type ChartJobs } from "./chart-figure";
import { type ChartProps, evidenceHrefOf, NARROW_WIDTH, WIDE_WIDTH } from "./chart-props";
import { getChartTexts } from "./chart-texts";
import { looksOfBars } from "./legend-looks";
import {
  type ChartedPeriod,
  type ChartedScheme,
  groupByScheme,
  revenueModel,
} from "./revenue-model";
import { revenueTables } from "./revenue-table";

export type { ChartedPeriod, ChartedScheme, ChartedSegment } from "./revenue-model";

export interface RevenueBySegmentProps extends ChartProps {
  /** Oldest first. */
  readonly schemes: readonly ChartedScheme[];
  readonly periods: readonly ChartedPeriod[];
}

/** Revenue in stacks of segments; a stack holds one scheme, and schemes stand apart. */
export async function RevenueBySegment(props: RevenueBySegmentProps) {
  const { id, locale, schemes, periods } = props;
  const texts = await getChartTexts(locale);
  const context: ChartContext = { locale, texts, evidenceHref: evidenceHrefOf(props) };
  const groups = groupByScheme(schemes, periods);
  const currency = periods.find(({ total }) => total?.value.currency)?.total?.value.currency ?? "";
  const title = props.title ?? texts("revenue.title");
  return (
    <ChartFigure
      texts={texts}
      jobs={periods.length === 0 ? null : revenueJobs(context, props, title)}
      unit={{
        id,
        level: props.level ?? 2,
        title,
        caption:
          props.caption ?? texts("revenue.caption", { currency, changes: groups.length - 1 }),
        note: null,
        legend: looksOfBars(revenueModel(context, schemes, periods, 4)),
        tables: revenueTables(context, schemes, periods),
        width: props.width ?? WIDE_WIDTH,
        source: props.source,
        actions: props.actions,
      }}
    />
  );
}

export function revenueJobs(
  context: ChartContext,
  { id, schemes, periods, width = WIDE_WIDTH }: Omit<RevenueBySegmentProps, "locale">,
  title: string,
): ChartJobs {
  const bars = groupByScheme(schemes, periods).flatMap((group) => group.periods);
  const names = bars.map(({ period }) => printPeriod(period, context.locale));
  const description = context.texts("revenue.description", {
    count: names.length,
    first: names[0] ?? "",
    last: names.at(-1) ?? "",
  });
  const job = { title, description };
  return {
    wide: {
      ...job,
      drawing: "columns",
      id: `${id}-wide`,
      width,
      model: revenueModel(context, schemes, periods, 4),
    },
    narrow: {
      ...job,
      drawing: "rows",
      id: `${id}-narrow`,
      width: NARROW_WIDTH,
      model: revenueModel(context, schemes, periods, 3),
    },
  };
}
