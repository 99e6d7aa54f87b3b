import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/domain/actor";
import { freeSlug } from "@/lib/domain/slug";
import type { RoundForm } from "@/lib/schemas/round-form";
import { claimsOf, type NewClaim } from "./claims-writer";
import { amountColumns, dateColumn, partialDateColumns } from "./columns";
import { snapshotOf } from "./revision-snapshot";
import { evidenceOf, roundClaims } from "./round-entry-claims";
import type { EnteredInvestor, EnteredParties, EnteredParty } from "./round-entry-parties";
import type { EnteredSource } from "./round-entry-sources";

/** The first of them stands behind what is entered; the others say the same. */
export type EnteredSources = readonly [EnteredSource, ...EnteredSource[]];

/** All rows that one entered round adds. */
export interface RoundRows {
  readonly sources: Prisma.SourceCreateManyInput[];
  readonly organizations: Prisma.OrganizationCreateManyInput[];
  readonly people: Prisma.PersonCreateManyInput[];
  readonly rounds: Prisma.FundingRoundCreateManyInput[];
  readonly investments: Prisma.InvestmentCreateManyInput[];
  readonly claims: NewClaim[];
  readonly revisions: Prisma.RevisionCreateManyInput[];
}

/** The rows for a form in which every name and source is found or new. */
export function roundRows(
  form: RoundForm,
  slug: string,
  parties: EnteredParties,
  sources: EnteredSources,
  actor: Actor,
): RoundRows {
  const [leading] = sources;
  const rows: RoundRows = {
    sources: [],
    organizations: [],
    people: [],
    rounds: [],
    investments: [],
    claims: [],
    revisions: [],
  };
  const record = (entityType: string, columns: { id: string }, claims: readonly NewClaim[]) => {
    rows.claims.push(...claims);
    const after = snapshotOf(columns, claims);
    rows.revisions.push({ entityType, entityId: columns.id, version: 1, after, actorId: actor.id });
  };

  for (const source of sources) {
    if (source.fresh === null) continue;
    const columns = sourceColumns(source, source.fresh);
    rows.sources.push(columns);
    record("Source", columns, []);
  }

  for (const party of [parties.organization, ...parties.investors.map(({ party }) => party)]) {
    addFreshParty(party, leading, rows, record);
  }

  const round = roundColumns(form, slug, parties.organization.id);
  rows.rounds.push(round);
  record("FundingRound", round, roundClaims(form, sources));

  const slugs = new Set<string>();
  for (const [position, investor] of parties.investors.entries()) {
    const investmentSlug = freeSlug(`${slug}-${investor.party.slug}`, slugs);
    slugs.add(investmentSlug);
    const columns = investmentColumns(investor, position, form.token, investmentSlug);
    rows.investments.push(columns);
    const evidence = evidenceOf("investment", leading);
    const { moneyInvested } = investor;
    record("Investment", columns, claimsOf("investment", columns.id, { moneyInvested }, evidence));
  }
  return rows;
}

function addFreshParty(
  party: EnteredParty,
  source: EnteredSource,
  rows: RoundRows,
  record: (entityType: string, columns: { id: string }, claims: readonly NewClaim[]) => void,
): void {
  if (party.fresh === null) return;
  const { id, slug } = party;
  if (party.type === "person") {
    const columns = { id, slug, ...party.fresh };
    rows.people.push(columns);
    record("Person", columns, claimsOf("person", id, party.fresh, evidenceOf("person", source)));
    return;
  }
  const columns = { id, slug, ...party.fresh };
  rows.organizations.push(columns);
  const { name, nameZhHans } = party.fresh;
  const evidence = evidenceOf("organization", source);
  record("Organization", columns, claimsOf("organization", id, { name, nameZhHans }, evidence));
}

function sourceColumns(
  { id, slug }: EnteredSource,
  { publishedOn, accessedOn, ...fresh }: NonNullable<EnteredSource["fresh"]>,
) {
  return {
    id,
    slug,
    ...fresh,
    ...partialDateColumns("publishedOn", publishedOn),
    accessedOn: accessedOn && dateColumn(accessedOn),
  };
}

function roundColumns(form: RoundForm, slug: string, organizationId: string) {
  const { label, investmentType, status, moreInvestors, note } = form;
  return {
    id: form.token,
    slug,
    organizationId,
    label,
    investmentType,
    status,
    moreInvestors,
    note,
    ...partialDateColumns("announcedOn", form.announcedOn),
    ...partialDateColumns("closedOn", form.closedOn),
    ...amountColumns("moneyRaised", form.moneyRaised),
    ...amountColumns("preMoneyValuation", form.preMoneyValuation),
    ...amountColumns("postMoneyValuation", form.postMoneyValuation),
  };
}

function investmentColumns(
  { party, isLead, moneyInvested }: EnteredInvestor,
  position: number,
  fundingRoundId: string,
  slug: string,
) {
  return {
    id: randomUUID(),
    slug,
    fundingRoundId,
    organizationId: party.type === "organization" ? party.id : null,
    personId: party.type === "person" ? party.id : null,
    isLead,
    position,
    ...amountColumns("moneyInvested", moneyInvested),
  };
}
