import { getTranslations } from "next-intl/server";
import type { ChartContext } from "@/components/charts/chart-context";
import { getChartTexts, getChartWords } from "@/components/charts/chart-texts";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import type { AppLocale } from "@/lib/i18n/routing";

/**
 * What a picture needs beside its facts. It is handed down and not asked for by hooks, since a
 * picture is also drawn where no page is: as a file.
 */
export interface PictureContext extends ChartContext {
  readonly locale: AppLocale;
  /** Words of the signs with which figures stand. */
  readonly standing: Awaited<ReturnType<typeof getTranslations<"common.evidence">>>;
  /** Address of a page in the reader's language and view. */
  readonly hrefOf: (path: string) => string;
}

export async function getPictureContext(locale: AppLocale, view: View): Promise<PictureContext> {
  const [texts, words, standing] = await Promise.all([
    getChartTexts(locale),
    getChartWords(locale),
    getTranslations({ locale, namespace: "common.evidence" }),
  ]);
  const hrefOf = (path: string) => hrefWithView(`/${locale}${path}`, view);
  const evidenceHref = (evidence: string) => hrefOf(`/evidence/${encodeURIComponent(evidence)}`);
  return { locale, texts, words, standing, hrefOf, evidenceHref };
}
