import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import type { Sourced } from "@/lib/domain/evidence";
import { countsAsRaised, type InvestmentType, type RoundStatus } from "@/lib/domain/funding-round";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Amount } from "@/lib/domain/quantity";
import { amountOf, partialDateOf } from "./columns";
import type { Marks } from "./marks";
import {
  INVESTOR_NAMES,
  type InvestorRef,
  investorOf,
  NAMES,
  type OrganizationRef,
} from "./organizations-names";

/** A round as a line of a table shows it. */
export interface RoundLine {
  readonly slug: string;
  readonly organization: OrganizationRef;
  readonly announcedOn: Sourced<PartialDate>;
  readonly label: Sourced<string> | null;
  readonly investmentType: InvestmentType;
  readonly status: RoundStatus;
  readonly moneyRaised: Sourced<Amount>;
  /** That there was such a round: some sources deny it. */
  readonly existence: Sourced<null>;
  /** Leads first, then in the source's own order. */
  readonly investors: readonly {
    readonly investor: InvestorRef;
    readonly isLead: boolean;
  }[];
  /** The source ends its list with 'and others'. */
  readonly moreInvestors: boolean;
}

export const ROUND_LINE = {
  id: true,
  slug: true,
  label: true,
  investmentType: true,
  status: true,
  announcedOn: true,
  announcedOnPrecision: true,
  announcedOnInferred: true,
  moneyRaisedValue: true,
  moneyRaisedMaxValue: true,
  moneyRaisedQualifier: true,
  moneyRaisedCurrency: true,
  moreInvestors: true,
  organization: { select: NAMES },
  investments: {
    select: { isLead: true, ...INVESTOR_NAMES },
    orderBy: [{ isLead: "desc" }, { position: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.FundingRoundSelect;

/** Newest first; of one day the more precise date first, then the printed one. Total. */
export const NEWEST_ROUNDS_FIRST = [
  { announcedOn: "desc" },
  { announcedOnPrecision: "asc" },
  { announcedOnInferred: "desc" },
  { id: "desc" },
] as const satisfies Prisma.FundingRoundOrderByWithRelationInput[];

type RoundLineColumns = Prisma.FundingRoundGetPayload<{
  select: typeof ROUND_LINE;
}>;

export function roundLineOf(row: RoundLineColumns, marks: Marks): RoundLine {
  const { id, slug, organization, label, investmentType, status, moreInvestors } = row;
  const traits = {
    planned: !countsAsRaised(status),
    ownNames: ownNamesOf(organization),
  };
  const sourced = <V>(field: string, value: V) =>
    marks.sourced("fundingRound", slug, id, field, value, traits);
  return {
    slug,
    organization,
    announcedOn: sourced("announcedOn", partialDateOf(row, "announcedOn")),
    label: label === null ? null : sourced("label", label),
    investmentType,
    status,
    moneyRaised: sourced("moneyRaised", amountOf(row, "moneyRaised")),
    existence: sourced(EXISTENCE, null),
    investors: row.investments.flatMap(({ isLead, ...sides }) => {
      const investor = investorOf(sides);
      return investor === null ? [] : [{ investor, isLead }];
    }),
    moreInvestors,
  };
}

/** Names under which an organization itself publishes. */
export function ownNamesOf({ name, nameZhHans, nameZhHant }: OrganizationRef): string[] {
  return [name, nameZhHans, nameZhHant].filter((text) => text !== null);
}
