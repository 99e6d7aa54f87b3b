import type { useTranslations } from "next-intl";
import type { ComputedEvidence, ComputedFigureEvidence } from "@/lib/data/evidence-computed";
import type { ComputedTotalEvidence } from "@/lib/data/evidence-totals";
import { printBounds } from "@/lib/domain/bounds-text";
import type { Locale } from "@/lib/domain/locale";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { printQuantity } from "@/lib/domain/quantity-text";
import { nameIn } from "@/lib/domain/subject-name";
import { subjectText } from "./evidence-heading";

type Translator<N extends "evidence" | "revenue" | "rounds"> = ReturnType<
  typeof useTranslations<N>
>;

interface Translators {
  readonly evidence: Translator<"evidence">;
  readonly revenue: Translator<"revenue">;
  readonly rounds: Translator<"rounds">;
}

/** "SenseTime, FY2024: growth of revenue on the year before"; also the page's title in a browser. */
export function computedTitle(evidence: ComputedEvidence, locale: Locale, t: Translators): string {
  if (evidence.form === "rounds") {
    const { kind } = evidence.key;
    const organization = evidence.organization ? nameIn(locale, evidence.organization).main : "";
    return t.evidence(`computed.title.${kind}`, {
      organization,
      filter: filterText(evidence, organization, t, locale),
    });
  }
  const { kind } = evidence.key;
  const subject = subjectText(evidence, locale);
  const metric = t.revenue(`metrics.${evidence.metric}`);
  return t.evidence("titleOf", {
    subject,
    field: t.evidence(`computed.title.${kind}`, { metric }),
  });
}

/** "Company: Sunrise, From year: 2025"; "all" where nothing is filtered. */
function filterText(
  { filter }: ComputedTotalEvidence,
  organization: string,
  { evidence, rounds }: Translators,
  locale: Locale,
): string {
  if (filter === null) return "";
  const { q, type, status, from, to, amount } = filter;
  const said = (
    name: "organization" | "type" | "status" | "from" | "to" | "amount",
    value: string,
  ) => evidence("titleOf", { subject: rounds(`list.filter.${name}`), field: value });
  const words = [
    q !== "" && evidence("computed.searched", { q }),
    filter.organization !== null && said("organization", organization || filter.organization),
    type !== null && said("type", rounds(`type.${type}`)),
    status !== null && said("status", rounds(`status.${status}`)),
    from !== null && said("from", String(from)),
    to !== null && said("to", String(to)),
    amount !== null && said("amount", rounds(`list.disclosure.${amount}`)),
  ].filter((word) => word !== false);
  return words.length === 0
    ? evidence("computed.allRounds")
    : words.join(PUNCTUATION[locale].comma);
}

/** The result as printed: a figure, or its bounds where no hedge says them. */
export function computedText({ key, result, inputs }: ComputedFigureEvidence, locale: Locale) {
  const { figure, bounds } = result;
  const sign = key.kind === "growth" || key.kind === "difference" ? "always" : "negative";
  if (figure !== null) return printQuantity(figure, locale, "compact", sign);
  const percent = { currency: null, unit: "PERCENT" } as const;
  return printBounds(bounds, isAmount(key.kind) ? inputs[0].figure.amount.value : percent, locale);
}

/** A figure in the unit of its inputs; growth and shares are in percent. */
function isAmount(kind: ComputedFigureEvidence["key"]["kind"]): boolean {
  return kind === "half" || kind === "difference";
}
