import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { printPeriod } from "@/lib/domain/reporting-period";
import type { Report } from "@/lib/domain/revenue";

/** "the results of FY2024". */
export function reportText(
  { kind, period }: Report,
  t: ReturnType<typeof useTranslations<"revenue">>,
  locale: Locale,
): string {
  return t(`reports.${kind}`, { period: printPeriod(period, locale) });
}
