import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import type { Sourced } from "@/lib/domain/evidence";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Amount, Quantity } from "@/lib/domain/quantity";
import { amountOf, partialDateOf, quantityOf } from "./columns";
import type { CurrencyLens } from "./currency-lens";
import type { Marks } from "./marks";
import { type InvestorRef, investorOf, NAMES, type OrganizationRef } from "./organizations-names";

/** What part of an organization somebody held on a day. */
export interface Holding {
  readonly slug: string;
  readonly holder: InvestorRef;
  readonly organization: OrganizationRef;
  readonly asOf: Sourced<PartialDate>;
  readonly stake: Sourced<Quantity>;
  readonly existence: Sourced<null>;
}

/** A sale of shares by an investor, wholly or in part. */
export interface Exit {
  readonly slug: string;
  readonly investor: InvestorRef;
  readonly organization: OrganizationRef;
  readonly exitedOn: Sourced<PartialDate>;
  readonly proceeds: Sourced<Amount>;
  readonly existence: Sourced<null>;
}

export const HOLDING = {
  id: true,
  slug: true,
  asOf: true,
  asOfPrecision: true,
  asOfInferred: true,
  stakeValue: true,
  stakeMaxValue: true,
  stakeQualifier: true,
  stakeUnit: true,
  organization: { select: NAMES },
  holderOrganization: { select: NAMES },
  holderPerson: { select: NAMES },
} as const satisfies Prisma.ShareholdingSelect;

/** The latest register first, in it the largest holder. */
export const HOLDING_ORDER = [
  { asOf: "desc" },
  { stakeValue: { sort: "desc", nulls: "last" } },
  { slug: "asc" },
] as const satisfies Prisma.ShareholdingOrderByWithRelationInput[];

/** One line, or none where the holder was not known yet on the day in view. */
export function holdingOf(
  row: Prisma.ShareholdingGetPayload<{ select: typeof HOLDING }>,
  marks: Marks,
): Holding[] {
  const { id, slug, organization, holderOrganization, holderPerson } = row;
  const holder = investorOf({
    organization: holderOrganization,
    person: holderPerson,
  });
  if (holder === null) return [];
  const sourced = <V>(field: string, value: V) =>
    marks.sourced("shareholding", slug, id, field, value);
  return [
    {
      slug,
      organization,
      holder,
      asOf: sourced("asOf", partialDateOf(row, "asOf")),
      stake: sourced("stake", quantityOf(row, "stake")),
      existence: sourced(EXISTENCE, null),
    },
  ];
}

export const EXIT = {
  id: true,
  slug: true,
  exitedOn: true,
  exitedOnPrecision: true,
  exitedOnInferred: true,
  proceedsValue: true,
  proceedsMaxValue: true,
  proceedsQualifier: true,
  proceedsCurrency: true,
  organization: { select: NAMES },
  investorOrganization: { select: NAMES },
  investorPerson: { select: NAMES },
} as const satisfies Prisma.InvestmentExitSelect;

export const EXIT_ORDER = [
  { exitedOn: "desc" },
  { slug: "asc" },
] as const satisfies Prisma.InvestmentExitOrderByWithRelationInput[];

/** One line, or none where the investor was not known yet on the day in view. */
export function exitOf(
  row: Prisma.InvestmentExitGetPayload<{ select: typeof EXIT }>,
  marks: Marks,
  lens: CurrencyLens,
): Exit[] {
  const { id, slug, organization, investorOrganization, investorPerson } = row;
  const investor = investorOf({
    organization: investorOrganization,
    person: investorPerson,
  });
  if (investor === null) return [];
  const sourced = <V>(field: string, value: V) =>
    marks.sourced("investmentExit", slug, id, field, value);
  const exitedOn = partialDateOf(row, "exitedOn");
  return [
    {
      slug,
      organization,
      investor,
      exitedOn: sourced("exitedOn", exitedOn),
      proceeds: lens.at(sourced("proceeds", amountOf(row, "proceeds")), exitedOn),
      existence: sourced(EXISTENCE, null),
    },
  ];
}
