import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import { printEvidenceId, type Sourced } from "@/lib/domain/evidence";
import { countsAsRaised, type InvestmentType, type RoundStatus } from "@/lib/domain/funding-round";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Amount, Quantity } from "@/lib/domain/quantity";
import { contradicts } from "@/lib/domain/standing";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { type DayOfChanges, historyOf } from "./changes";
import { amountOf, partialDateOf, quantityOf, selectText, textOf } from "./columns";
import { currencyLens } from "./currency-lens";
import { NEWEST_ROUNDS_FIRST, ownNamesOf } from "./funding-rounds-columns";
import { loadMarks, type Marks } from "./marks";
import {
  INVESTOR_NAMES,
  type InvestorRef,
  investorOf,
  NAMES,
  type OrganizationRef,
} from "./organizations-names";
import { read } from "./reader";
import { loadStatements, type SourceUse, type Statement, sourceUses } from "./statements";

/** Another round, as a link to it names it. */
export interface RoundRef {
  readonly slug: string;
  readonly label: string | null;
  readonly investmentType: InvestmentType;
  readonly announcedOn: Sourced<PartialDate>;
}

/** Money that two rounds may share, seen from one of them. */
export interface SharedMoney {
  readonly round: RoundRef;
  readonly note: SubjectName | null;
}

export interface RoundInvestor {
  readonly investor: InvestorRef;
  readonly isLead: boolean;
  readonly moneyInvested: Sourced<Amount>;
  /** That it took part at all. */
  readonly participation: Sourced<null>;
}

/** What sources say of a field besides what stands in it. */
export interface FieldDispute {
  readonly field: string;
  readonly evidence: string;
  readonly accepted: Statement | null;
  readonly others: readonly Statement[];
}

export interface FundingRoundPage {
  readonly slug: string;
  readonly organization: OrganizationRef;
  readonly label: Sourced<string> | null;
  readonly investmentType: InvestmentType;
  readonly status: Sourced<RoundStatus>;
  readonly announcedOn: Sourced<PartialDate>;
  readonly closedOn: Sourced<PartialDate> | null;
  readonly moneyRaised: Sourced<Amount>;
  readonly netProceeds: Sourced<Amount> | null;
  readonly preMoneyValuation: Sourced<Amount> | null;
  readonly postMoneyValuation: Sourced<Amount> | null;
  readonly pricePerShare: Sourced<Amount> | null;
  readonly sharesIssued: Sourced<Quantity> | null;
  readonly existence: Sourced<null>;
  /** In the source's own order. */
  readonly investors: readonly RoundInvestor[];
  readonly moreInvestors: boolean;
  readonly countedIn: readonly SharedMoney[];
  readonly mayInclude: readonly SharedMoney[];
  readonly note: SubjectName | null;
  readonly alsoSaid: readonly FieldDispute[];
  readonly sources: readonly SourceUse[];
  /** How it and its investors became known, newest day first. */
  readonly history: readonly DayOfChanges[];
  readonly previous: RoundRef | null;
  readonly next: RoundRef | null;
}

const ROUND_REF = {
  id: true,
  slug: true,
  status: true,
  label: true,
  investmentType: true,
  announcedOn: true,
  announcedOnPrecision: true,
  announcedOnInferred: true,
} as const satisfies Prisma.FundingRoundSelect;

const ROUND_WITH_ITS_PARTS = {
  organization: { select: NAMES },
  investments: {
    include: INVESTOR_NAMES,
    orderBy: [{ position: "asc" }, { id: "asc" }],
  },
  countedIn: {
    select: { ...selectText("note"), whole: { select: ROUND_REF } },
    orderBy: { wholeId: "asc" },
  },
  mayInclude: {
    select: { ...selectText("note"), part: { select: ROUND_REF } },
    orderBy: { partId: "asc" },
  },
} as const satisfies Prisma.FundingRoundInclude;

