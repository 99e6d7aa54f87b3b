import type { Measure } from "../quantity-bounds";
import type { ChoiceSet } from "./entity-choices";
import type { EntityType } from "./entity-types";

interface OfField {
  readonly name: string;
  readonly required?: true;
}

export interface TextField extends OfField {
  readonly kind: "text";
  readonly longest: number;
  readonly isLong?: true;
  /** Our Chinese renderings stand beside it, `noteZhHans` and `noteZhHant`. */
  readonly hasRenderings?: true;
  /** The address is made from it, and addresses are Latin. */
  readonly needsLatin?: true;
  readonly isWebAddress?: true;
}

export interface FigureField extends OfField {
  /** Money; a quantity that never is money; either. */
  readonly kind: "amount" | "measure" | "quantity";
  /** What a bare figure counts; null where the text must say. */
  readonly assumes: Measure | "BY_METRIC" | null;
  /** What was left empty was not disclosed, and is not merely unknown to us. */
  readonly emptyIs?: "UNDISCLOSED";
  readonly notNegative?: true;
}

/** Column that names the entity, by the type of what may be named. */
export interface Reference {
  readonly to: EntityType;
  readonly column: string;
}

export interface EntityReferenceField extends OfField {
  readonly kind: "entity";
  readonly to: readonly [Reference, ...Reference[]];
}

export type EntityField =
  | TextField
  | FigureField
  | EntityReferenceField
  | (OfField & { readonly kind: "date" | "day" | "yes-no" })
  | (OfField & { readonly kind: "choice"; readonly words: ChoiceSet })
  | (OfField & { readonly kind: "number"; readonly least: number; readonly most: number });

/** Rows that are edited with their entity. */
export type FormList = "otherNames" | "participants" | "countedIn";
