import type { CompanyReporting } from "@/lib/data/reported-figures";
import type { Sourced } from "@/lib/domain/evidence";
import type { Qualifier } from "@/lib/domain/qualifier";
import type { Quantity } from "@/lib/domain/quantity";
import { isPercentMetric, type Metric } from "@/lib/domain/reported-figure";
import type { Report } from "@/lib/domain/revenue";
import { figure, SCHEMES } from "@/lib/domain/revenue.arbitrary";
import { oneName } from "@/lib/domain/subject-name";
import type { Figure } from "./totals";

/** "FY2022 old-city" as a report prints it, in yuan or percent. */
export function told(
  what: string,
  value: string,
  from: Report,
  { metric = "REVENUE", qualifier = "EXACT" }: { metric?: Metric; qualifier?: Qualifier } = {},
): Figure {
  const percent = isPercentMetric(metric);
  const amount: Sourced<Quantity> = {
    value: {
      qualifier,
      value,
      maxValue: null,
      currency: percent ? null : "CNY",
      unit: percent ? "PERCENT" : null,
    },
    evidence: `${from.slug} ${what} ${metric}`,
    mark: "company",
  };
  return figure(what, amount, from, metric);
}

export function reportingOf(figures: readonly Figure[]): CompanyReporting {
  return { organization: { slug: "maker", ...oneName("Maker") }, schemes: SCHEMES, figures };
}
