import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import type { Basis, Sourced } from "@/lib/domain/evidence";
import { countsAsRaised } from "@/lib/domain/funding-round";
import type { OrganizationKind } from "@/lib/domain/organization";
import { comparePartialDates } from "@/lib/domain/partial-date";
import type { Amount } from "@/lib/domain/quantity";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { ALL_ROUNDS } from "@/lib/schemas/rounds-query";
import { type CoInvestors, readCoInvestors } from "./co-investors";
import { amountOf, selectText, textOf } from "./columns";
import { type CurrencyLens, currencyLens } from "./currency-lens";
import { ROUND_LINE, type RoundLine, roundLineOf, roundSubjectIds } from "./funding-rounds-columns";
import { newestRounds } from "./funding-rounds-order";
import { type InvestorFigures, investorFigures } from "./investor-figures";
import { PARENT_TYPES } from "./investors";
import { loadMarks, type Marks } from "./marks";
import {
  EXIT,
  EXIT_ORDER,
  type Exit,
  exitOf,
  HOLDING,
  HOLDING_ORDER,
  type Holding,
  holdingOf,
} from "./organizations-holdings";
import { type InvestorRef, MOST_SHOWN, NAMES } from "./organizations-names";
import {
  type OrganizationTie,
  TIE_ORDER,
  TIE_TO_CHILD,
  TIE_TO_PARENT,
  tieOf,
} from "./organizations-relations";
import { type Reader, read } from "./reader";

/** One investment with its round. */
export interface Deal {
  readonly slug: string;
  readonly round: RoundLine;
  readonly isLead: boolean;
  readonly moneyInvested: Sourced<Amount>;
  /** That the investor took part at all. */
  readonly participation: Sourced<null>;
}

export interface InvestorPage {
  readonly investor: InvestorRef;
  readonly nameBasis: Basis;
  /** Null for a person. */
  readonly kind: OrganizationKind | null;
  readonly description: SubjectName | null;
  /** Whose fund, subsidiary or member it is, and what is its own. */
  readonly parents: readonly OrganizationTie[];
  readonly children: readonly OrganizationTie[];
  /** Newest first, also those in rounds that raised nothing yet; of very many only these. */
  readonly deals: readonly Deal[];
  /** Whether there are more of them. */
  readonly hasMoreDeals: boolean;
  /** Deals in rounds that raised money. */
  readonly dealCount: number;
  readonly notRaisedCount: number;
  readonly leadCount: number;
  readonly companyCount: number;
  readonly firstYear: number | null;
  readonly latestYear: number | null;
  /** Whom it meets in all of them. */
  readonly coInvestors: CoInvestors;
  readonly exits: readonly Exit[];
  readonly holdings: readonly Holding[];
}

const INVESTMENT = {
  id: true,
  slug: true,
  isLead: true,
  moneyInvestedValue: true,
  moneyInvestedMaxValue: true,
  moneyInvestedQualifier: true,
  moneyInvestedCurrency: true,
  fundingRound: { select: ROUND_LINE },
} satisfies Prisma.InvestmentSelect;
type InvestmentColumns = Prisma.InvestmentGetPayload<{ select: typeof INVESTMENT }>;

const PARTS = {
  exits: { select: EXIT, orderBy: [...EXIT_ORDER] },
  shareholdings: { select: HOLDING, orderBy: [...HOLDING_ORDER] },
} satisfies Prisma.OrganizationSelect & Prisma.PersonSelect;

const ORGANIZATION = {
  ...NAMES,
  id: true,
  ...PARTS,
  kind: true,
  ...selectText("description"),
  parents: {
    where: { type: { in: PARENT_TYPES } },
    select: TIE_TO_PARENT,
    orderBy: [...TIE_ORDER],
  },
  children: {
    where: { type: { in: PARENT_TYPES } },
    select: TIE_TO_CHILD,
    orderBy: [...TIE_ORDER],
  },
} satisfies Prisma.OrganizationSelect;

const PERSON = {
  ...NAMES,
  id: true,
  ...PARTS,
  ...selectText("description"),
} satisfies Prisma.PersonSelect;

type OrganizationColumns = Prisma.OrganizationGetPayload<{
  select: typeof ORGANIZATION;
}>;
type PersonColumns = Prisma.PersonGetPayload<{ select: typeof PERSON }>;
type Columns = PersonColumns &
  Pick<OrganizationColumns, "parents" | "children"> & {
    readonly kind: OrganizationKind | null;
  };

