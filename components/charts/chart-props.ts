import type { ReactNode } from "react";
import type { ChartQuery } from "@/lib/domain/chart-address";
import { hrefWithView } from "@/lib/domain/view-address";
import type { AppLocale } from "@/lib/i18n/routing";
import { requestView } from "@/lib/view/request-view";
import type { ChartContext } from "./chart-context";
import { getChartTexts, getChartWords } from "./chart-texts";

/** What every chart takes beside its figures. */
export interface ChartProps {
  /** Unique on the page; the figure's anchor. */
  readonly id: string;
  readonly locale: AppLocale;
  /** A sentence that says what the chart shows. */
  readonly title?: string;
  /** Unit and caveat. */
  readonly caption?: string;
  readonly source?: ReactNode;
  /** Which chart of its name this is, for its files: of what organization, in what currency. */
  readonly of?: Omit<ChartQuery, "locale" | "asKnownOn" | "currency">;
  /** An embed offers no downloads: it leads back to the page that does. */
  readonly bare?: boolean;
  /** Pixels of the wide drawing: the width of the column in which it stands. */
  readonly width?: number;
  readonly level?: 1 | 2 | 3;
  /** Address of a figure's evidence. */
  readonly evidenceHref?: (evidence: string) => string;
}

/** Pixels of a drawing for a tablet, where the wide one is drawn for a whole page. */
export const MEDIUM_WIDTH = 640;
export const WIDE_WIDTH = 720;
export const NARROW_WIDTH = 358;

/** What the models of a chart on a page need. */
export async function contextOf(props: ChartProps): Promise<ChartContext> {
  const [texts, words] = await Promise.all([
    getChartTexts(props.locale),
    getChartWords(props.locale),
  ]);
  return { locale: props.locale, texts, words, evidenceHref: evidenceHrefOf(props) };
}

/** Unless said otherwise the evidence as known on the day in view. */
function evidenceHrefOf({ locale, evidenceHref }: ChartProps): (evidence: string) => string {
  const view = requestView();
  return (
    evidenceHref ??
    ((evidence) => hrefWithView(`/${locale}/evidence/${encodeURIComponent(evidence)}`, view))
  );
}
