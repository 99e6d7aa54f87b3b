import type { EvidenceMark, Sourced } from "@/lib/domain/evidence";
import type { FigureStyle } from "@/lib/domain/figure-text";
import type { Locale } from "@/lib/domain/locale";
import type { Quantity } from "@/lib/domain/quantity";
import { printQuantity, type SignStyle } from "@/lib/domain/quantity-text";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";
import type { TableCell } from "./chart-table";
import type { ChartTexts, ChartWords } from "./chart-texts";
import type { Target, Tick } from "./drawing/bars-model";

/** What the charts' models need beside their figures. */
export interface ChartContext {
  readonly locale: Locale;
  readonly texts: ChartTexts;
  readonly words: ChartWords;
  readonly evidenceHref: (evidence: string) => string;
}

/** Standings that change what a mark means; the others need no word. */
const SPOKEN_MARKS = ["disputed", "derived", "planned"] as const;

/** What a mark says in full, and the address of its evidence. */
export function targetOf(
  { texts, evidenceHref }: ChartContext,
  name: string,
  { evidence, mark }: Pick<Sourced<unknown>, "evidence" | "mark">,
): Target {
  const spoken = spokenMark(mark);
  return {
    name: spoken ? texts("names.marked", { name, mark: texts(`marks.${spoken}`) }) : name,
    href: evidenceHref(evidence),
  };
}

/** The target with what is printed at its mark in its name, by which readers may ask for it. */
export function seenAs({ texts }: ChartContext, target: Target, printed: string): Target {
  const { name } = target;
  if (printed === "" || name.includes(printed)) return target;
  return { ...target, spoken: texts("names.marked", { name, mark: printed }) };
}

function spokenMark(mark: EvidenceMark) {
  return SPOKEN_MARKS.find((spoken) => spoken === mark);
}

/** A label in a drawing: without the currency, which the caption names. */
export function shortText(
  { locale }: ChartContext,
  quantity: Quantity,
  sign: SignStyle = "negative",
): string {
  return printQuantity({ ...quantity, currency: null }, locale, "compact", sign);
}

export function cellOf(
  { locale, evidenceHref }: ChartContext,
  { value, evidence }: Sourced<Quantity>,
  style: FigureStyle = "full",
  sign: SignStyle = "negative",
): TableCell {
  return { text: printQuantity(value, locale, style, sign), href: evidenceHref(evidence) };
}

/** Axis labels for round values of money (`unit` null) or percent. */
export function ticksOf(
  { locale }: ChartContext,
  values: readonly number[],
  unit: "PERCENT" | null,
): Tick[] {
  return values.map((at) => {
    const value = String(at);
    const quantity: Quantity = { qualifier: "EXACT", value, maxValue: null, currency: null, unit };
    return { at, label: printQuantity(quantity, locale, "compact") };
  });
}

/** Under a bar that stands for half a year; a Chinese label says so itself. */
export function halfYearNote(
  { locale, texts }: ChartContext,
  { fiscalPeriod }: ReportingPeriod,
): string[] {
  return fiscalPeriod === "FY" || locale !== "en" ? [] : [texts("notes.halfYear")];
}
