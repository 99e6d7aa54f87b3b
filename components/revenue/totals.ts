import type { CompanyReporting } from "@/lib/data/reported-figures";
import { type ComputedKey, computedBasis, computeFrom } from "@/lib/domain/computed-evidence";
import type { Sourced } from "@/lib/domain/evidence";
import type { Quantity } from "@/lib/domain/quantity";
import type { Metric } from "@/lib/domain/reported-figure";
import { comparePeriods, type ReportingPeriod, samePeriod } from "@/lib/domain/reporting-period";
import { firstReported, type ReportedFigure } from "@/lib/domain/revenue";

export type Figure = ReportedFigure<Sourced<Quantity>>;

/** Percentages that can be computed from totals where no report states them. */
const COMPUTED_AS: Partial<Record<Metric, { kind: "growth" | "share"; of: Metric }>> = {
  REVENUE_GROWTH: { kind: "growth", of: "REVENUE" },
  GROSS_MARGIN: { kind: "share", of: "GROSS_PROFIT" },
};

/** A metric's total as first reported; growth and margin computed where no report states them. */
export function totalIn(
  { figures }: CompanyReporting,
  metric: Metric,
  period: ReportingPeriod,
): Sourced<Quantity> | null {
  const first = firstReported(figures.filter((figure) => samePeriod(figure.period, period)));
  const reported = first.find((figure) => isTotal(figure, metric));
  if (reported) return reported.amount;
  const rule = COMPUTED_AS[metric];
  const base = rule && first.find((figure) => isTotal(figure, rule.of));
  return rule && base ? computedFigure(figures, { kind: rule.kind, slug: base.slug }) : null;
}

/** What is computed around a figure, with the id under which the formula opens. */
export function computedFigure(
  figures: readonly Figure[],
  key: ComputedKey,
): Sourced<Quantity> | null {
  const computed = computeFrom(figures, key);
  const value = computed?.result.figure;
  return value ? { ...computedBasis(key), value, conversion: computed?.conversion } : null;
}

/** The periods of which any total is reported, newest first. */
export function reportedPeriods({ figures }: CompanyReporting): readonly ReportingPeriod[] {
  const totals = figures.filter(({ segment }) => segment === null);
  const byEnd = totals.map(({ period }) => period).sort((a, b) => comparePeriods(b, a));
  return byEnd.filter((period, at) => at === 0 || !samePeriod(period, byEnd[at - 1] ?? period));
}

export function isTotal(figure: Figure, metric: Metric): boolean {
  return figure.metric === metric && figure.segment === null;
}

export function isYear({ period }: Pick<Figure, "period">): boolean {
  return period.fiscalPeriod === "FY";
}
