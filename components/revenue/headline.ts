import type { CompanyReporting } from "@/lib/data/reported-figures";
import type { Sourced } from "@/lib/domain/evidence";
import type { Quantity } from "@/lib/domain/quantity";
import type { Metric } from "@/lib/domain/reported-figure";
import {
  comparePeriods,
  type ReportingPeriod,
  samePeriod,
  yearEarlier,
} from "@/lib/domain/reporting-period";
import { firstReported } from "@/lib/domain/revenue";
import { type Figure, isTotal, isYear, totalIn } from "./totals";

/** The segment that the year's share figures speak of. */
export interface SegmentHeadline {
  readonly name: string;
  readonly share: Sourced<Quantity>;
  /** In the year before, where known. */
  readonly shareBefore: Sourced<Quantity> | null;
  readonly revenue: Sourced<Quantity> | null;
  readonly growth: Sourced<Quantity> | null;
}

/** What a reader wants to know of the last year that is told in full. */
export interface Headline {
  readonly year: ReportingPeriod;
  readonly revenue: Sourced<Quantity>;
  readonly growth: Sourced<Quantity> | null;
  /** Segment with the largest stated share. */
  readonly segment: SegmentHeadline | null;
  readonly grossMargin: Sourced<Quantity> | null;
  readonly result: Sourced<Quantity> | null;
}

/**
 * The latest full year of which more is known than a lone total; null where there is none. A year
 * with nothing but a total stands in the charts and tables, but tells too little for a headline.
 */
export function headlineOf(reporting: CompanyReporting): Headline | null {
  const first = firstReported(reporting.figures);
  const revenue = first
    .filter((figure) => isTotal(figure, "REVENUE") && isYear(figure))
    .filter(({ period }) => divisionOf(first, period).length > 0)
    .sort((a, b) => comparePeriods(b.period, a.period))[0];
  if (revenue === undefined) return null;
  const { period: year } = revenue;
  return {
    year,
    revenue: revenue.amount,
    growth: totalIn(reporting, "REVENUE_GROWTH", year),
    segment: segmentHeadline(first, year),
    grossMargin: totalIn(reporting, "GROSS_MARGIN", year),
    result: totalIn(reporting, "PROFIT_LOSS", year),
  };
}

function divisionOf(figures: readonly Figure[], year: ReportingPeriod): readonly Figure[] {
  return figures.filter(
    ({ metric, segment, period }) =>
      metric === "REVENUE" && segment !== null && samePeriod(period, year),
  );
}

function segmentHeadline(first: readonly Figure[], year: ReportingPeriod): SegmentHeadline | null {
  const shares = first.filter(
    ({ metric, segment, period }) =>
      metric === "REVENUE_SHARE" && segment !== null && samePeriod(period, year),
  );
  const largest = shares.sort((a, b) => shareIn(b) - shareIn(a))[0];
  if (!largest?.segment) return null;
  const { slug, name } = largest.segment;
  const of = (metric: Metric, period: ReportingPeriod) =>
    first.find(
      (figure) =>
        figure.metric === metric &&
        figure.segment?.slug === slug &&
        samePeriod(figure.period, period),
    )?.amount ?? null;
  return {
    name,
    share: largest.amount,
    shareBefore: of("REVENUE_SHARE", yearEarlier(year)),
    revenue: of("REVENUE", year),
    growth: of("REVENUE_GROWTH", year),
  };
}

/** Percentages are compared for order only. */
function shareIn({ amount }: Figure): number {
  return Number(amount.value.value ?? 0);
}
