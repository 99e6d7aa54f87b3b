import type { useTranslations } from "next-intl";
import type { ComparisonFigures } from "@/components/charts/market-comparison";
import type { SourcedMarketFigure } from "@/lib/data/market-figures";
import type { Locale } from "@/lib/domain/locale";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { nameIn } from "@/lib/domain/subject-name";
import { termIn } from "@/lib/i18n/terms";
import type { Comparison } from "./comparisons";

export type MarketTexts = ReturnType<typeof useTranslations<"market">>;

/** A comparison as its chart takes it, in the reader's words. */
export function chartedComparison(
  { metric, subject, figures }: Comparison,
  t: MarketTexts,
  locale: Locale,
): ComparisonFigures {
  const measured = termIn(metric, locale) ?? metric;
  return {
    title:
      subject === null
        ? sentenceCase(measured)
        : t("comparisonTitle", { subject: subjectIn(locale, subject), metric: measured }),
    caption: t("comparisonCaption", { count: figures.length }),
    metric: measured,
    figures: figures.map((figure) => ({
      key: figure.slug,
      subject: subjectIn(locale, figure),
      asOf: figure.asOf?.value ?? null,
      amount: figure.amount,
    })),
    bySubject: subject === null,
    words: {
      description: t("chart.description", { count: figures.length }),
      subject: t("chart.subject"),
      asOf: t("column.asOf"),
      figure: t("column.amount"),
    },
  };
}

/** What a figure is of, in the reader's script where it has a name in it. */
export function subjectIn(
  locale: Locale,
  { subject, subjectZhHans }: Pick<SourcedMarketFigure, "subject" | "subjectZhHans">,
): string {
  const names = { name: subject, nameZhHans: subjectZhHans, nameZhHant: null };
  return termIn(subject, locale) ?? nameIn(locale, names).main;
}
