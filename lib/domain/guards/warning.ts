import type { Reliability } from "../claim";
import type { EntityType } from "../editing/entity-types";
import type { PartialDate } from "../partial-date";
import type { Quantity } from "../quantity";

/** What may be wrong with something that is about to be saved. */
export const WARNING_CODES = [
  "lookalikeRound",
  "sameName",
  "tenfoldOfClaim",
  "tenfoldOfPrinted",
  "tenfoldOfRounds",
  "tenfoldOfFigure",
  "steepGrowth",
  "segmentSum",
  "futureDate",
  "weakerWord",
  "stakesOverWhole",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** A value as a message prints it. */
export type FactValue =
  | { readonly form: "quantity"; readonly quantity: Quantity }
  | { readonly form: "date"; readonly date: PartialDate }
  | { readonly form: "text"; readonly text: string };

/** What a value was held against: something on record, or in a proposal that waits, or saved with it. */
export interface Against {
  readonly type: EntityType;
  readonly id: string;
  /** The proposal that would make it; null for what stands, or is saved together. */
  readonly proposalId: string | null;
}

/** What was seen, for the message and for the record. */
export interface WarningFacts {
  /** What would be saved. */
  readonly said?: FactValue | undefined;
  /** What it does not go with. */
  readonly known?: FactValue | undefined;
  readonly saidOn?: PartialDate | undefined;
  readonly knownOn?: PartialDate | undefined;
  /** How many times as large, or percent of growth, as a decimal. */
  readonly factor?: string | undefined;
  readonly saidBy?: Reliability | undefined;
  readonly knownBy?: Reliability | undefined;
  readonly against?: Against | undefined;
}

/** A doubt about what would be saved. It is no refusal: whoever saves may say why it is right. */
export interface Warning {
  readonly code: WarningCode;
  readonly entityType: EntityType;
  readonly entityId: string;
  /** Field of the entity's form. */
  readonly field: string;
  readonly facts: WarningFacts;
  /**
   * Equal for the same doubt about the same values, whenever they are posted; another where a value
   * has changed, so that who has seen the one has not seen the other.
   */
  readonly key: string;
}

/** What a rule finds; who it is about is added for it. */
export interface Finding {
  readonly code: WarningCode;
  readonly field: string;
  readonly facts: WarningFacts;
  /** Whether `against` is saved in the same act and so may have another id at the next posting. */
  readonly isBesideNew?: boolean;
}

export function warningOf(
  entity: { readonly entityType: EntityType; readonly entityId: string },
  { code, field, facts, isBesideNew = false }: Finding,
): Warning {
  const { entityType, entityId } = entity;
  const { said, known, saidOn, knownOn, factor, saidBy, knownBy, against } = facts;
  const values = [said, known].map((value) => value && wordsOf(value));
  const dates = [saidOn, knownOn].map((date) => date && [date.date, date.precision]);
  const beside = against === undefined || isBesideNew ? null : against.id;
  const key = [code, entityType, field, ...values, ...dates, factor, saidBy, knownBy, beside];
  return { code, entityType, entityId, field, facts, key: JSON.stringify(key) };
}

function wordsOf(value: FactValue): readonly (string | boolean | null)[] {
  if (value.form === "text") return [value.text];
  if (value.form === "date") {
    const { date, precision, inferred } = value.date;
    return [date, precision, inferred];
  }
  const { qualifier, value: figure, maxValue, currency, unit } = value.quantity;
  return [qualifier, figure, maxValue, currency, unit];
}
