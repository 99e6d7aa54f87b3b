import type { SnapshotItem } from "../editing/snapshot";
import { DATE_PRECISIONS } from "../partial-date";
import { QUALIFIERS } from "../qualifier";
import { type Quantity, UNITS } from "../quantity";
import type { FactValue } from "./warning";

const textAt = (claim: SnapshotItem, name: string): string | null => {
  const value = claim[name];
  return typeof value === "string" ? value : null;
};

/** The figure that a claim gives; null where it gives none. */
export function claimedQuantity(claim: SnapshotItem): Quantity | null {
  const qualifier = QUALIFIERS.find((one) => one === claim.qualifier);
  if (qualifier === undefined) return null;
  return {
    qualifier,
    value: textAt(claim, "value"),
    maxValue: textAt(claim, "maxValue"),
    currency: textAt(claim, "currency"),
    unit: UNITS.find((unit) => unit === claim.unit) ?? null,
  };
}

/** What a claim says, whatever the form of its field; undefined for mere existence. */
export function claimedValue(claim: SnapshotItem): FactValue | undefined {
  const quantity = claimedQuantity(claim);
  if (quantity !== null) return { form: "quantity", quantity };
  const date = textAt(claim, "date");
  const precision = DATE_PRECISIONS.find((one) => one === claim.datePrecision);
  if (date !== null && precision !== undefined) {
    return { form: "date", date: { date, precision, inferred: claim.dateInferred === true } };
  }
  const text = textAt(claim, "text");
  return text === null ? undefined : { form: "text", text };
}
