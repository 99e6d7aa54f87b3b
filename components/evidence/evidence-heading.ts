import type { useTranslations } from "next-intl";
import type { ClaimField } from "@/lib/domain/claim-fields";
import type { Locale } from "@/lib/domain/locale";
import type { PartialDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import type { Metric } from "@/lib/domain/reported-figure";
import { printPeriod, type ReportingPeriod } from "@/lib/domain/reporting-period";

/** What a piece of evidence is about, as far as a heading needs it. */
export interface Named {
  readonly names: readonly string[];
  readonly date?: PartialDate | undefined;
  readonly period?: ReportingPeriod | undefined;
  readonly metric?: Metric | undefined;
}

/** "Sunrise, 首轮, July 2025"; the same for a table's first column and a page's title. */
export function subjectText({ names, date, period }: Named, locale: Locale): string {
  const when = [
    ...(date === undefined ? [] : [printPartialDate(date, locale)]),
    ...(period === undefined ? [] : [printPeriod(period)]),
  ];
  return [...names, ...when].join(", ");
}

/** The field in words; of a reported figure its metric says more. */
export function fieldText(
  field: ClaimField,
  metric: Metric | undefined,
  t: {
    readonly evidence: ReturnType<typeof useTranslations<"evidence">>;
    readonly revenue: ReturnType<typeof useTranslations<"revenue">>;
  },
): string {
  return metric !== undefined && field === "amount"
    ? t.revenue(`metrics.${metric}`)
    : t.evidence(`fields.${field}`);
}
