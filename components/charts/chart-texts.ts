import { getTranslations } from "next-intl/server";
import type { AppLocale } from "@/lib/i18n/routing";

/** The charts' messages in one language. */
export type ChartTexts = Awaited<ReturnType<typeof getTranslations<"charts">>>;

export function getChartTexts(locale: AppLocale): Promise<ChartTexts> {
  return getTranslations({ locale, namespace: "charts" });
}

/** What is said of the figures, and on pictures, files and embeds. */
export type ChartWords = Awaited<ReturnType<typeof getTranslations<"chartText">>>;

export function getChartWords(locale: AppLocale): Promise<ChartWords> {
  return getTranslations({ locale, namespace: "chartText" });
}
