import { comparePeriods, printPeriod } from "@/lib/domain/reporting-period";
import { type ChartData, recordOf } from "./chart-data";
import type { PercentPoint } from "./percent-model";

/** Stated and computed percentages in time. */
export function percentData(points: readonly PercentPoint[]): ChartData {
  const sorted = [...points].sort((a, b) => comparePeriods(a.period, b.period));
  return {
    dimensions: ["period", "basis"],
    records: sorted.map(({ period, basis, percent }) =>
      recordOf([printPeriod(period, "en"), basis], percent),
    ),
  };
}
