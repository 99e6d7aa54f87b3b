import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import type { Sourced } from "@/lib/domain/evidence";
import { countsAsRaised, type InvestmentType, type RoundStatus } from "@/lib/domain/funding-round";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Amount } from "@/lib/domain/quantity";
import type { FieldTraits } from "@/lib/domain/standing";
import { amountOf, partialDateOf } from "./columns";
import type { CurrencyLens } from "./currency-lens";
import type { Marks } from "./marks";
import {
  INVESTOR_NAMES,
  type InvestorRef,
  investorOf,
  NAMES,
  type OrganizationRef,
} from "./organizations-names";

/** A round without its investors. */
export interface RoundFacts {
  readonly slug: string;
  readonly organization: OrganizationRef;
  readonly announcedOn: Sourced<PartialDate>;
  readonly label: Sourced<string> | null;
  readonly investmentType: InvestmentType;
  readonly status: RoundStatus;
  readonly moneyRaised: Sourced<Amount>;
  /** That there was such a round: some sources deny it. */
  readonly existence: Sourced<null>;
}

/** A round as a line of a table shows it. */
export interface RoundLine extends RoundFacts {
  /** Leads first, then in the source's own order. */
  readonly investors: readonly {
    readonly investor: InvestorRef;
    readonly isLead: boolean;
    /** That it took part at all. */
    readonly participation: Sourced<null>;
  }[];
  /** The source ends its list with 'and others'. */
  readonly moreInvestors: boolean;
}

export const ROUND_FACTS = {
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
  organization: { select: NAMES },
} as const satisfies Prisma.FundingRoundSelect;

export const ROUND_LINE = {
  ...ROUND_FACTS,
  moreInvestors: true,
  investments: {
    select: { id: true, slug: true, isLead: true, ...INVESTOR_NAMES },
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

type RoundFactsColumns = Prisma.FundingRoundGetPayload<{
  select: typeof ROUND_FACTS;
}>;
type RoundLineColumns = Prisma.FundingRoundGetPayload<{
  select: typeof ROUND_LINE;
}>;

/** The rounds and the parts of their investors, of which each has claims of its own. */
export function roundSubjectIds(rows: readonly RoundLineColumns[]): string[] {
  return rows.flatMap(({ id, investments }) => [id, ...investments.map((part) => part.id)]);
}

/** What decides, besides its claims, how a field of a round or of a part in it stands. */
function traitsOf({ status, organization }: RoundFactsColumns): FieldTraits {
  return { planned: !countsAsRaised(status), ownNames: ownNamesOf(organization) };
}

export function roundFactsOf(row: RoundFactsColumns, marks: Marks, lens: CurrencyLens): RoundFacts {
  const { id, slug, organization, label, investmentType, status } = row;
  const traits = traitsOf(row);
  const sourced = <V>(field: string, value: V) =>
    marks.sourced("fundingRound", slug, id, field, value, traits);
  const announcedOn = partialDateOf(row, "announcedOn");
  return {
    slug,
    organization,
    announcedOn: sourced("announcedOn", announcedOn),
    label: label === null ? null : sourced("label", label),
    investmentType,
    status,
    moneyRaised: lens.at(sourced("moneyRaised", amountOf(row, "moneyRaised")), announcedOn),
    existence: sourced(EXISTENCE, null),
  };
}

export function roundLineOf(row: RoundLineColumns, marks: Marks, lens: CurrencyLens): RoundLine {
  const traits = traitsOf(row);
  return {
    ...roundFactsOf(row, marks, lens),
    investors: row.investments.flatMap((part) => {
      const investor = investorOf(part);
      if (investor === null) return [];
      const { isLead } = part;
      const participation = marks.sourced(
        "investment",
        part.slug,
        part.id,
        EXISTENCE,
        null,
        traits,
      );
      return [{ investor, isLead, participation }];
    }),
    moreInvestors: row.moreInvestors,
  };
}

/** Names under which an organization itself publishes. */
export function ownNamesOf({ name, nameZhHans, nameZhHant }: OrganizationRef): string[] {
  return [name, nameZhHans, nameZhHant].filter((text) => text !== null);
}
