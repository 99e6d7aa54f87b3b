import type { ChartName } from "./chart-name.ts";
import type { Locale } from "./locale.ts";
import type { PlainDate } from "./partial-date.ts";
import type { View } from "./view.ts";

export const CHART_FORMATS = ["svg", "png", "csv", "csv-metadata.json", "json"] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

export const CHART_THEMES = ["light", "dark"] as const;
export type ChartTheme = (typeof CHART_THEMES)[number];

/** Which chart of that name: of what, in what language, in what view. */
export interface ChartQuery extends View {
  readonly locale: Locale;
  /** Slug; of the time line of one organization's rounds. */
  readonly organization?: string;
  /** ISO 4217: the time line draws amounts in it. */
  readonly amounts?: string;
  /** Slug of the one scheme of segments whose periods are drawn. */
  readonly scheme?: string;
  /** Which figures of the market stand beside each other; the first that do unless said. */
  readonly comparison?: string;
  /** Slug; of the network of one investor. */
  readonly investor?: string;
  /** The day of the picture of the group, which is one of events. */
  readonly at?: PlainDate;
}

/** How a picture of it looks. */
export interface PictureQuery {
  readonly theme?: ChartTheme;
  readonly width?: number;
  readonly scale?: number;
  /** `card`: 1200 by 630 pixels, as previews of links show it. */
  readonly shape?: "card";
}

/** `/charts/revenue-growth.svg?locale=en&width=720`; what is at its default is left out. */
export function chartFileAddress(
  name: ChartName,
  format: ChartFormat,
  { locale, ...chart }: ChartQuery,
  picture: PictureQuery = {},
): string {
  return `/charts/${name}.${format}${queryOf({ locale, ...wordsOf(chart), ...picture })}`;
}

/** `/en/embed/revenue-growth?theme=light` */
export function embedAddress(
  name: ChartName,
  { locale, ...chart }: ChartQuery,
  theme?: ChartTheme,
): string {
  return `/${locale}/embed/${name}${queryOf({ ...wordsOf(chart), theme })}`;
}

/** What an address says of a chart, always in one order. */
function wordsOf(chart: Omit<ChartQuery, "locale">) {
  const { organization, amounts, scheme, comparison, investor, at, asKnownOn, currency } = chart;
  return { organization, amounts, scheme, comparison, investor, at, asKnownOn, currency };
}

function queryOf(params: Readonly<Record<string, string | number | null | undefined>>): string {
  const set = Object.entries(params).filter(
    (entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== undefined,
  );
  if (set.length === 0) return "";
  return `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`;
}
