import type { Locale } from "../locale";
import { DATE_PRECISIONS, type PartialDate } from "../partial-date";
import { printPartialDate } from "../partial-date-text";
import { QUALIFIERS } from "../qualifier";
import { type Quantity, UNITS } from "../quantity";
import { printQuantity } from "../quantity-text";
import type { EntityField } from "./field-kinds";
import { type Scalar, type Snapshot, scalarOf, textOf } from "./snapshot";

/** What a form says of a field, once it is read; what names another entity is text until it is found. */
export type FieldValue = string | number | boolean | PartialDate | Quantity | null;

/** The columns of a field that is none of another entity. */
export function columnsOfField(field: EntityField, value: FieldValue): Record<string, Scalar> {
  const { name } = field;
  switch (field.kind) {
    case "date":
      return dateColumns(name, isDate(value) ? value : null);
    case "amount":
    case "measure":
    case "quantity": {
      const quantity = isQuantity(value) ? value : null;
      return {
        [`${name}Value`]: quantity?.value ?? null,
        [`${name}MaxValue`]: quantity?.maxValue ?? null,
        [`${name}Qualifier`]: quantity?.qualifier ?? null,
        ...(field.kind === "measure" ? {} : { [`${name}Currency`]: quantity?.currency ?? null }),
        ...(field.kind === "amount" ? {} : { [`${name}Unit`]: quantity?.unit ?? null }),
      };
    }
    case "entity":
      return {};
    default:
      return { [name]: isDate(value) || isQuantity(value) ? null : value };
  }
}

export function dateColumns(name: string, date: PartialDate | null): Record<string, Scalar> {
  return {
    [name]: date?.date ?? null,
    [`${name}Precision`]: date?.precision ?? null,
    [`${name}Inferred`]: date?.inferred ?? false,
  };
}

export function isDate(value: FieldValue): value is PartialDate {
  return typeof value === "object" && value !== null && "precision" in value;
}

export function isQuantity(value: FieldValue): value is Quantity {
  return typeof value === "object" && value !== null && "qualifier" in value;
}

export function dateIn(snapshot: Snapshot, name: string): PartialDate | null {
  const first = textOf(snapshot, name);
  const precision = DATE_PRECISIONS.find((one) => one === snapshot[`${name}Precision`]);
  if (first === null || precision === undefined) return null;
  return { date: first, precision, inferred: snapshot[`${name}Inferred`] === true };
}

export function quantityIn(snapshot: Snapshot, name: string): Quantity | null {
  const qualifier = QUALIFIERS.find((one) => one === snapshot[`${name}Qualifier`]);
  if (qualifier === undefined) return null;
  return {
    qualifier,
    value: textOf(snapshot, `${name}Value`),
    maxValue: textOf(snapshot, `${name}MaxValue`),
    currency: textOf(snapshot, `${name}Currency`),
    unit: UNITS.find((unit) => unit === snapshot[`${name}Unit`]) ?? null,
  };
}

/** What stands in the form of a version, in words that are read as the same again. */
export function typedField(field: EntityField, snapshot: Snapshot, locale: Locale): string {
  switch (field.kind) {
    case "date": {
      const date = dateIn(snapshot, field.name);
      return date === null ? "" : printPartialDate(date, locale);
    }
    case "amount":
    case "measure":
    case "quantity": {
      const quantity = quantityIn(snapshot, field.name);
      return quantity === null ? "" : printQuantity(quantity, locale);
    }
    case "yes-no":
      return snapshot[field.name] === true ? "on" : "";
    case "entity":
      return "";
    default:
      return String(scalarOf(snapshot, field.name) ?? "");
  }
}
