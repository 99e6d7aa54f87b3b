/**
 * What a claim can speak of: the fields of each kind of subject and the form of their value.
 * Every subject also has `existence`: that it is so at all (an investor's part in a round, say).
 * The database finds the columns of a field by the naming rules of `prisma/schema.prisma`.
 */
export const CLAIM_FIELDS = {
  organization: {
    name: "text",
    nameZhHans: "text",
    nameZhHant: "text",
    legalName: "text",
    stockSymbol: "text",
    foundedOn: "date",
  },
  relationship: { from: "date", to: "date" },
  person: { name: "text", nameZhHans: "text", nameZhHant: "text" },
  role: { title: "text", from: "date", to: "date" },
  fundingRound: {
    label: "text",
    status: "text",
    announcedOn: "date",
    closedOn: "date",
    moneyRaised: "quantity",
    netProceeds: "quantity",
    preMoneyValuation: "quantity",
    postMoneyValuation: "quantity",
    pricePerShare: "quantity",
    sharesIssued: "quantity",
  },
  investment: { moneyInvested: "quantity" },
  investmentExit: { exitedOn: "date", proceeds: "quantity" },
  shareholding: { asOf: "date", stake: "quantity" },
  reportedFigure: { amount: "quantity" },
  product: { name: "text", processNode: "quantity" },
  productMilestone: { reachedOn: "date" },
  productSpecification: { amount: "quantity" },
  marketFigure: { asOf: "date", amount: "quantity" },
  event: { occurredOn: "date" },
} as const satisfies Record<string, Record<string, "text" | "date" | "quantity">>;

export type SubjectType = keyof typeof CLAIM_FIELDS;
export type ClaimFieldForm = "text" | "date" | "quantity";
export const EXISTENCE = "existence" as const;

type FieldsOf<S extends SubjectType> = S extends SubjectType
  ? keyof (typeof CLAIM_FIELDS)[S]
  : never;

/** Name of any field that some claim can speak of. */
export type ClaimField = FieldsOf<SubjectType> | typeof EXISTENCE;

/** Whether a text names a field of some subject. */
export function isClaimField(text: string): text is ClaimField {
  return (
    text === EXISTENCE || Object.values(CLAIM_FIELDS).some((fields) => Object.hasOwn(fields, text))
  );
}
