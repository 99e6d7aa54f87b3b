import { type Chart, isNarrow } from "./chart";
import type { ChartContext } from "./chart-context";
import { ChartFigure } from "./chart-figure";
import { type ChartProps, contextOf } from "./chart-props";
import { looksOfBars } from "./legend-looks";
import { raisedSummary } from "./money-summary";
import { type RaisedYear, raisedData, raisedModel, raisedTable } from "./raised-model";

export type { RaisedByCompany, RaisedYear } from "./raised-model";

export interface RaisedFigures {
  readonly title?: string;
  readonly caption?: string;
  /** ISO 4217; every amount is in it. */
  readonly currency: string;
  /** In the order in which they are drawn. */
  readonly years: readonly RaisedYear[];
}

/** Money raised as bounds, a bar for each company and year. */
export async function MoneyRaisedByYear(props: ChartProps & RaisedFigures) {
  const context = await contextOf(props);
  const chart = moneyRaisedByYearChart(context, props);
  return <ChartFigure chart={chart} context={context} props={props} />;
}

export function moneyRaisedByYearChart(context: ChartContext, figures: RaisedFigures): Chart {
  const { texts } = context;
  const { currency, years } = figures;
  const drawn = years.filter(({ companies }) => companies.length > 0).map(({ year }) => year);
  return {
    name: "money-raised-by-year",
    title: figures.title ?? texts("raised.title"),
    caption: figures.caption ?? texts("raised.caption", { currency }),
    note: null,
    summary: raisedSummary(context, currency, years),
    description: texts("raised.description", {
      count: years.flatMap(({ companies }) => companies).length,
      first: String(drawn[0] ?? ""),
      last: String(drawn.at(-1) ?? ""),
    }),
    legend: looksOfBars(raisedModel(context, currency, years, 4)),
    tables: [raisedTable(context, currency, years)],
    data: raisedData(currency, years),
    drawing:
      drawn.length === 0
        ? null
        : (width) => ({
            drawing: "rows",
            model: raisedModel(context, currency, years, isNarrow(width) ? 2 : 4),
          }),
  };
}
