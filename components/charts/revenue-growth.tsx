import { type Chart, isNarrow } from "./chart";
import type { ChartContext } from "./chart-context";
import { ChartFigure } from "./chart-figure";
import type { LegendLook } from "./chart-legend";
import { type ChartProps, contextOf } from "./chart-props";
import { looksOfBars } from "./legend-looks";
import { percentData } from "./percent-data";
import { extentOf, growthModel, type PercentPoint, percentTable } from "./percent-model";
import { growthSummary } from "./percent-summary";

export type { PercentPoint } from "./percent-model";

export interface GrowthFigures {
  readonly title?: string;
  readonly caption?: string;
  readonly points: readonly PercentPoint[];
}

/** Growth on the same period a year earlier, as stated and as computed. */
export async function RevenueGrowth(props: ChartProps & GrowthFigures) {
  const context = await contextOf(props);
  const chart = revenueGrowthChart(context, props);
  return <ChartFigure chart={chart} context={context} props={props} />;
}

export function revenueGrowthChart(context: ChartContext, figures: GrowthFigures): Chart {
  const { texts } = context;
  const { points } = figures;
  return {
    name: "revenue-growth",
    title: figures.title ?? texts("growth.title"),
    caption: figures.caption ?? texts("growth.caption"),
    note: null,
    summary: growthSummary(context, points),
    description: texts("growth.description", extentOf(context, points)),
    legend: growthLooks(context, points),
    tables: [percentTable(context, points, texts("columns.growth"), "always")],
    data: percentData(points),
    drawing:
      points.length === 0
        ? null
        : (width) =>
            isNarrow(width)
              ? { drawing: "rows", model: growthModel(context, points, 3) }
              : { drawing: "columns", model: growthModel(context, points, 5) },
  };
}

/** Stated stands against computed only where both occur. */
function growthLooks(context: ChartContext, points: readonly PercentPoint[]): Set<LegendLook> {
  const looks = looksOfBars(growthModel(context, points, 5));
  looks.delete("exact");
  if (looks.has("computed") && points.some(({ basis }) => basis === "stated")) looks.add("stated");
  return looks;
}
