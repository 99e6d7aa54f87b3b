import type { useTranslations } from "next-intl";
import type { ComputedEvidence, ComputedFigureEvidence } from "@/lib/data/evidence-computed";
import { printBounds } from "@/lib/domain/bounds-text";
import type { Locale } from "@/lib/domain/locale";
import { printQuantity } from "@/lib/domain/quantity-text";
import { printPeriod } from "@/lib/domain/reporting-period";
import { nameIn } from "@/lib/domain/subject-name";

type Translator<N extends "evidence" | "revenue"> = ReturnType<typeof useTranslations<N>>;

/** "SenseTime, FY2024: growth of revenue on the year before"; also the page's title in a browser. */
export function computedTitle(
  evidence: ComputedEvidence,
  locale: Locale,
  t: { readonly evidence: Translator<"evidence">; readonly revenue: Translator<"revenue"> },
): string {
  const { kind } = evidence.key;
  if (evidence.form === "rounds") {
    const organization = nameIn(locale, evidence.organization).main;
    return t.evidence(`computed.title.${kind}`, { organization, metric: "" });
  }
  const subject = [...evidence.names, printPeriod(evidence.period)].join(", ");
  const metric = t.revenue(`metrics.${evidence.metric}`);
  return t.evidence("titleOf", {
    subject,
    field: t.evidence(`computed.title.${kind}`, { metric, organization: "" }),
  });
}

/** The result as printed: a figure, or its bounds where no hedge says them. */
export function computedText({ key, result, inputs }: ComputedFigureEvidence, locale: Locale) {
  const { figure, bounds } = result;
  const sign = key.kind === "growth" ? "always" : "negative";
  if (figure !== null) return printQuantity(figure, locale, "compact", sign);
  const percent = { currency: null, unit: "PERCENT" } as const;
  return printBounds(bounds, key.kind === "half" ? inputs[0].figure.amount.value : percent, locale);
}
