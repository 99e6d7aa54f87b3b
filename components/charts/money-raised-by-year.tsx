import type { ChartContext } from "./chart-context";
import { ChartFigure, type ChartJobs } from "./chart-figure";
import { type ChartProps, evidenceHrefOf, NARROW_WIDTH, WIDE_WIDTH } from "./chart-props";
import { getChartTexts } from "./chart-texts";
import { looksOfBars } from "./legend-looks";
import { type RaisedYear, raisedModel, raisedTable } from "./raised-model";

export type { RaisedByCompany, RaisedYear } from "./raised-model";

export interface MoneyRaisedByYearProps extends ChartProps {
  /** ISO 4217; every amount is in it. */
  readonly currency: string;
  /** In the order in which they are drawn. */
  readonly years: readonly RaisedYear[];
}

/** Money raised as bounds, a bar for each company and year. */
export async function MoneyRaisedByYear(props: MoneyRaisedByYearProps) {
  const { id, locale, currency, years } = props;
  const texts = await getChartTexts(locale);
  const context: ChartContext = { locale, texts, evidenceHref: evidenceHrefOf(props) };
  const title = props.title ?? texts("raised.title");
  const empty = years.every(({ companies }) => companies.length === 0);
  return (
    <ChartFigure
      texts={texts}
      jobs={empty ? null : raisedJobs(context, props, title)}
      unit={{
        id,
        level: props.level ?? 2,
        title,
        caption: props.caption ?? texts("raised.caption", { currency }),
        note: null,
        legend: looksOfBars(raisedModel(context, currency, years, 4)),
        tables: [raisedTable(context, currency, years)],
        width: props.width ?? WIDE_WIDTH,
        source: props.source,
        actions: props.actions,
      }}
    />
  );
}

export function raisedJobs(
  context: ChartContext,
  { id, currency, years, width = WIDE_WIDTH }: Omit<MoneyRaisedByYearProps, "locale">,
  title: string,
): ChartJobs {
  const drawn = years.filter(({ companies }) => companies.length > 0).map(({ year }) => year);
  const description = context.texts("raised.description", {
    count: years.flatMap(({ companies }) => companies).length,
    first: String(Math.min(...drawn)),
    last: String(Math.max(...drawn)),
  });
  const job = { title, description, drawing: "rows" } as const;
  return {
    wide: {
      ...job,
      id: `${id}-wide`,
      width,
      model: raisedModel(context, currency, years, 4),
    },
    narrow: {
      ...job,
      id: `${id}-narrow`,
      width: NARROW_WIDTH,
      model: raisedModel(context, currency, years, 2),
    },
  };
}
