import { isPlainDate } from "../partial-date";
import { parsePartialDate } from "../partial-date-parse";
import { type Quantity, UNDISCLOSED } from "../quantity";
import { type Assumed, parseQuantity } from "../quantity-parse";
import { isPercentMetric, METRICS, type Metric } from "../reported-figure";
import { CHOICES } from "./entity-choices";
import type { FieldValue } from "./field-columns";
import type { EntityField, FigureField } from "./field-kinds";
import type { MoneyUnit } from "./money-unit";

/** What a text means as the value of a field, or the key of the message that says why it means nothing. */
export type FieldReading =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly message: string };

const read = (value: FieldValue): FieldReading => ({ ok: true, value });
const refused = (message: string): FieldReading => ({ ok: false, message });

/** What else the form says that a figure is read by. */
export interface FieldContext {
  readonly metric?: string | undefined;
  /** What a table of figures is in, "RMB thousand"; else yuan. */
  readonly money?: MoneyUnit | undefined;
}

/** What a bare figure in the field counts; null where nothing may be assumed. */
export function assumedMeasure(
  { assumes }: Pick<FigureField, "assumes">,
  { metric, money }: FieldContext,
): Assumed | null {
  if (assumes !== "BY_METRIC") return assumes;
  const known = METRICS.find((one) => one === metric);
  if (known === undefined) return null;
  if (isPercentMetric(known)) return { currency: null, unit: "PERCENT" };
  return { currency: "CNY", ...money, unit: null };
}

/** Whether the figure is money where the metric is, and a percentage where that is one. */
export function isMeasureOf(metric: Metric, { value, unit }: Quantity): boolean {
  return value === null || isPercentMetric(metric) === (unit === "PERCENT");
}

/** Reads what a person typed into a field, as the form shows it while they type and as it is saved. */
export function readField(field: EntityField, typed: string, context: FieldContext): FieldReading {
  const text = typed.replaceAll("\r\n", "\n").trim();
  if (text === "") return readEmpty(field);
  switch (field.kind) {
    case "text":
      return readText(field, text);
    case "date": {
      const date = parsePartialDate(text);
      return date.ok ? read(date.value) : refused(`partialDate.${date.reason}`);
    }
    case "day":
      return isPlainDate(text) ? read(text) : refused("date.malformed");
    case "amount":
    case "measure":
    case "quantity":
      return readFigureField(field, text, context);
    case "choice":
      return CHOICES[field.words].some((word) => word === text)
        ? read(text)
        : refused("choice.required");
    case "number": {
      const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      const fits = number >= field.least && number <= field.most;
      return fits ? read(number) : refused("number.outOfRange");
    }
    case "yes-no":
      return read(text === "on");
    case "entity":
      return text.length > LONGEST_NAME ? refused("text.tooLong") : read(text);
  }
}

const LONGEST_NAME = 400;

function readEmpty(field: EntityField): FieldReading {
  if (field.kind === "yes-no") return read(false);
  if (field.required && "assumes" in field) return refused("quantity.EMPTY");
  if (field.required) return refused(field.kind === "choice" ? "choice.required" : "text.required");
  if ("emptyIs" in field && field.emptyIs === "UNDISCLOSED") return read(UNDISCLOSED);
  return read(field.kind === "number" && field.name === "position" ? 0 : null);
}

function readText(field: Extract<EntityField, { kind: "text" }>, text: string): FieldReading {
  if (text.length > field.longest) return refused("text.tooLong");
  if (field.needsLatin && !/[\p{Script=Latin}\d]/u.test(text)) return refused("party.needsLatin");
  if (field.isWebAddress) {
    const opens = URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
    if (!opens) return refused("url.malformed");
  }
  return read(text);
}

function readFigureField(field: FigureField, text: string, context: FieldContext): FieldReading {
  const assumed = assumedMeasure(field, context);
  // Who types an amount where a percentage belongs is shown percentages.
  const wanted = assumed?.unit ? `measure.${assumed.unit}` : null;
  const quantity = parseQuantity(text, assumed);
  if (!quantity.ok) {
    const isUnreadable = quantity.reason === "UNREADABLE";
    return refused(isUnreadable && wanted !== null ? wanted : `quantity.${quantity.reason}`);
  }
  const { value, currency, unit, qualifier } = quantity.value;
  if (qualifier === "UNDISCLOSED") return read(UNDISCLOSED);
  if (field.kind === "amount" && currency === null) return refused("quantity.notMoney");
  if (field.kind === "measure" && wanted !== null && assumed?.unit !== unit) return refused(wanted);
  if (field.notNegative && value?.startsWith("-")) return refused("amount.negative");
  return read(quantity.value);
}
