import { amountColumns, measureColumns, partialDateColumns, textColumns } from "@/lib/data/columns";
import type { Entity } from "./entity";
import { claimsOfRow } from "./evidence";
import type { DataSet, Placed } from "./read-files";
import type { References } from "./references";

export function fundingRoundEntities(
  { fundingRounds }: DataSet,
  references: References,
): Entity<"FundingRound">[] {
  return fundingRounds.map(({ row, origin }) => {
    const id = references.own("FundingRound", row.slug);
    const { slug, label, investmentType, status, moreInvestors } = row;
    return {
      id,
      origin,
      columns: {
        ...{ id, slug, label, investmentType, status, moreInvestors },
        ...textColumns("note", row),
        organizationId: references.find("Organization", row.organization, origin, "organization"),
        ...partialDateColumns("announcedOn", row.announcedOn),
        ...partialDateColumns("closedOn", row.closedOn),
        ...amountColumns("moneyRaised", row.moneyRaised),
        ...amountColumns("netProceeds", row.netProceeds),
        ...amountColumns("preMoneyValuation", row.preMoneyValuation),
        ...amountColumns("postMoneyValuation", row.postMoneyValuation),
        ...amountColumns("pricePerShare", row.pricePerShare),
        ...measureColumns("sharesIssued", row.sharesIssued),
      },
      claims: claimsOfRow(
        { type: "fundingRound", id, values: row, evidence: row, origin },
        references,
      ),
      lists: {
        countedIn: row.countedIn.map((overlap, index) => ({
          partId: id,
          wholeId: references.find(
            "FundingRound",
            overlap.round,
            origin,
            `countedIn.${index}.round`,
          ),
          ...textColumns("note", overlap),
        })),
      },
    };
  });
}

export function investmentEntities(
  { fundingRounds }: DataSet,
  references: References,
): Entity<"Investment">[] {
  return fundingRounds
    .flatMap((round) =>
      round.row.investments.map((_, index) => investmentEntity(round, index, references)),
    )
    .filter((entity) => entity !== null);
}

type Round = DataSet["fundingRounds"][number] extends Placed<infer Row> ? Placed<Row> : never;

function investmentEntity(
  { row: round, origin }: Round,
  index: number,
  references: References,
): Entity<"Investment"> | null {
  const row = round.investments[index];
  if (!row) return null;
  const id = references.own("Investment", row.slug);
  const path = `investments.${index}.`;
  const { slug, isLead } = row;
  const type = row.kind === "person" ? "Person" : "Organization";
  const investorId = references.find(type, row.investor, origin, `${path}investor`);
  return {
    id,
    origin: { ...origin, slug },
    columns: {
      ...{ id, slug, isLead, position: index },
      fundingRoundId: references.own("FundingRound", round.slug),
      organizationId: type === "Organization" ? investorId : null,
      personId: type === "Person" ? investorId : null,
      ...amountColumns("moneyInvested", row.moneyInvested),
    },
    claims: claimsOfRow(
      {
        ...{ type: "investment", id, values: row, origin, path },
        evidence: { ...row, source: row.source ?? round.source },
      },
      references,
    ),
    lists: {},
  };
}

export function investmentExitEntities(
  { investmentExits }: DataSet,
  references: References,
): Entity<"InvestmentExit">[] {
  return investmentExits.map(({ row, origin }) => {
    const id = references.own("InvestmentExit", row.slug);
    const type = row.kind === "person" ? "Person" : "Organization";
    const investorId = references.find(type, row.investor, origin, "investor");
    return {
      id,
      origin,
      columns: {
        ...{ id, slug: row.slug },
        organizationId: references.find("Organization", row.organization, origin, "organization"),
        investorOrganizationId: type === "Organization" ? investorId : null,
        investorPersonId: type === "Person" ? investorId : null,
        ...partialDateColumns("exitedOn", row.exitedOn),
        ...amountColumns("proceeds", row.proceeds),
      },
      claims: claimsOfRow(
        { type: "investmentExit", id, values: row, evidence: row, origin },
        references,
      ),
      lists: {},
    };
  });
}

export function shareholdingEntities(
  { shareholdings }: DataSet,
  references: References,
): Entity<"Shareholding">[] {
  return shareholdings.map(({ row, origin }) => {
    const id = references.own("Shareholding", row.slug);
    const type = row.kind === "person" ? "Person" : "Organization";
    const holderId = references.find(type, row.holder, origin, "holder");
    return {
      id,
      origin,
      columns: {
        ...{ id, slug: row.slug },
        organizationId: references.find("Organization", row.organization, origin, "organization"),
        holderOrganizationId: type === "Organization" ? holderId : null,
        holderPersonId: type === "Person" ? holderId : null,
        ...partialDateColumns("asOf", row.asOf),
        ...measureColumns("stake", row.stake),
      },
      claims: claimsOfRow(
        { type: "shareholding", id, values: row, evidence: row, origin },
        references,
      ),
      lists: {},
    };
  });
}
