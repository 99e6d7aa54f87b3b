import type { Chart } from "./chart";
import type { ChartContext } from "./chart-context";
import { ChartFigure } from "./chart-figure";
import type { LegendLook } from "./chart-legend";
import { type ChartProps, contextOf } from "./chart-props";
import { percentData } from "./percent-data";
import { extentOf, type PercentPoint, percentTable, shareModel } from "./percent-model";
import { shareSummary } from "./percent-summary";

export interface ShareFigures {
  readonly title?: string;
  readonly caption?: string;
  readonly points: readonly PercentPoint[];
}

/** The share of generative AI in revenue as a line with a value at every point. */
export async function GenerativeAiShare(props: ChartProps & ShareFigures) {
  const context = await contextOf(props);
  const chart = generativeAiShareChart(context, props);
  return <ChartFigure chart={chart} context={context} props={props} />;
}

export function generativeAiShareChart(context: ChartContext, figures: ShareFigures): Chart {
  const { texts } = context;
  const { points } = figures;
  const computed = points.some(({ basis }) => basis === "computed");
  return {
    name: "generative-ai-share",
    title: figures.title ?? texts("share.title"),
    caption: figures.caption ?? texts("share.caption"),
    note: null,
    summary: shareSummary(context, points),
    description: texts("share.description", extentOf(context, points)),
    legend: new Set<LegendLook>(computed ? ["stated", "computed"] : []),
    tables: [percentTable(context, points, texts("columns.share"), "negative")],
    data: percentData(points),
    drawing:
      points.length === 0 ? null : () => ({ drawing: "line", model: shareModel(context, points) }),
  };
}
