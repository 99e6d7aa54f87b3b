import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import type { RoundFormFields } from "@/lib/schemas/round-form";

/** Anything of a form may still be empty. */
type Unfilled<T> = T extends readonly (infer Item)[]
  ? Unfilled<Item>[]
  : T extends object
    ? { [K in keyof T]?: Unfilled<NonNullable<T[K]>> }
    : T;

export type RoundFields = Unfilled<RoundFormFields>;
export type RoundFormMetadata = FormMetadata<RoundFields>;
/** Of any form that has rows of sources. */
export type RowsMetadata = FormMetadata<Pick<RoundFields, "sources">>;
export type InvestorList = FieldMetadata<RoundFields["investments"]>;
export type SourceList = FieldMetadata<RoundFields["sources"]>;

export const ROUND_AMOUNTS = [
  "moneyRaised",
  "netProceeds",
  "preMoneyValuation",
  "postMoneyValuation",
] as const;
export const ROUND_DATES = ["announcedOn", "closedOn"] as const;

/** The form's name in the browser's storage. */
export const KEPT_AS = "round";

export const EMPTY_INVESTOR = {} as const;

/** The form before anything is typed: one row each for an investor and a source. */
export function emptyRound(token: string): RoundFields {
  return {
    token,
    status: "ANNOUNCED",
    investments: [EMPTY_INVESTOR],
    sources: [{}],
  };
}