/** One round with all that is said of it, or null. Queries: the round, its claims, its neighbours, their marks and its history. */
export function readFundingRound(view: View, slug: string): Promise<FundingRoundPage | null> {
  return read(view, async (db) => {
    const round = await db.fundingRound.findUnique({
      where: { slug },
      include: ROUND_WITH_ITS_PARTS,
    });
    if (round === null) return null;
    const ownNames = ownNamesOf(round.organization);
    const subjectIds = [round.id, ...round.investments.map(({ id }) => id)];
    const { statements, marks } = await loadStatements(db, subjectIds);
    const siblings = await db.fundingRound.findMany({
      where: { organizationId: round.organizationId },
      select: ROUND_REF,
      orderBy: [...NEWEST_ROUNDS_FIRST],
    });
    const place = siblings.findIndex((sibling) => sibling.slug === slug);
    const [next, previous] = [siblings[place - 1], siblings[place + 1]];
    const others = [
      ...round.countedIn.map(({ whole }) => whole),
      ...round.mayInclude.map(({ part }) => part),
      ...[next, previous].filter((sibling) => sibling !== undefined),
    ];
    const otherMarks = await loadMarks(
      db,
      others.map(({ id }) => id),
    );
    const refOf = (row: RoundRefColumns) => roundRefOf(row, otherMarks, ownNames);
    const { organization, status } = round;
    const traits = { planned: !countsAsRaised(status), ownNames };
    const sourced = <V>(field: string, value: V) =>
      marks.sourced("fundingRound", slug, round.id, field, value, traits);
    const optional = <V>(field: string, value: V | null) =>
      value === null ? null : sourced(field, value);
    const lens = await currencyLens(db, view);
    const announcedOn = partialDateOf(round, "announcedOn");
    const money = (
      field: "netProceeds" | "preMoneyValuation" | "postMoneyValuation" | "pricePerShare",
    ) => {
      const amount = optional(field, amountOf(round, field));
      return amount && lens.at(amount, announcedOn);
    };
    return {
      slug,
      organization,
      label: optional("label", round.label),
      investmentType: round.investmentType,
      status: sourced("status", status),
      announcedOn: sourced("announcedOn", announcedOn),
      closedOn: optional("closedOn", partialDateOf(round, "closedOn")),
      moneyRaised: lens.at(sourced("moneyRaised", amountOf(round, "moneyRaised")), announcedOn),
      netProceeds: money("netProceeds"),
      preMoneyValuation: money("preMoneyValuation"),
      postMoneyValuation: money("postMoneyValuation"),
      pricePerShare: money("pricePerShare"),
      sharesIssued: optional("sharesIssued", quantityOf(round, "sharesIssued")),
      existence: sourced(EXISTENCE, null),
      investors: round.investments.flatMap((part) => {
        const investor = investorOf(part);
        if (investor === null) return [];
        const ofPart = <V>(field: string, value: V) =>
          marks.sourced("investment", part.slug, part.id, field, value, traits);
        return [
          {
            investor,
            isLead: part.isLead,
            moneyInvested: lens.at(
              ofPart("moneyInvested", amountOf(part, "moneyInvested")),
              announcedOn,
            ),
            participation: ofPart(EXISTENCE, null),
          },
        ];
      }),
      moreInvestors: round.moreInvestors,
      countedIn: round.countedIn.map((overlap) => ({
        round: refOf(overlap.whole),
        note: textOf(overlap, "note"),
      })),
      mayInclude: round.mayInclude.map((overlap) => ({
        round: refOf(overlap.part),
        note: textOf(overlap, "note"),
      })),
      note: textOf(round, "note"),
      alsoSaid: disputesOf(
        slug,
        statements.filter(({ subjectId }) => subjectId === round.id),
      ),
      sources: sourceUses(statements.map((statement) => fieldOfRound(statement, round.id))),
      history: await historyOf(db, subjectIds),
      previous: previous ? refOf(previous) : null,
      next: next ? refOf(next) : null,
    };
  });
}

type RoundRefColumns = Prisma.FundingRoundGetPayload<{
  select: typeof ROUND_REF;
}>;

function roundRefOf(row: RoundRefColumns, marks: Marks, ownNames: readonly string[]): RoundRef {
  const { id, slug, label, investmentType, status } = row;
  const announcedOn = partialDateOf(row, "announcedOn");
  return {
    slug,
    label,
    investmentType,
    announcedOn: marks.sourced("fundingRound", slug, id, "announcedOn", announcedOn, {
      planned: !countsAsRaised(status),
      ownNames,
    }),
  };
}

/** On the page of a round the existence of an investor's part reads as its participation. */
function fieldOfRound(statement: Statement, roundId: string): Statement {
  const ofPart = statement.subjectId !== roundId && statement.field === EXISTENCE;
  return ofPart ? { ...statement, field: "participation" } : statement;
}

/** The fields of a round on which more than the accepted word is on record, denied ones first. */
function disputesOf(slug: string, statements: readonly Statement[]): FieldDispute[] {
  const fields = [...new Set(statements.map(({ field }) => field))];
  const disputes = fields.flatMap((field): FieldDispute[] => {
    const said = statements.filter((statement) => statement.field === field);
    const others = said.filter(({ status }) => status !== "ACCEPTED");
    if (others.length === 0) return [];
    return [
      {
        field,
        evidence: printEvidenceId({ subject: "fundingRound", slug, field }),
        accepted: said.find(({ status }) => status === "ACCEPTED") ?? null,
        others,
      },
    ];
  });
  return disputes.sort((a, b) => Number(isDenied(b)) - Number(isDenied(a)));
}

function isDenied({ accepted, others }: FieldDispute): boolean {
  return others.some(({ said }) => accepted !== null && contradicts(said, accepted.said));
}
