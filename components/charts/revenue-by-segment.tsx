import { printPeriod } from "@/lib/domain/reporting-period";
import { type Chart, isNarrow } from "./chart";
import type { ChartContext } from "./chart-context";
import { ChartFigure } from "./chart-figure";
import { type ChartProps, contextOf } from "./chart-props";
import { looksOfBars } from "./legend-looks";
import { revenueData } from "./revenue-data";
import {
  type ChartedPeriod,
  type ChartedScheme,
  groupByScheme,
  revenueModel,
} from "./revenue-model";
import { revenueSummary } from "./revenue-summary";
import { revenueTables } from "./revenue-table";

export type { ChartedPeriod, ChartedScheme, ChartedSegment } from "./revenue-model";

export interface RevenueFigures {
  readonly title?: string;
  readonly caption?: string;
  /** Oldest first. */
  readonly schemes: readonly ChartedScheme[];
  readonly periods: readonly ChartedPeriod[];
}

/** Revenue in stacks of segments; a stack holds one scheme, and schemes stand apart. */
export async function RevenueBySegment(props: ChartProps & RevenueFigures) {
  const context = await contextOf(props);
  const chart = revenueBySegmentChart(context, props);
  return <ChartFigure chart={chart} context={context} props={props} />;
}

export function revenueBySegmentChart(context: ChartContext, figures: RevenueFigures): Chart {
  const { texts, locale } = context;
  const { schemes, periods } = figures;
  const drawn = periods.filter(({ withoutRate }) => !withoutRate);
  const leftOut = periods.length - drawn.length;
  const groups = groupByScheme(schemes, drawn);
  const names = groups.flatMap((group) =>
    group.periods.map(({ period }) => printPeriod(period, locale)),
  );
  const currency =
    [...drawn, ...periods].find(({ total }) => total?.value.currency)?.total?.value.currency ?? "";
  const [first = "", last = first] = [names[0], names.at(-1)];
  return {
    name: "revenue-by-segment",
    title: figures.title ?? texts("revenue.title"),
    caption:
      figures.caption ??
      texts("revenue.caption", { currency, changes: Math.max(0, groups.length - 1) }),
    note: leftOut === 0 ? null : texts("withoutRate", { count: leftOut }),
    summary: revenueSummary(context, groups),
    description: texts("revenue.description", { count: names.length, first, last }),
    legend: looksOfBars(revenueModel(context, schemes, drawn, 4)),
    tables: revenueTables(context, schemes, periods),
    data: revenueData(context, groupByScheme(schemes, periods)),
    drawing:
      drawn.length === 0
        ? null
        : (width) =>
            isNarrow(width)
              ? { drawing: "rows", model: revenueModel(context, schemes, drawn, 3) }
              : { drawing: "columns", model: revenueModel(context, schemes, drawn, 4) },
  };
}
