import type { ChartedPeriod, ChartedScheme } from "@/components/charts/revenue-by-segment";
import type { PercentPoint } from "@/components/charts/revenue-growth";
import type { CompanyReporting } from "@/lib/data/reported-figures";
import type { Sourced } from "@/lib/domain/evidence";
import type { Quantity } from "@/lib/domain/quantity";
import { samePeriod } from "@/lib/domain/reporting-period";
import { type DividedRevenue, dividedRevenue, firstReported } from "@/lib/domain/revenue";
import { computedFigure, isTotal, isYear } from "./totals";

type Divided = DividedRevenue<Sourced<Quantity>>;

/** The schemes as the chart of revenue by segment takes them. */
export function chartedSchemes({ schemes }: CompanyReporting): readonly ChartedScheme[] {
  return schemes
    .filter(({ partitionsRevenue }) => partitionsRevenue)
    .map(({ slug, segments }) => ({
      key: slug,
      segments: segments.map((segment) => ({ key: segment.slug, name: segment.name })),
    }));
}

/**
 * Revenue by segment, a period once for each scheme that divides it; of one scheme every period that
 * it covers, also half-years beside their years.
 */
export function chartedPeriods(
  reporting: CompanyReporting,
  onlyScheme: string | null = null,
): readonly ChartedPeriod[] {
  const entries =
    onlyScheme === null
      ? comparableEntries(reporting)
      : dividedRevenue(reporting.figures, reporting.schemes).filter(
          ({ scheme }) => scheme === onlyScheme,
        );
  return entries.map((entry) => ({
    period: entry.period,
    scheme: entry.scheme,
    recast: entry.recast,
    withoutRate: !isConverted(entry),
    total: entry.total?.amount ?? null,
    segments: entry.segments.map(({ segment, amount }) => ({
      segment: segment?.slug ?? "",
      revenue: amount,
    })),
  }));
}

/** Growth of full years: as stated, and as computed from the two totals. */
export function growthPoints({ figures }: CompanyReporting): readonly PercentPoint[] {
  const years = firstReported(figures).filter(isYear);
  const stated = years
    .filter((figure) => isTotal(figure, "REVENUE_GROWTH"))
    .map(({ period, amount }) => ({ period, percent: amount, basis: "stated" as const }));
  const computed = years
    .filter((figure) => isTotal(figure, "REVENUE"))
    .flatMap(({ period, slug }) => {
      const percent = computedFigure(figures, { kind: "growth", slug });
      return percent ? [{ period, percent, basis: "computed" as const }] : [];
    });
  return [...stated, ...computed];
}

/**
 * Share of a segment in revenue, by its name, since each scheme has a segment of its own: as stated,
 * and as computed. The line breaks where the scheme or the length of the period changes; the first
 * half of a year that is shown is left out.
 */
export function sharePoints(
  reporting: CompanyReporting,
  segmentName: string,
): readonly PercentPoint[] {
  const told = comparableEntries(reporting)
    .map((entry) => ({ entry, shares: sharesIn(reporting, entry, segmentName) }))
    .filter(({ shares }) => shares.length > 0);
  const years = new Set(
    told.filter(({ entry }) => isYear(entry)).map(({ entry }) => entry.period.fiscalYear),
  );
  const shown = told.filter(({ entry }) => isYear(entry) || !years.has(entry.period.fiscalYear));
  return shown.flatMap(({ entry, shares }, at) => {
    const before = shown[at - 1]?.entry;
    const breakBefore =
      before !== undefined && (before.scheme !== entry.scheme || isYear(before) !== isYear(entry));
    return shares.map((share) => ({ ...share, period: entry.period, breakBefore }));
  });
}

/** A line needs one value a point: what is computed from hedged figures, and so a range, is none. */
function sharesIn(
  { figures }: CompanyReporting,
  { period, scheme, segments }: Divided,
  segmentName: string,
): readonly Pick<PercentPoint, "percent" | "basis">[] {
  const stated = firstReported(figures).find(
    (figure) =>
      figure.metric === "REVENUE_SHARE" &&
      figure.segment?.scheme === scheme &&
      figure.segment?.name === segmentName &&
      samePeriod(figure.period, period),
  );
  const part = segments.find(({ segment }) => segment?.name === segmentName);
  const computed = part ? computedFigure(figures, { kind: "share", slug: part.slug }) : null;
  return [
    ...(stated ? [{ percent: stated.amount, basis: "stated" as const }] : []),
    ...(computed?.value.qualifier === "EXACT"
      ? [{ percent: computed, basis: "computed" as const }]
      : []),
  ];
}

/** A period without a rate has no place on an axis of another currency. */
function isConverted({ total, segments }: Divided): boolean {
  return [...(total ? [total] : []), ...segments].every(
    ({ amount: { conversion } }) => conversion === undefined || conversion.rates.length > 0,
  );
}

/**
 * Divided revenue whose periods compare: of a scheme with full years the half-years are left out; a
 * scheme known only by half-years shows these.
 */
function comparableEntries({ figures, schemes }: CompanyReporting): readonly Divided[] {
  const entries = dividedRevenue(figures, schemes);
  const withYears = new Set(entries.filter(isYear).map(({ scheme }) => scheme));
  return entries.filter((entry) => isYear(entry) || !withYears.has(entry.scheme));
}
