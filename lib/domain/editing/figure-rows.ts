import { METRICS, type Metric } from "../reported-figure";
import { comparePeriods, type ReportingPeriod, samePeriod, yearEarlier } from "../reporting-period";
import type { RevenueScheme } from "../revenue";
import { type CellKey, readCellKey } from "./figure-cell";

/** A line of the grid: a metric of the whole company, or of one of its segments. */
export interface FigureRow {
  readonly metric: Metric;
  readonly segment: { readonly slug: string; readonly name: string } | null;
}

/** Lines that belong together: the totals, or one metric by the segments of a scheme. */
export interface FigureGroup {
  readonly key: string;
  /** Null for the totals. */
  readonly by: { readonly metric: Metric; readonly scheme: RevenueScheme } | null;
  readonly rows: readonly FigureRow[];
}

interface Shown {
  readonly schemes: readonly RevenueScheme[];
  /** Keys of the cells that hold a figure or something typed. */
  readonly keys: readonly string[];
  /** Slug of the scheme that is asked for, and the metric by its segments. */
  readonly scheme: string;
  readonly of: Metric;
}

/** The totals of all metrics; then by segment what is asked for and what holds something. */
export function figureGroups({ schemes, keys, scheme, of }: Shown): FigureGroup[] {
  const cells = keys.flatMap((key) => readCellKey(key) ?? []);
  const holds = (slug: string, metric: Metric) =>
    cells.some((cell) => cell.segment === slug && cell.metric === metric);
  const divided = schemes.flatMap((one) =>
    METRICS.filter(
      (metric) =>
        (one.slug === scheme && metric === of) ||
        one.segments.some(({ slug }) => holds(slug, metric)),
    ).map((metric) => ({ metric, scheme: one })),
  );
  const totals = METRICS.map((metric) => ({ metric, segment: null }));
  return [
    { key: "totals", by: null, rows: totals },
    ...divided.map((by) => ({
      key: `${by.scheme.slug}/${by.metric}`,
      by,
      rows: by.scheme.segments.map((segment) => ({ metric: by.metric, segment })),
    })),
  ];
}

/** The report's own period, the one it compares with, those of its cells and those asked for; newest first. */
export function figureColumns(
  own: ReportingPeriod,
  keys: readonly string[],
  added: readonly ReportingPeriod[],
): ReportingPeriod[] {
  const cells: CellKey[] = keys.flatMap((key) => readCellKey(key) ?? []);
  const all = [own, yearEarlier(own), ...cells.map(({ period }) => period), ...added];
  const ordered = all.sort((a, b) => comparePeriods(b, a));
  return ordered.filter((period, at) => {
    const before = ordered[at - 1];
    return before === undefined || !samePeriod(period, before);
  });
}
