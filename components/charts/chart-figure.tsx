import { drawChart } from "@/lib/charts/draw-chart";
import { ChartFigureView, type ChartUnit } from "./chart-figure-view";
import type { ChartTexts } from "./chart-texts";
import type { ChartJob } from "./drawing/chart-job";

/** Both drawings of a chart, one for wide room and one for narrow. */
export interface ChartJobs {
  readonly wide: ChartJob;
  readonly narrow: ChartJob;
}

/** The chart with its drawings in the page's own HTML; without them where drawing fails. */
export async function ChartFigure({
  unit,
  jobs,
  texts,
}: {
  unit: ChartUnit;
  jobs: ChartJobs | null;
  texts: ChartTexts;
}) {
  if (jobs === null) return <ChartFigureView unit={unit} drawings={null} texts={texts} />;
  const [wide, narrow] = await Promise.all([drawChart(jobs.wide), drawChart(jobs.narrow)]);
  return <ChartFigureView unit={unit} drawings={{ wide, narrow }} texts={texts} />;
}
