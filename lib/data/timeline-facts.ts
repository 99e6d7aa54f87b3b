import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Sourced } from "@/lib/domain/evidence";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { TimelineKind } from "@/lib/domain/timeline";
import type { View } from "@/lib/domain/view";
import { partialDateOf, quantityOf, textOf } from "./columns";
import { type CurrencyLens, currencyLens } from "./currency-lens";
import { ownNamesOf, ROUND_FACTS, roundFactsOf } from "./funding-rounds-columns";
import { loadMarks, type Marks } from "./marks";
import { ROLE } from "./organizations-facts";
import { EXIT, exitOf } from "./organizations-holdings";
import { bySlug, NAMES } from "./organizations-names";
import { TIE_TO_CHILD } from "./organizations-relations";
import type { Reader } from "./reader";
import type { DatedFact, FactKey, TimelineFact } from "./timeline-fact";

const CLOSED = {
  closedOn: true,
  closedOnPrecision: true,
  closedOnInferred: true,
} as const satisfies Prisma.FundingRoundSelect;

const REPORT = {
  id: true,
  slug: true,
  kind: true,
  fiscalYear: true,
  fiscalPeriod: true,
  publishedOn: true,
  publishedOnPrecision: true,
  publishedOnInferred: true,
  organization: { select: NAMES },
  reportedFigures: {
    where: { metric: "REVENUE", segmentId: null },
    select: {
      id: true,
      slug: true,
      fiscalYear: true,
      fiscalPeriod: true,
      amountValue: true,
      amountMaxValue: true,
      amountQualifier: true,
      amountCurrency: true,
      amountUnit: true,
      derived: true,
    },
    orderBy: { slug: "asc" },
  },
} as const satisfies Prisma.FinancialReportSelect;

const FOUNDED = {
  ...NAMES,
  id: true,
  foundedOn: true,
  foundedOnPrecision: true,
  foundedOnInferred: true,
} as const satisfies Prisma.OrganizationSelect;

/** The facts of the keys, in their order. A query for each kind and those of its relations; the marks. */
export async function loadFacts(
  db: Reader,
  view: View,
  keys: readonly FactKey[],
): Promise<TimelineFact[]> {
  const ids = (kind: TimelineKind) => ({
    id: { in: keys.filter((key) => key.kind === kind).map(({ id }) => id) },
  });
  const [rounds, milestones, events, offices, ties, reports, exits, founded] = [
    await db.fundingRound.findMany({ where: ids("round"), select: { ...ROUND_FACTS, ...CLOSED } }),
    await db.productMilestone.findMany({
      where: ids("milestone"),
      include: { product: { select: { name: true, organization: { select: NAMES } } } },
    }),
    await db.event.findMany({
      where: ids("event"),
      include: {
        participants: { select: { organization: { select: NAMES } } },
      },
    }),
    await db.role.findMany({
      where: ids("office"),
      select: { ...ROLE, organization: { select: NAMES } },
    }),
    await db.organizationRelationship.findMany({
      where: ids("tie"),
      select: { ...TIE_TO_CHILD, parent: { select: NAMES } },
    }),
    await db.financialReport.findMany({ where: ids("report"), select: REPORT }),
    await db.investmentExit.findMany({ where: ids("exit"), select: EXIT }),
    await db.organization.findMany({
      where: ids("founding"),
      select: FOUNDED,
    }),
  ];
  const figures = reports.flatMap(({ reportedFigures }) => reportedFigures);
  const marks = await loadMarks(
    db,
    [...keys, ...figures].map(({ id }) => id),
  );
  const lens = await currencyLens(db, view);
  const makers: { readonly [K in TimelineKind]: (key: FactKey) => readonly TimelineFact[] } = {
    round: (key) => find(rounds, key, (row) => roundFact(row, key, marks, lens)),
    milestone: (key) => find(milestones, key, (row) => milestoneFact(row, key, marks)),
    event: (key) => find(events, key, (row) => eventFact(row, key, marks)),
    office: (key) => find(offices, key, (row) => officeFact(row, key, marks)),
    tie: (key) => find(ties, key, (row) => tieFact(row, key, marks)),
    report: (key) => find(reports, key, (row) => reportFact(row, key, marks)),
    exit: (key) => find(exits, key, (row) => exitFact(row, key, marks, lens)),
    founding: (key) => find(founded, key, (row) => foundingFact(row, key, marks)),
  };
  return keys.flatMap((key) => makers[key.kind](key));
}

function find<Row extends { readonly id: string }>(
  rows: readonly Row[],
  key: FactKey,
  make: (row: Row) => TimelineFact | null,
): TimelineFact[] {
  const row = rows.find(({ id }) => id === key.id);
  const fact = row === undefined ? null : make(row);
  return fact === null ? [] : [fact];
}

function dated({ kind, moment, id }: FactKey, on: Sourced<PartialDate>): DatedFact {
  return { key: `${kind} ${id} ${moment}`, moment, on: on.value, basis: on };
}

type RoundRow = Prisma.FundingRoundGetPayload<{ select: typeof ROUND_FACTS & typeof CLOSED }>;

