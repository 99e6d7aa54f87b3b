import { z } from "zod";
import { INVESTMENT_TYPES, ROUND_STATUSES } from "@/lib/domain/funding-round";
import { UNDISCLOSED } from "@/lib/domain/quantity";
import { evidenceFields } from "./evidence";
import {
  amountSchema,
  optionalAmountSchema,
  optionalPartialDateSchema,
  optionalText,
  partialDateSchema,
  quantitySchema,
  renderings,
  slugSchema,
  typedText,
} from "./values";

/** What the form and the data set say of a round in the same words. */
export const fundingRoundFields = {
  label: optionalText(120),
  investmentType: z.enum(INVESTMENT_TYPES, { error: "round.typeRequired" }),
  status: z.enum(ROUND_STATUSES, { error: "round.statusRequired" }),
  announcedOn: partialDateSchema,
  closedOn: optionalPartialDateSchema,
  moreInvestors: z.boolean().default(false),
  note: optionalText(1000),
};

const investorSchema = z.enum(["organization", "person"]);

/** One investor of a round in the data set. */
const investmentRowSchema = z
  .object({
    slug: slugSchema,
    kind: investorSchema.default("organization"),
    investor: slugSchema,
    isLead: z.boolean().default(false),
    moneyInvested: amountSchema.default(UNDISCLOSED),
    ...evidenceFields,
    source: slugSchema.optional(),
  })
  .strict();
export type InvestmentRow = z.output<typeof investmentRowSchema>;

export const fundingRoundRowSchema = z
  .object({
    slug: slugSchema,
    organization: slugSchema,
    ...fundingRoundFields,
    ...renderings("note", 1000),
    moneyRaised: amountSchema,
    preMoneyValuation: optionalAmountSchema,
    postMoneyValuation: optionalAmountSchema,
    netProceeds: optionalAmountSchema,
    pricePerShare: optionalAmountSchema,
    sharesIssued: quantitySchema.nullable().default(null),
    investments: z.array(investmentRowSchema).default([]),
    /** Larger rounds that may already count this money. */
    countedIn: z
      .array(
        z.object({ round: slugSchema, note: typedText(500), ...renderings("note", 500) }).strict(),
      )
      .default([]),
    ...evidenceFields,
  })
  .strict();
export type FundingRoundRow = z.output<typeof fundingRoundRowSchema>;

export const investmentExitRowSchema = z
  .object({
    slug: slugSchema,
    organization: slugSchema,
    kind: investorSchema.default("organization"),
    investor: slugSchema,
    exitedOn: partialDateSchema,
    proceeds: amountSchema.default(UNDISCLOSED),
    ...evidenceFields,
  })
  .strict();
export type InvestmentExitRow = z.output<typeof investmentExitRowSchema>;

export const shareholdingRowSchema = z
  .object({
    slug: slugSchema,
    organization: slugSchema,
    kind: investorSchema.default("organization"),
    holder: slugSchema,
    asOf: partialDateSchema,
    stake: quantitySchema,
    ...evidenceFields,
  })
  .strict();
export type ShareholdingRow = z.output<typeof shareholdingRowSchema>;
