import { drawChart } from "@/lib/charts/draw-chart";
import { type Chart, jobsOf } from "./chart";
import type { ChartContext } from "./chart-context";
import { ChartFigureView } from "./chart-figure-view";
import { type ChartProps, WIDE_WIDTH } from "./chart-props";

/** The chart with its drawings in the page's own HTML; without them where drawing fails. */
export async function ChartFigure({
  chart,
  props,
  context,
}: {
  chart: Chart;
  props: ChartProps;
  context: ChartContext;
}) {
  const { id, level = 2, width = WIDE_WIDTH, source, actions } = props;
  const jobs = jobsOf(chart, id, width);
  const drawings = jobs && (await Promise.all([drawChart(jobs.wide), drawChart(jobs.narrow)]));
  return (
    <ChartFigureView
      unit={{ ...chart, id, level, width, source, actions }}
      drawings={drawings && { wide: drawings[0], narrow: drawings[1] }}
      texts={context.texts}
    />
  );
}