function roundFact(
  row: RoundRow,
  key: FactKey,
  marks: Marks,
  lens: CurrencyLens,
): TimelineFact | null {
  const round = roundFactsOf(row, marks, lens);
  if (key.moment === "begin") return { ...dated(key, round.announcedOn), kind: "round", round };
  const closedOn = partialDateOf(row, "closedOn");
  if (closedOn === null) return null;
  const sourced = marks.sourced("fundingRound", row.slug, row.id, "closedOn", closedOn, {
    ownNames: ownNamesOf(row.organization),
  });
  return { ...dated(key, sourced), kind: "round", round };
}

type MilestoneRow = Prisma.ProductMilestoneGetPayload<{
  include: { product: { select: { name: true; organization: { select: typeof NAMES } } } };
}>;

function milestoneFact(row: MilestoneRow, key: FactKey, marks: Marks): TimelineFact {
  const { id, slug, kind, planned, product } = row;
  const ownNames = ownNamesOf(product.organization);
  const on = marks.sourced(
    "productMilestone",
    slug,
    id,
    "reachedOn",
    partialDateOf(row, "reachedOn"),
    { planned, ownNames },
  );
  const maker = product.organization;
  return {
    ...dated(key, on),
    kind: "milestone",
    maker,
    product: product.name,
    milestone: kind,
    planned,
  };
}

type EventRow = Prisma.EventGetPayload<{
  include: { participants: { select: { organization: { select: typeof NAMES } } } };
}>;

function eventFact(row: EventRow, key: FactKey, marks: Marks): TimelineFact {
  const { id, slug, planned } = row;
  const on = marks.sourced("event", slug, id, "occurredOn", partialDateOf(row, "occurredOn"), {
    planned,
  });
  const organizations = bySlug(row.participants.map(({ organization }) => organization));
  return {
    ...dated(key, on),
    kind: "event",
    title: textOf(row, "title"),
    note: textOf(row, "note"),
    planned,
    organizations,
  };
}

type OfficeRow = Prisma.RoleGetPayload<{
  select: typeof ROLE & { organization: { select: typeof NAMES } };
}>;

function officeFact(row: OfficeRow, key: FactKey, marks: Marks): TimelineFact | null {
  const { id, slug, person, organization } = row;
  const field = key.moment === "end" ? "to" : "from";
  const on = partialDateOf(row, field);
  if (on === null) return null;
  const sourced = <V>(name: string, value: V) => marks.sourced("role", slug, id, name, value);
  const title = sourced("title", textOf(row, "title"));
  return { ...dated(key, sourced(field, on)), kind: "office", person, organization, title };
}

type TieRow = Prisma.OrganizationRelationshipGetPayload<{
  select: typeof TIE_TO_CHILD & { parent: { select: typeof NAMES } };
}>;

function tieFact(row: TieRow, key: FactKey, marks: Marks): TimelineFact | null {
  const { id, slug, type, groupRole, planned, child, parent } = row;
  const field = key.moment === "end" ? "to" : "from";
  const on = partialDateOf(row, field);
  if (on === null) return null;
  const sourced = marks.sourced("relationship", slug, id, field, on, { planned });
  return { ...dated(key, sourced), kind: "tie", type, groupRole, planned, child, parent };
}

type ReportRow = Prisma.FinancialReportGetPayload<{ select: typeof REPORT }>;

function reportFact(row: ReportRow, key: FactKey, marks: Marks): TimelineFact {
  const { slug, kind, fiscalYear, fiscalPeriod, organization } = row;
  const publishedOn = partialDateOf(row, "publishedOn");
  const figure = row.reportedFigures.find(
    (one) => one.fiscalYear === fiscalYear && one.fiscalPeriod === fiscalPeriod,
  );
  const revenue =
    figure === undefined
      ? null
      : marks.sourced(
          "reportedFigure",
          figure.slug,
          figure.id,
          "amount",
          quantityOf(figure, "amount"),
          { derived: figure.derived },
        );
  return {
    key: `report ${key.id}`,
    moment: key.moment,
    on: publishedOn,
    basis: null,
    kind: "report",
    organization,
    report: { slug, kind, period: { fiscalYear, fiscalPeriod }, publishedOn },
    revenue,
  };
}

function exitFact(
  row: Prisma.InvestmentExitGetPayload<{ select: typeof EXIT }>,
  key: FactKey,
  marks: Marks,
  lens: CurrencyLens,
): TimelineFact | null {
  const [exit] = exitOf(row, marks, lens);
  return exit === undefined ? null : { ...dated(key, exit.exitedOn), kind: "exit", exit };
}

function foundingFact(
  row: Prisma.OrganizationGetPayload<{ select: typeof FOUNDED }>,
  key: FactKey,
  marks: Marks,
): TimelineFact | null {
  const { id, slug, name, nameZhHans, nameZhHant } = row;
  const organization = { slug, name, nameZhHans, nameZhHant };
  const on = partialDateOf(row, "foundedOn");
  if (on === null) return null;
  const sourced = marks.sourced("organization", slug, id, "foundedOn", on, {
    ownNames: ownNamesOf(organization),
  });
  return { ...dated(key, sourced), kind: "founding", organization };
}
