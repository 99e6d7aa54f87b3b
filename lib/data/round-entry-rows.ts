import "server-only";
import type { Change } from "@/lib/domain/editing/change";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { SnapshotItem } from "@/lib/domain/editing/snapshot";
import { freeSlug } from "@/lib/domain/slug";
import type { RoundForm } from "@/lib/schemas/round-form";
import { claimsOf, type NewClaim } from "./claims-writer";
import { amountColumns, dateColumn, partialDateColumns } from "./columns";
import { derivedId } from "./derived-id";
import { type PartyRegister, partyChanges } from "./party-register";
import { snapshotOf } from "./revision-snapshot";
import { evidenceOf, roundClaims } from "./round-entry-claims";
import type { EnteredInvestor, EnteredParties } from "./round-entry-parties";
import type { EnteredSource, EnteredSources } from "./round-entry-sources";

/** Adds an entity that the form makes new, with the claims on it. */
type Add = (
  entityType: EntityType,
  columns: { id: string },
  claims: readonly NewClaim[],
  lists?: Readonly<Record<string, readonly object[]>>,
) => void;

/** The new entities of a form in which every name and source is found or new. */
export function roundChanges(
  form: RoundForm,
  slug: string,
  parties: EnteredParties & Pick<PartyRegister, "fresh">,
  sources: EnteredSources,
  countedIn: readonly SnapshotItem[],
): Change[] {
  const [leading] = sources;
  const { fresh } = parties;
  const changes: Change[] = [];
  const add: Add = (entityType, columns, claims, lists) => {
    const after = snapshotOf(columns, claims, lists);
    changes.push({ entityType, entityId: columns.id, baseVersion: null, after });
  };

  for (const source of sources) {
    if (source.fresh !== null) add("Source", sourceColumns(source, source.fresh), []);
  }
  changes.push(...partyChanges(fresh, (subject) => evidenceOf(subject, leading)));
  add(
    "FundingRound",
    roundColumns(form, slug, parties.organization.id),
    roundClaims(form, sources),
    countedIn.length > 0 ? { countedIn } : {},
  );

  const slugs = new Set<string>();
  for (const [position, investor] of parties.investors.entries()) {
    const investmentSlug = freeSlug(`${slug}-${investor.party.slug}`, slugs);
    slugs.add(investmentSlug);
    const columns = investmentColumns(investor, position, form.token, investmentSlug);
    const evidence = evidenceOf("investment", leading);
    const { moneyInvested } = investor;
    add("Investment", columns, claimsOf("investment", columns.id, { moneyInvested }, evidence));
  }
  return changes;
}

/** The row of a source that a form makes new. */
export function sourceColumns(
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

export function roundColumns(form: RoundForm, slug: string, organizationId: string) {
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
    ...amountColumns("netProceeds", form.netProceeds),
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
    id: derivedId(fundingRoundId, "investment", party.id),
    slug,
    fundingRoundId,
    organizationId: party.type === "organization" ? party.id : null,
    personId: party.type === "person" ? party.id : null,
    isLead,
    position,
    ...amountColumns("moneyInvested", moneyInvested),
  };
}
