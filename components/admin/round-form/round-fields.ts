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
export type AmountField = FieldMetadata<RoundFields["moneyRaised"]>;
export type DateField = FieldMetadata<RoundFields["announcedOn"]>;
export type InvestorList = FieldMetadata<RoundFields["investments"]>;
export type SourceList = FieldMetadata<RoundFields["sources"]>;

/** The form's name in the browser's storage. */
export const KEPT_AS = "round";

/** What a new amount field starts with: most rounds of this group are raised in yuan. */
export const EMPTY_AMOUNT = { qualifier: "EXACT", currency: "CNY" } as const;
export const EMPTY_INVESTOR = { origin: "KNOWN", moneyInvested: EMPTY_AMOUNT } as const;

/** The form before anything is typed: one row each for an investor and a source. */
export function emptyRound(token: string): RoundFields {
  return {
    token,
    organization: { origin: "KNOWN" },
    status: "ANNOUNCED",
    moneyRaised: EMPTY_AMOUNT,
    preMoneyValuation: EMPTY_AMOUNT,
    postMoneyValuation: EMPTY_AMOUNT,
    investments: [EMPTY_INVESTOR],
    sources: [{}],
  };
}
