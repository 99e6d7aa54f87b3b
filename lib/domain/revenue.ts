import { comparePartialDates, type PartialDate } from "./partial-date.ts";
import type { Metric } from "./reported-figure.ts";
import {
  comparePeriods,
  periodKey,
  type ReportingPeriod,
  type ReportKind,
  samePeriod,
} from "./reporting-period.ts";

/** The report in which a figure stands; its own period may be later than the figure's. */
export interface Report {
  readonly slug: string;
  readonly kind: ReportKind;
  readonly period: ReportingPeriod;
  readonly publishedOn: PartialDate;
}

/** One way of dividing revenue, its segments from the bottom of the stack upwards. */
export interface RevenueScheme {
  readonly slug: string;
  readonly name: string;
  /** False for a cross-cut, whose parts do not add up to the total. */
  readonly partitionsRevenue: boolean;
  readonly segments: readonly {
    readonly slug: string;
    readonly name: string;
  }[];
}

/** A figure in one report; `V` is its value with whatever the caller keeps beside it. */
export interface ReportedFigure<V> {
  readonly slug: string;
  readonly period: ReportingPeriod;
  readonly metric: Metric;
  /** Null for the total. */
  readonly segment: {
    readonly slug: string;
    readonly name: string;
    readonly scheme: string;
  } | null;
  readonly amount: V;
  /** How a derived figure was computed, in figures; null for one that was printed. */
  readonly derivation: string | null;
  readonly report: Report;
}

/** A period's revenue divided by one scheme. A period recast under a later scheme stands twice. */
export interface DividedRevenue<V> {
  readonly period: ReportingPeriod;
  /** Slug of the scheme; null where only the total is known. */
  readonly scheme: string | null;
  /** Whether an earlier scheme divided the same period. */
  readonly recast: boolean;
  readonly total: ReportedFigure<V> | null;
  readonly segments: readonly ReportedFigure<V>[];
}

/** One figure of a period in its first report and in a later one that says something else. */
export interface Restatement<V> {
  readonly first: ReportedFigure<V>;
  readonly later: ReportedFigure<V>;
}

/** In the order in which the reports came out; by slug where nothing else tells them apart. Total. */
export function compareReports(a: Report, b: Report): number {
  const byDate = comparePartialDates(a.publishedOn, b.publishedOn);
  const inTime = byDate || comparePeriods(a.period, b.period);
  return inTime !== 0 ? inTime : a.slug < b.slug ? -1 : Number(a.slug > b.slug);
}

/** The figures as first reported: of each period, metric and segment the one in the earliest report. */
export function firstReported<V>(
  figures: readonly ReportedFigure<V>[],
): readonly ReportedFigure<V>[] {
  const first = new Map<string, ReportedFigure<V>>();
  for (const figure of figures) {
    const key = [periodKey(figure.period), figure.metric, figure.segment?.slug ?? ""].join("|");
    const known = first.get(key);
    if (!known || compareReports(figure.report, known.report) < 0) first.set(key, figure);
  }
  return [...first.values()];
}

/**
 * Revenue of each period divided by each scheme that covers it: schemes in their order, periods in
 * time within a scheme, periods with only a total where their time puts them. Two schemes never
 * share an entry.
 */
export function dividedRevenue<V>(
  figures: readonly ReportedFigure<V>[],
  schemes: readonly RevenueScheme[],
): readonly DividedRevenue<V>[] {
  const revenue = firstReported(figures.filter(({ metric }) => metric === "REVENUE"));
  const totals = revenue.filter(({ segment }) => segment === null);
  const order = schemes.filter(({ partitionsRevenue }) => partitionsRevenue);
  const divided = order.flatMap((scheme, place) => {
    const parts = revenue.filter(({ segment }) => segment?.scheme === scheme.slug);
    return periodsOf(parts).map((period) => ({
      period,
      scheme: scheme.slug,
      recast: revenue.some(
        (figure) =>
          samePeriod(figure.period, period) &&
          order.slice(0, place).some(({ slug }) => slug === figure.segment?.scheme),
      ),
      total: totals.find((total) => samePeriod(total.period, period)) ?? null,
      segments: inSchemeOrder(
        parts.filter((part) => samePeriod(part.period, period)),
        scheme,
      ),
    }));
  });
  const undivided = totals
    .filter((total) => !divided.some(({ period }) => samePeriod(period, total.period)))
    .map((total) => ({
      period: total.period,
      scheme: null,
      recast: false,
      total,
      segments: [],
    }));
  return undivided.reduce<readonly DividedRevenue<V>[]>(insertInTime, divided);
}

/** Figures of one period, metric and segment that a later report prints otherwise, by `differs`. */
export function restatements<V>(
  figures: readonly ReportedFigure<V>[],
  differs: (first: V, later: V) => boolean,
): readonly Restatement<V>[] {
  return firstReported(figures).flatMap((first) =>
    figures
      .filter(
        (later) =>
          later.slug !== first.slug &&
          later.metric === first.metric &&
          samePeriod(later.period, first.period) &&
          later.segment?.slug === first.segment?.slug &&
          differs(first.amount, later.amount),
      )
      .map((later) => ({ first, later })),
  );
}

function periodsOf<V>(figures: readonly ReportedFigure<V>[]): readonly ReportingPeriod[] {
  const periods = new Map(figures.map(({ period }) => [periodKey(period), period]));
  return [...periods.values()].sort(comparePeriods);
}

function inSchemeOrder<V>(
  parts: readonly ReportedFigure<V>[],
  scheme: RevenueScheme,
): readonly ReportedFigure<V>[] {
  const place = ({ segment }: ReportedFigure<V>) =>
    scheme.segments.findIndex(({ slug }) => slug === segment?.slug);
  return [...parts].sort((a, b) => place(a) - place(b));
}

/** Puts an undivided period before the first entry that ends later and is no recast. */
function insertInTime<V>(
  entries: readonly DividedRevenue<V>[],
  entry: DividedRevenue<V>,
): readonly DividedRevenue<V>[] {
  const place = entries.findIndex(
    (other) => !other.recast && comparePeriods(other.period, entry.period) > 0,
  );
  return place < 0
    ? [...entries, entry]
    : [...entries.slice(0, place), entry, ...entries.slice(place)];
}
