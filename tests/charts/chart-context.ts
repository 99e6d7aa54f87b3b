import { createTranslator } from "next-intl";
import type { ChartContext } from "@/components/charts/chart-context";
import type { Locale } from "@/lib/domain/locale";
import en from "@/lib/i18n/messages/en";
import zhHans from "@/lib/i18n/messages/zh-Hans";
import zhHant from "@/lib/i18n/messages/zh-Hant";

const MESSAGES = { en, "zh-Hans": zhHans, "zh-Hant": zhHant } as const;

/** What a chart's models need, in that language. */
export function contextIn(locale: Locale): ChartContext {
  const messages = MESSAGES[locale];
  return {
    locale,
    texts: createTranslator({ locale, messages, namespace: "charts" }),
    words: createTranslator({ locale, messages, namespace: "chartText" }),
    evidenceHref: (evidence) => `/${locale}/evidence/${evidence}`,
  };
}

export const CONTEXT: ChartContext = contextIn("en");
