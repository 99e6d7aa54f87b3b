import type { useTranslations } from "next-intl";
import type { ComparisonFigures } from "@/components/charts/market-comparison";
import type { Locale } from "@/lib/domain/locale";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { nameIn } from "@/lib/domain/subject-name";
import type { Comparison } from "./comparisons";

export type MarketTexts = ReturnType<typeof useTranslations<"market">>;

/** A comparison as its chart takes it, in the reader's words. */
export function chartedComparison(
  { metric, subject, figures }: Comparison,
  t: MarketTexts,
  locale: Locale,
): ComparisonFigures {
  const measured = nameIn(locale, metric).main;
  return {
    title:
      subject === null
        ? sentenceCase(measured)
        : t("comparisonTitle", { subject: nameIn(locale, subject).main, metric: measured }),
    caption: t("comparisonCaption", { count: figures.length }),
    metric: measured,
    figures: figures.map((figure) => ({
      key: figure.slug,
      subject: nameIn(locale, figure.subject).main,
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
