import type { useTranslations } from "next-intl";
import { printPeriod } from "@/lib/domain/reporting-period";
import type { Report } from "@/lib/domain/revenue";

/** "the results of FY2024". */
export function reportText(
  { kind, period }: Report,
  t: ReturnType<typeof useTranslations<"revenue">>,
): string {
  return t(`reports.${kind}`, { period: printPeriod(period) });
}
