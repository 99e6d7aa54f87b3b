import { drawChart } from "@/lib/charts/draw-chart";
import { chartFileAddress } from "@/lib/domain/chart-address";
import { requestView } from "@/lib/view/request-view";
import { type Chart, jobsOf } from "./chart";
import { ChartActions } from "./chart-actions";
import type { ChartContext } from "./chart-context";
import { ChartFigureView } from "./chart-figure-view";
import { type ChartProps, WIDE_WIDTH } from "./chart-props";
import { heightOf } from "./drawing-height";

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
  const { id, locale, level = 2, width = WIDE_WIDTH, source, bare = false } = props;
  const jobs = jobsOf(chart, id, width);
  const [wide, narrow] = jobs
    ? await Promise.all([drawChart(jobs.wide), drawChart(jobs.narrow)])
    : [];
  const query = { ...props.of, ...requestView(), locale };
  const { name } = chart;
  const modelAddress =
    name && ((drawn: number) => chartFileAddress(name, "json", query, { width: drawn }));
  const hint = context.words("live.hint");
  const actions =
    bare || name === null ? null : (
      <ChartActions
        drawnHeight={narrow && "svg" in narrow ? heightOf(narrow.svg) : 0}
        id={id}
        name={name}
        query={query}
        title={chart.title}
        words={context.words}
      />
    );
  return (
    <ChartFigureView
      unit={{ ...chart, id, level, width, source, actions, modelAddress, hint }}
      drawings={wide && narrow ? { wide, narrow } : null}
      texts={context.texts}
    />
  );
}
