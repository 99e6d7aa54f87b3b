/** The charts that have an address of their own, `/charts/{name}.svg`: a promise to readers. */
export const CHART_NAMES = [
  "revenue-by-segment",
  "revenue-growth",
  "generative-ai-share",
  "money-raised-by-year",
  "rounds-timeline",
  "market-comparison",
  "structure",
  "road-map",
  "co-investment",
] as const;
export type ChartName = (typeof CHART_NAMES)[number];
