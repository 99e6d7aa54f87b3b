/** Metrics follow IFRS names. Losses are negative; `…_GROWTH`, `…_SHARE`, `…_MARGIN` are in percent. */
export const METRICS = [
  "REVENUE",
  "REVENUE_GROWTH",
  "REVENUE_SHARE",
  "RECURRING_REVENUE",
  "OVERSEAS_REVENUE_GROWTH",
  "COST_OF_SALES",
  "GROSS_PROFIT",
  "GROSS_MARGIN",
  "RESEARCH_AND_DEVELOPMENT_EXPENSE",
  "RESEARCH_AND_DEVELOPMENT_EXCLUDING_SHARE_BASED_COMPENSATION",
  "GAIN_ON_DISPOSAL_OF_SUBSIDIARIES",
  "PROFIT_LOSS",
  "PROFIT_LOSS_GROWTH",
  "PROFIT_LOSS_ATTRIBUTABLE_TO_OWNERS",
  "ADJUSTED_NET_LOSS",
  "ADJUSTED_EBITDA",
] as const;
export type Metric = (typeof METRICS)[number];

const PERCENT_METRICS: ReadonlySet<Metric> = new Set<Metric>([
  "REVENUE_GROWTH",
  "REVENUE_SHARE",
  "OVERSEAS_REVENUE_GROWTH",
  "GROSS_MARGIN",
  "PROFIT_LOSS_GROWTH",
]);

/** Whether the metric is a percentage; all others are money. */
export function isPercentMetric(metric: Metric): boolean {
  return PERCENT_METRICS.has(metric);
}
