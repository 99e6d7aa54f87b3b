"use client";

import { useLocale, useTranslations } from "next-intl";
import { printBounds } from "@/lib/domain/bounds-text";
import { checkSum } from "@/lib/domain/editing/figure-sum";
import type { Quantity } from "@/lib/domain/quantity";
import type { Metric } from "@/lib/domain/reported-figure";
import { periodKey, type ReportingPeriod } from "@/lib/domain/reporting-period";
import type { RevenueScheme } from "@/lib/domain/revenue";
import { type GridContext, keyOf, viewCell } from "./grid-cells";

interface SumRowProps {
  readonly metric: Metric;
  readonly scheme: RevenueScheme;
  readonly columns: readonly ReportingPeriod[];
  readonly context: GridContext;
  readonly isGrid: boolean;
}

/** All shares of a whole. */
const WHOLE: Quantity = {
  ...{ qualifier: "EXACT", value: "100", maxValue: null },
  ...{ currency: null, unit: "PERCENT" },
};

/** Segments added up as they are typed, beside the total that the report prints. */
export function SumRow({ metric, scheme, columns, context, isGrid }: SumRowProps) {
  const t = useTranslations("figures");
  const locale = useLocale();
  const adds = metric === "REVENUE" || metric === "REVENUE_SHARE";
  if (!adds || !scheme.partitionsRevenue) return null;
  const amountOf = (segment: RevenueScheme["segments"][number] | null, period: ReportingPeriod) => {
    const line = { metric, segment };
    return viewCell(line, keyOf(line, period), context).amount;
  };
  return (
    <tr className="figure-sum">
      <th scope="row">{t("sum")}</th>
      {columns.map((period) => {
        const parts = scheme.segments.flatMap((segment) => amountOf(segment, period) ?? []);
        const isWhole = parts.length === scheme.segments.length;
        const whole = metric === "REVENUE" ? amountOf(null, period) : WHOLE;
        const total = isWhole ? whole : null;
        const check = checkSum(parts, total);
        const difference =
          check?.difference && printBounds(check.difference, check.measure, locale);
        return (
          <td
            data-kind="number"
            data-differs={difference ? true : undefined}
            key={periodKey(period)}
            role={isGrid ? "gridcell" : undefined}
          >
            {check !== null && (
              <>
                {printBounds(check.sum, check.measure, locale, "full")}
                <span className="cell-note">
                  {!isWhole && t("sumPart", { count: parts.length, all: scheme.segments.length })}
                  {isWhole && difference && t("sumDiffers", { difference })}
                  {isWhole && !difference && t(check.meets ? "sumMeets" : "sumAlone")}
                </span>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}
