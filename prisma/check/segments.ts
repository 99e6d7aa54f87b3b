import { type Bounds, type Quantity, WHOLE } from "@/lib/domain/quantity";
import { addBounds, spreadOf } from "@/lib/domain/rounding";
import type { Comparison } from "./comparison";
import { type Figure, figureBeside, nameOf, type Scheme } from "./figures";
import { groupBy } from "./group-by";
import { recomputed } from "./recomputed";

const UNSTATED: Quantity = { ...WHOLE, qualifier: "UNDISCLOSED", value: null };

/**
 * The segments of a scheme against the total, for each report and period in which all of them are
 * stated. They may differ by the sum of the roundings, of the parts and of the total.
 */
export function checkSegments(
  figures: readonly Figure[],
  schemes: readonly Scheme[],
): Comparison[] {
  return schemes.flatMap((scheme) =>
    (["REVENUE", "REVENUE_SHARE"] as const).flatMap((metric) =>
      completeSets(figures, scheme, metric).map((parts) => {
        const whole = { ...parts[0], segment: null };
        const total = metric === "REVENUE" ? figureBeside(figures, whole)?.amount : WHOLE;
        return recomputed({
          check: metric === "REVENUE" ? "segments add up" : "shares add up",
          subject: `${nameOf(whole)} by ${scheme.slug}`,
          stated: total ?? UNSTATED,
          computed: sumOf(parts),
        });
      }),
    ),
  );
}

type SomeFigures = readonly [Figure, ...Figure[]];

/** Sets of figures of one report, period and metric that have every segment of the scheme. */
function completeSets(
  figures: readonly Figure[],
  scheme: Scheme,
  metric: "REVENUE" | "REVENUE_SHARE",
): SomeFigures[] {
  const sets = groupBy(
    figures.filter(
      ({ segment, metric: own }) =>
        own === metric && segment !== null && scheme.segments.includes(segment),
    ),
    ({ report, fiscalYear, fiscalPeriod }) => `${report} ${fiscalYear} ${fiscalPeriod}`,
  );
  return [...sets.values()].flatMap((set) => {
    const [first, ...rest] = set;
    const isWhole = first && set.length === scheme.segments.length;
    return isWhole ? [[first, ...rest] as const] : [];
  });
}

function sumOf(parts: SomeFigures): Bounds | null {
  const spreads = parts.map(({ amount }) => spreadOf(amount)).filter((spread) => spread !== null);
  return spreads.length === parts.length ? addBounds(spreads) : null;
}
