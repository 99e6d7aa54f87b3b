import type { useTranslations } from "next-intl";
import type { ClaimField } from "@/lib/domain/claim-fields";
import type { Locale } from "@/lib/domain/locale";
import type { PartialDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import type { Metric } from "@/lib/domain/reported-figure";
import { printPeriod, type ReportingPeriod } from "@/lib/domain/reporting-period";
import { nameIn, type SubjectName } from "@/lib/domain/subject-name";
import { termIn } from "@/lib/i18n/terms";

/** What a piece of evidence is about, as far as a heading needs it. */
export interface Named {
  readonly names: readonly SubjectName[];
  readonly date?: PartialDate | undefined;
  readonly period?: ReportingPeriod | undefined;
  readonly metric?: Metric | undefined;
}

/** A part of what something is called, with its language. */
interface NamePart {
  readonly text: string;
  readonly language: Locale;
}

export function subjectParts({ names, date, period }: Named, locale: Locale): NamePart[] {
  const when = [
    ...(date === undefined ? [] : [printPartialDate(date, locale)]),
    ...(period === undefined ? [] : [printPeriod(period, locale)]),
  ];
  return [
    ...names.map((name) => {
      const { main, mainLanguage } = nameIn(locale, name);
      const term = mainLanguage === locale ? null : termIn(name.name, locale);
      return term === null
        ? { text: main, language: mainLanguage }
        : { text: term, language: locale };
    }),
    ...when.map((text) => ({ text, language: locale })),
  ];
}

/** "Sunrise, 首轮, July 2025", for titles and for what is read aloud. */
export function subjectText(named: Named, locale: Locale): string {
  const parts = subjectParts(named, locale).map(({ text }) => text);
  return parts.join(PUNCTUATION[locale].comma);
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
