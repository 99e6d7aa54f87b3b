import { z } from "zod";
import { ORGANIZATION_ORIGINS, PARTY_ORIGINS, partyBreaches } from "@/lib/domain/new-party";
import { addressIn } from "@/lib/domain/party-names";
import { confirmationFields } from "./confirmation";
import { fundingRoundFields } from "./funding-round";
import { newPartyFields } from "./new-party";
import { overlapRow } from "./overlap-row";
import { proposalFormFields } from "./proposal";
import { sourceFields } from "./source";
import { amountIfSaid, optionalTypedAmount, typedAmount } from "./typed-amount";
import { optionalPartialDateSchema, optionalText, slugSchema, typedText } from "./values";

const organizationSchema = z
  .object({
    name: typedText(400),
    ...newPartyFields(ORGANIZATION_ORIGINS),
  })
  .superRefine((party, context) => {
    for (const [field, message] of partyBreaches(party)) {
      context.addIssue({ code: "custom", message, path: [field] });
    }
  });

const investorRowSchema = z
  .object({
    name: optionalText(400),
    ...newPartyFields(PARTY_ORIGINS),
    isLead: z.boolean().default(false),
    moneyInvested: typedAmount("Investment", "moneyInvested"),
  })
  .transform((row, context) => {
    const { name } = row;
    if (name === null) {
      const isBlank = !row.isLead && row.moneyInvested.value === null;
      if (isBlank) return null;
      context.addIssue({
        code: "custom",
        message: "text.required",
        path: ["name"],
      });
      return z.NEVER;
    }
    const investor = { ...row, name };
    for (const [field, message] of partyBreaches(investor)) {
      context.addIssue({ code: "custom", message, path: [field] });
    }
    return investor;
  });

const MOST_INVESTORS = 100;
const MOST_SOURCES = 10;
const MOST_OVERLAPS = 50;

/** Rows that were filled in, each with its place in the form, where its errors belong. */
function filledRows<Row>(rows: readonly (Row | null)[]): (Row & { readonly row: number })[] {
  return rows.flatMap((row, index) => (row === null ? [] : [{ ...row, row: index }]));
}

/** The address of a source that is here, by itself or as a picker offers it; undefined for none. */
const pickedSource = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return undefined;
    const address = slugSchema.safeParse(addressIn(text));
    if (address.success) return address.data;
    context.addIssue({ code: "custom", message: "source.unknown" });
    return z.NEVER;
  });

/** What a row says of its source before anything is judged. */
export const sourceRowFields = z.object({
  known: pickedSource,
  publisher: z.string().trim().optional(),
  title: z.string().trim().optional(),
  url: z.string().trim().optional(),
  kind: z.string().optional(),
  publishedOn: z
    .object({
      date: z.string().trim().optional(),
      inferred: z.boolean().default(false),
    })
    .optional(),
  reliability: z.string().optional(),
  language: z.string().optional(),
  statedAs: optionalText(),
  locator: optionalText(),
});

/** A known source, or a new one as `sourceFields` judges it; what is wrong goes to the context. */
export function readSourceRow(
  { known, statedAs, locator, ...fresh }: z.output<typeof sourceRowFields>,
  context: z.RefinementCtx,
) {
  const evidence = { statedAs, locator: locator ?? "" };
  const { publisher, title, url, publishedOn } = fresh;
  const isFreshFilled = [publisher, title, url, publishedOn?.date].some(Boolean);
  if (known !== undefined) {
    if (!isFreshFilled) return { known, fresh: null, ...evidence };
    context.addIssue({
      code: "custom",
      message: "source.knownOrNew",
      path: ["known"],
    });
    return z.NEVER;
  }
  const parsed = sourceFields.safeParse({
    ...fresh,
    publishedOn: publishedOn ?? {},
  });
  if (parsed.success) return { known: null, fresh: parsed.data, ...evidence };
  for (const { message, path } of parsed.error.issues) {
    context.addIssue({ code: "custom", message, path });
  }
  return z.NEVER;
}

export type SourceRow = ReturnType<typeof readSourceRow>;

/** What a further source says otherwise, in its own words; what is empty it says like the first. */
const otherWordSchema = z
  .object({
    announcedOn: optionalPartialDateSchema,
    closedOn: optionalPartialDateSchema,
    moneyRaised: amountIfSaid("FundingRound", "moneyRaised"),
    netProceeds: amountIfSaid("FundingRound", "netProceeds"),
    preMoneyValuation: amountIfSaid("FundingRound", "preMoneyValuation"),
    postMoneyValuation: amountIfSaid("FundingRound", "postMoneyValuation"),
  })
  .prefault({});
export type OtherWord = z.output<typeof otherWordSchema>;

const sourceRowSchema = sourceRowFields
  .extend({ otherwise: otherWordSchema })
  .transform(({ otherwise, ...row }, context) => ({ ...readSourceRow(row, context), otherwise }));

/** One round with its investors and sources, as a person enters it. */
export const roundFormSchema = z.object({
  /** Made with the empty form; becomes the round's id, so that one form can save one round only. */
  token: z.uuid({ error: "form.stale" }),
  organization: organizationSchema,
  ...fundingRoundFields,
  moneyRaised: typedAmount("FundingRound", "moneyRaised"),
  netProceeds: optionalTypedAmount("FundingRound", "netProceeds"),
  preMoneyValuation: optionalTypedAmount("FundingRound", "preMoneyValuation"),
  postMoneyValuation: optionalTypedAmount("FundingRound", "postMoneyValuation"),
  investments: z
    .array(investorRowSchema)
    .max(MOST_INVESTORS, { error: "form.tooManyRows" })
    .default([])
    .transform(filledRows),
  /** Rounds and totals that may hold this one's money. */
  countedIn: z
    .array(overlapRow)
    .max(MOST_OVERLAPS, { error: "form.tooManyRows" })
    .default([])
    .transform(filledRows),
  /** The first stands behind what is entered; the others stand beside it. */
  sources: z
    .array(sourceRowSchema)
    .min(1, { error: "source.required" })
    .max(MOST_SOURCES, { error: "form.tooManyRows" }),
  ...confirmationFields,
  ...proposalFormFields,
  /** Tells that its author has seen how dates and figures were understood. */
  seen: z.string().optional(),
});
export type RoundForm = z.output<typeof roundFormSchema>;
export type RoundFormFields = z.input<typeof roundFormSchema>;
export type InvestorRow = RoundForm["investments"][number];

/** Dates and amounts as they were understood: what a page without scripts shows before it saves. */
export function understoodInRound(form: RoundForm): string {
  const { announcedOn, closedOn, moneyRaised, netProceeds } = form;
  const { preMoneyValuation, postMoneyValuation, investments, sources } = form;
  return JSON.stringify([
    ...[announcedOn, closedOn, moneyRaised, netProceeds, preMoneyValuation, postMoneyValuation],
    ...investments.map(({ moneyInvested }) => moneyInvested),
    ...sources.map(({ otherwise }) => otherwise),
  ]);
}