/**
 * An organization or a person that invested, held or sold shares, or null. Queries: the organization
 * or, failing that, the person, each with its parts; its newest rounds (3) and its part in them; its
 * figures; the marks; whom it meets.
 */
export function readInvestor(view: View, slug: string): Promise<InvestorPage | null> {
  return read(view, async (db) => {
    const row = await findInvestor(db, slug);
    if (row === null) return null;
    const { exits, shareholdings, parents, children } = row;
    const investments = await newestInvestments(db, view, row);
    if (investments.length + exits.length + shareholdings.length === 0) return null;
    const parts = [investments, exits, shareholdings, parents, children];
    const marks = await loadMarks(db, [
      row.id,
      ...roundSubjectIds(investments.map(({ fundingRound }) => fundingRound)),
      ...parts.flatMap((rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)),
    ]);
    const lens = await currencyLens(db, view);
    const deals = dealsOf(investments, marks, lens);
    const figures = (await investorFigures(db, view, [row.id])).get(row.id) ?? NO_DEALS;
    const coInvestors = await readCoInvestors(db, view, {
      id: row.id,
      isPerson: row.kind === null,
    });
    const { name, nameZhHans, nameZhHant } = row;
    const self: InvestorRef = {
      kind: row.kind === null ? "person" : "organization",
      slug,
      name,
      nameZhHans,
      nameZhHant,
    };
    return {
      investor: self,
      nameBasis: marks.sourced(
        row.kind === null ? "person" : "organization",
        slug,
        row.id,
        "name",
        null,
      ),
      kind: row.kind,
      description: textOf(row, "description"),
      parents: parents.map(({ parent, ...tie }) => tieOf(tie, parent, marks)),
      children: children.map(({ child, ...tie }) => tieOf(tie, child, marks)),
      deals,
      hasMoreDeals: figures.deals + figures.notRaised > deals.length,
      dealCount: figures.deals,
      notRaisedCount: figures.notRaised,
      leadCount: figures.leads,
      companyCount: figures.companies,
      firstYear: figures.firstYear,
      latestYear: figures.latestYear,
      coInvestors,
      exits: exits.flatMap((exit) => exitOf(exit, marks, lens)),
      holdings: shareholdings.flatMap((holding) => holdingOf(holding, marks)),
    };
  });
}

const NO_DEALS: InvestorFigures = {
  deals: 0,
  leads: 0,
  companies: 0,
  notRaised: 0,
  firstYear: null,
  latestYear: null,
};

/** Slugs of organizations and of people are two sets; an organization goes first. */
async function findInvestor(db: Reader, slug: string): Promise<Columns | null> {
  const organization = await db.organization.findUnique({
    where: { slug },
    select: ORGANIZATION,
  });
  if (organization !== null) return organization;
  const person = await db.person.findUnique({
    where: { slug },
    select: PERSON,
  });
  return person && { ...person, kind: null, parents: [], children: [] };
}

/** By their rounds, which an index has in order: of many parts none but these are read. */
async function newestInvestments(
  db: Reader,
  view: View,
  { id, slug, kind }: Columns,
): Promise<InvestmentColumns[]> {
  const rounds = await newestRounds(db, view, { ...ALL_ROUNDS, investor: slug }, MOST_SHOWN);
  const investor = kind === null ? { personId: id } : { organizationId: id };
  return db.investment.findMany({
    where: { ...investor, fundingRoundId: { in: [...rounds] } },
    select: INVESTMENT,
  });
}

function dealsOf(
  investments: readonly InvestmentColumns[],
  marks: Marks,
  lens: CurrencyLens,
): Deal[] {
  return investments
    .map((row): Deal => {
      const { id, slug, isLead, fundingRound } = row;
      const round = roundLineOf(fundingRound, marks, lens);
      const sourced = <V>(field: string, value: V) =>
        marks.sourced("investment", slug, id, field, value, {
          planned: !countsAsRaised(round.status),
        });
      return {
        slug,
        round,
        isLead,
        moneyInvested: lens.at(
          sourced("moneyInvested", amountOf(row, "moneyInvested")),
          round.announcedOn.value,
        ),
        participation: sourced(EXISTENCE, null),
      };
    })
    .sort((a, b) => newestFirst(a.round, b.round));
}

function newestFirst(a: RoundLine, b: RoundLine): number {
  const byDate = comparePartialDates(b.announcedOn.value, a.announcedOn.value);
  return byDate !== 0 ? byDate : Number(a.slug > b.slug) - Number(a.slug < b.slug);
}
