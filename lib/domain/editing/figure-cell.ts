import { Decimal } from "../decimal";
import { plainFigure } from "../figure-text";
import { toHalfWidth } from "../half-width";
import type { Locale } from "../locale";
import { type Quantity, UNDISCLOSED } from "../quantity";
import { printQuantity } from "../quantity-text";
import { MINUS } from "../quantity-words";
import { METRICS, type Metric } from "../reported-figure";
import { FISCAL_PERIODS, type ReportingPeriod } from "../reporting-period";
import { ENTITY_FORMS } from "./entity-fields";
import { isQuantity } from "./field-columns";
import type { FigureField } from "./field-kinds";
import type { MoneyUnit } from "./money-unit";
import { isMeasureOf, readField } from "./read-field";

/** What one figure of a report is about; of no segment it is a total. */
export interface CellKey {
  readonly metric: Metric;
  readonly period: ReportingPeriod;
  /** Slug. */
  readonly segment: string | null;
}

/** `REVENUE/2024-FY/v2-generative-ai`: names the figure within its report. */
export function printCellKey({ metric, period, segment }: CellKey): string {
  const of = `${metric}/${period.fiscalYear}-${period.fiscalPeriod}`;
  return segment === null ? of : `${of}/${segment}`;
}

/** Null for a text that is no key. */
export function readCellKey(text: string): CellKey | null {
  const [metric, period, segment = null, ...rest] = text.split("/");
  const [year = "", half] = period?.split("-") ?? [];
  const known = METRICS.find((one) => one === metric);
  const fiscalPeriod = FISCAL_PERIODS.find((one) => one === half);
  const isYear = /^(?:199\d|20\d\d|2100)$/.test(year);
  if (known === undefined || fiscalPeriod === undefined || !isYear) return null;
  if (rest.length > 0 || segment === "") return null;
  return { metric: known, period: { fiscalYear: Number(year), fiscalPeriod }, segment };
}

/** What a cell says: a figure, nothing, or the key of the message why it is not understood. */
export type CellReading =
  | { readonly ok: true; readonly amount: Quantity | null }
  | { readonly ok: false; readonly message: string };

/** Reads a cell as people type it and as spreadsheets give it. */
export function readCell(typed: string, metric: Metric, money: MoneyUnit): CellReading {
  const text = plainText(typed);
  if (text === "") return { ok: true, amount: null };
  if (/^[-‐–—−]+$/.test(text)) return { ok: false, message: "figure.dash" };
  const reading = readField(AMOUNT, text, { metric, money });
  if (!reading.ok) return reading;
  const amount = isQuantity(reading.value) ? reading.value : UNDISCLOSED;
  if (!isMeasureOf(metric, amount)) return { ok: false, message: "figure.measureOfMetric" };
  if (metric === "REVENUE_SHARE" && !isShare(amount)) {
    return { ok: false, message: "figure.shareOfWhole" };
  }
  return { ok: true, amount };
}

/** The field of the form for one figure, so that both read alike. */
const AMOUNT = ENTITY_FORMS.ReportedFigure.fields.find(
  (field): field is FigureField => field.name === "amount" && field.kind === "quantity",
) ?? { kind: "quantity", name: "amount", assumes: "BY_METRIC" };

function isShare({ value, maxValue }: Quantity): boolean {
  if (value === null) return true;
  return new Decimal(value).gte(0) && new Decimal(maxValue ?? value).lte(100);
}

/** As tables print it: (1,234) is below zero, and thousands may stand apart by a space. */
function plainText(typed: string): string {
  const text = toHalfWidth(typed).replace(/(?<=\d) (?=\d{3}(?!\d))/g, ",");
  return text.replace(/^([^\d()]*)\(([^()]*\d[^()]*)\) ?(%?)$/, "$1-$2$3");
}

/** What stands in a cell: a bare figure where the unit of the table says the rest. */
export function printCell(
  amount: Quantity,
  { currency, scale }: MoneyUnit,
  locale: Locale,
): string {
  if (amount.qualifier !== "EXACT" || amount.value === null || amount.currency !== currency) {
    return printQuantity(amount, locale);
  }
  const value = new Decimal(amount.value);
  const sign = value.isNegative() ? MINUS : "";
  return `${sign}${plainFigure(value.abs().div(scale)).digits}`;
}

export function isSameAmount(a: Quantity | null, b: Quantity | null): boolean {
  if (a === null || b === null) return a === b;
  const number = (value: string | null) => (value === null ? "" : new Decimal(value).toFixed());
  // What is undisclosed may name a currency or not.
  if (a.qualifier === "UNDISCLOSED") return b.qualifier === "UNDISCLOSED";
  return (
    a.qualifier === b.qualifier &&
    number(a.value) === number(b.value) &&
    number(a.maxValue) === number(b.maxValue) &&
    a.currency === b.currency &&
    a.unit === b.unit
  );
}
