import { printPeriod } from "@/lib/domain/reporting-period";
import { type ChartContext, cellOf } from "./chart-context";
import { type ChartTableData, plainCell, type TableCell } from "./chart-table";
import {
  type ChartedPeriod,
  type ChartedScheme,
  groupByScheme,
  type SchemeGroup,
} from "./revenue-model";

/** One table for each scheme: segments of different schemes never stand in one column. */
export function revenueTables(
  context: ChartContext,
  schemes: readonly ChartedScheme[],
  periods: readonly ChartedPeriod[],
): ChartTableData[] {
  return groupByScheme(schemes, periods).map((group) => tableOf(context, group));
}

function tableOf(context: ChartContext, { scheme, periods }: SchemeGroup): ChartTableData {
  const { texts } = context;
  return {
    key: scheme.key,
    columns: [
      { key: "period", label: texts("columns.period"), numeric: false },
      ...scheme.segments.map(({ key, name }) => ({ key, label: name, numeric: true })),
      { key: "total", label: texts("columns.total"), numeric: true },
    ],
    rows: periods.map(({ period, recast, segments, total }) => {
      const when = printPeriod(period, context.locale);
      const name = recast ? texts("notes.recastPeriod", { period: when }) : when;
      const figures = scheme.segments.map(({ key }) => {
        const found = segments.find(({ segment }) => segment === key);
        return found ? cellOf(context, found.revenue) : NOTHING;
      });
      return {
        key: name,
        cells: [plainCell(name), ...figures, total ? cellOf(context, total) : NOTHING],
      };
    }),
  };
}

const NOTHING: TableCell = plainCell("–");
