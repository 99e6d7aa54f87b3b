import type { ChartContext } from "./chart-context";
import { ChartFigure, type ChartJobs } from "./chart-figure";
import type { LegendLook } from "./chart-legend";
import { type ChartProps, evidenceHrefOf, NARROW_WIDTH, WIDE_WIDTH } from "./chart-props";
import { getChartTexts } from "./chart-texts";
import { extentOf, type PercentPoint, percentTable, shareModel } from "./percent-model";

export interface GenerativeAiShareProps extends ChartProps {
  readonly points: readonly PercentPoint[];
}

/** The share of generative AI in revenue as a line with a value at every point. */
export async function GenerativeAiShare(props: GenerativeAiShareProps) {
  const { id, locale, points } = props;
  const texts = await getChartTexts(locale);
  const context: ChartContext = { locale, texts, evidenceHref: evidenceHrefOf(props) };
  const title = props.title ?? texts("share.title");
  const computed = points.some(({ basis }) => basis === "computed");
  return (
    <ChartFigure
      texts={texts}
      jobs={points.length === 0 ? null : shareJobs(context, props, title)}
      unit={{
        id,
        level: props.level ?? 2,
        title,
        caption: props.caption ?? texts("share.caption"),
        note: null,
        legend: new Set<LegendLook>(computed ? ["stated", "computed"] : []),
        tables: [percentTable(context, points, texts("columns.share"), "negative")],
        width: props.width ?? WIDE_WIDTH,
        source: props.source,
        actions: props.actions,
      }}
    />
  );
}

export function shareJobs(
  context: ChartContext,
  { id, points, width = WIDE_WIDTH }: Omit<GenerativeAiShareProps, "locale">,
  title: string,
): ChartJobs {
  const description = context.texts("share.description", extentOf(context, points));
  const job = { title, description, drawing: "line", model: shareModel(context, points) } as const;
  return {
    wide: { ...job, id: `${id}-wide`, width },
    narrow: { ...job, id: `${id}-narrow`, width: NARROW_WIDTH },
  };
}
