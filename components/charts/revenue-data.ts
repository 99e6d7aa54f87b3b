import { printPeriod } from "@/lib/domain/reporting-period";
import type { ChartContext } from "./chart-context";
import { type ChartData, flag, recordOf } from "./chart-data";
import type { SchemeGroup } from "./revenue-model";

/** Every segment's revenue and every total, one figure a row. */
export function revenueData({ texts }: ChartContext, groups: readonly SchemeGroup[]): ChartData {
  return {
    dimensions: ["period", "recast", "scheme", "segment"],
    records: groups.flatMap(({ scheme, periods }) =>
      periods.flatMap(({ period, recast, segments, total }) => {
        const place = [printPeriod(period, "en"), flag(recast), scheme.key];
        const parts = scheme.segments.flatMap(({ key, name }) => {
          const found = segments.find(({ segment }) => segment === key);
          return found ? [recordOf([...place, name], found.revenue)] : [];
        });
        const whole = total ? [recordOf([...place, texts("columns.total")], total)] : [];
        return [...parts, ...whole];
      }),
    ),
  };
}
