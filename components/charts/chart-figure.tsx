import { drawChart } from "@/lib/charts/draw-chart";
import { chartFileAddress } from "@/lib/domain/chart-address";
import { requestView } from "@/lib/view/request-view";
import { type Chart, type ChartJobs, jobsOf } from "./chart";
import { ChartActions } from "./chart-actions";
import type { ChartContext } from "./chart-context";
import { ChartFigureView, type Drawings } from "./chart-figure-view";
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
  const drawings = jobs && (await drawn(jobs));
  const query = { ...props.of, ...requestView(), locale };
  const { name } = chart;
  const modelAddress =
    name && ((pixels: number) => chartFileAddress(name, "json", query, { width: pixels }));
  const hint = context.words("live.hint");
  const actions =
    bare || name === null ? null : (
      <ChartActions
        drawnHeight={drawings && "svg" in drawings.narrow ? heightOf(drawings.narrow.svg) : 0}
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
      drawings={drawings}
      texts={context.texts}
    />
  );
}

async function drawn({ wide, medium, narrow }: ChartJobs): Promise<Drawings> {
  const [atWide, atMedium, atNarrow] = await Promise.all([
    drawChart(wide),
    medium && drawChart(medium),
    drawChart(narrow),
  ]);
  return { wide: atWide, medium: atMedium, narrow: atNarrow };
}
