import { Decimal } from "@/lib/domain/decimal";
import type { Bounds } from "@/lib/domain/quantity";
import { divideBounds, subtractBounds } from "@/lib/domain/quantity-bounds";
import type { Metric } from "@/lib/domain/reported-figure";
import { yearEarlier } from "@/lib/domain/reporting-period";
import { spreadOf } from "@/lib/domain/rounding";
import type { Comparison } from "./comparison";
import { type Figure, figureBeside, nameOf } from "./figures";
import { recomputed } from "./recomputed";

/** Metrics in percent and the money that they speak of. */
const GROWTHS: Partial<Record<Metric, Metric>> = {
  REVENUE_GROWTH: "REVENUE",
  PROFIT_LOSS_GROWTH: "PROFIT_LOSS",
};

/** Growth as stated against growth as computed, on the same period a year earlier. */
export function checkGrowth(figures: readonly Figure[]): Comparison[] {
  return figures.flatMap((figure) => {
    const metric = GROWTHS[figure.metric];
    if (metric === undefined) return [];
    const now = spreadBeside(figures, { ...figure, metric });
    const then = spreadBeside(figures, { ...figure, ...yearEarlier(figure), metric });
    return [
      recomputed({
        check: "growth",
        subject: nameOf(figure),
        stated: figure.amount,
        computed: growthBounds(now, then),
      }),
    ];
  });
}

/** Shares of revenue as stated against those computed from the segment and the total. */
export function checkShares(figures: readonly Figure[]): Comparison[] {
  return figures
    .filter(({ metric }) => metric === "REVENUE_SHARE")
    .map((figure) =>
      recomputed({
        check: "share",
        subject: nameOf(figure),
        stated: figure.amount,
        computed: percentOf(
          spreadBeside(figures, { ...figure, metric: "REVENUE" }),
          spreadBeside(figures, { ...figure, metric: "REVENUE", segment: null }),
        ),
      }),
    );
}

/** Gross margin, and gross profit where the cost of sales is stated. */
export function checkGrossProfit(figures: readonly Figure[]): Comparison[] {
  return figures.flatMap((figure) => {
    const beside = (metric: Metric) => spreadBeside(figures, { ...figure, metric });
    const line = { subject: nameOf(figure), stated: figure.amount };
    if (figure.metric === "GROSS_MARGIN") {
      const computed = percentOf(beside("GROSS_PROFIT"), beside("REVENUE"));
      return [recomputed({ ...line, check: "gross margin", computed })];
    }
    const [revenue, cost] = [beside("REVENUE"), beside("COST_OF_SALES")];
    if (figure.metric !== "GROSS_PROFIT" || !revenue || !cost) return [];
    return [
      recomputed({ ...line, check: "gross profit", computed: subtractBounds(revenue, cost) }),
    ];
  });
}

function spreadBeside(figures: readonly Figure[], wanted: Figure): Bounds | null {
  const figure = figureBeside(figures, wanted);
  return figure === undefined ? null : spreadOf(figure.amount);
}

/** In percent. Of two losses it is how the loss grew; null where the base may be zero. */
function growthBounds(now: Bounds | null, then: Bounds | null): Bounds | null {
  if (now === null || then === null) return null;
  const isLoss = then.high?.lt(0) === true;
  const ratio = isLoss ? percentOf(negated(now), negated(then)) : percentOf(now, then);
  return ratio === null ? null : subtractBounds(ratio, exactly(100));
}

function percentOf(part: Bounds | null, whole: Bounds | null): Bounds | null {
  const ratio = part === null || whole === null ? null : divideBounds(part, whole);
  if (ratio === null) return null;
  return { low: ratio.low?.mul(100) ?? null, high: ratio.high?.mul(100) ?? null };
}

function negated({ low, high }: Bounds): Bounds {
  return { low: high?.neg() ?? null, high: low?.neg() ?? null };
}

function exactly(value: number): Bounds {
  return { low: new Decimal(value), high: new Decimal(value) };
}
