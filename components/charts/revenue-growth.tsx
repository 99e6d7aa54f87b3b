import type { ChartContext } from "./chart-context";
import { ChartFigure, type ChartJobs } from "./chart-figure";
import type { LegendLook } from "./chart-legend";
import { type ChartProps, evidenceHrefOf, NARROW_WIDTH, WIDE_WIDTH } from "./chart-props";
import { getChartTexts } from "./chart-texts";
import { looksOfBars } from "./legend-looks";
import { extentOf, growthModel, type PercentPoint, percentTable } from "./percent-model";

export type { PercentPoint } from "./percent-model";

export interface RevenueGrowthProps extends ChartProps {
  readonly points: readonly PercentPoint[];
}

/** Growth on the same period a year earlier, as stated and as computed. */
export async function RevenueGrowth(props: RevenueGrowthProps) {
  const { id, locale, points } = props;
  const texts = await getChartTexts(locale);
  const context: ChartContext = { locale, texts, evidenceHref: evidenceHrefOf(props) };
  const title = props.title ?? texts("growth.title");
  return (
    <ChartFigure
      texts={texts}
      jobs={points.length === 0 ? null : growthJobs(context, props, title)}
      unit={{
        id,
        level: props.level ?? 2,
        title,
        caption: props.caption ?? texts("growth.caption"),
        note: null,
        legend: growthLooks(context, points),
        tables: [percentTable(context, points, texts("columns.growth"), "always")],
        width: props.width ?? WIDE_WIDTH,
        source: props.source,
        actions: props.actions,
      }}
    />
  );
}

export function growthJobs(
  context: ChartContext,
  { id, points, width = WIDE_WIDTH }: Omit<RevenueGrowthProps, "locale">,
  title: string,
): ChartJobs {
  const description = context.texts("growth.description", extentOf(context, points));
  const job = { title, description };
  return {
    wide: {
      ...job,
      drawing: "columns",
      id: `${id}-wide`,
      width,
      model: growthModel(context, points, 5),
    },
    narrow: {
      ...job,
      drawing: "rows",
      id: `${id}-narrow`,
      width: NARROW_WIDTH,
      model: growthModel(context, points, 3),
    },
  };
}

/** Stated stands against computed only where both occur. */
function growthLooks(context: ChartContext, points: readonly PercentPoint[]): Set<LegendLook> {
  const looks = looksOfBars(growthModel(context, points, 5));
  looks.delete("exact");
  if (looks.has("computed") && points.some(({ basis }) => basis === "stated")) looks.add("stated");
  return looks;
}
