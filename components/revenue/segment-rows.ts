import type { CompanyReporting } from "@/lib/data/reported-figures";
import type { Sourced } from "@/lib/domain/evidence";
import type { Quantity } from "@/lib/domain/quantity";
import { comparePeriods, type ReportingPeriod } from "@/lib/domain/reporting-period";
import { dividedRevenue, type Report } from "@/lib/domain/revenue";
import { computedFigure, type Figure } from "./totals";

/** A period's revenue by the segments of one scheme. */
export interface SegmentRow {
  readonly period: ReportingPeriod;
  /** By slug of the segment. */
  readonly segments: ReadonlyMap<string, Sourced<Quantity>>;
  readonly total: Sourced<Quantity> | null;
  /** In which the division stands; null for a second half, which no report prints. */
  readonly report: Report | null;
}

/** The periods that the scheme divides, newest first. */
export function segmentRows(reporting: CompanyReporting, scheme: string): readonly SegmentRow[] {
  return dividedRevenue(reporting.figures, reporting.schemes)
    .filter((entry) => entry.scheme === scheme)
    .map(({ period, segments, total }) => ({
      period,
      segments: new Map(segments.map((part) => [part.segment?.slug ?? "", part.amount])),
      total: total?.amount ?? null,
      report: segments[0]?.report ?? null,
    }))
    .sort(newestFirst);
}

/**
 * Second half-years as the year minus its first half, for years and halves that one scheme divides;
 * a segment of which one of the two is missing stays empty.
 */
export function secondHalfRows(
  { figures, schemes }: CompanyReporting,
  scheme: string,
): readonly SegmentRow[] {
  return dividedRevenue(figures, schemes).flatMap((year) => {
    if (year.scheme !== scheme || year.period.fiscalPeriod !== "FY") return [];
    const halves = year.segments.flatMap(({ slug, segment }): [string, Sourced<Quantity>][] => {
      const half = halfOf(figures, slug);
      return half && segment ? [[segment.slug, half]] : [];
    });
    if (halves.length === 0) return [];
    const period = { fiscalYear: year.period.fiscalYear, fiscalPeriod: "H2" as const };
    const total = year.total && halfOf(figures, year.total.slug);
    return [{ period, segments: new Map(halves), total, report: null }];
  });
}

function halfOf(figures: readonly Figure[], slug: string): Sourced<Quantity> | null {
  return computedFigure(figures, { kind: "half", slug });
}

/** A second half stands between its year and its first half. */
export function newestFirst(a: SegmentRow, b: SegmentRow): number {
  return comparePeriods(b.period, a.period);
}
