import "server-only";
import { raisedToDate, type SumsByCurrency } from "@/lib/domain/amount-sum";
import type { ComputedKey } from "@/lib/domain/computed-evidence";
import type { View } from "@/lib/domain/view";
import { parseRoundsFilter, type RoundsFilter } from "@/lib/schemas/rounds-query";
import { currencyLens } from "./currency-lens";
import { roundsWhere } from "./funding-rounds-filter";
import { type RoundsTotals, totalsOf } from "./funding-rounds-totals";
import { knownGroup } from "./group";
import { type CountedRound, countedRounds, roundsOfOrganizations } from "./group-funding";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { read } from "./reader";

/** Which total of money raised. */
export interface TotalKey extends ComputedKey {
  readonly kind: "raised" | "raised-by-group" | "raised-in";
}

/** Money raised, computed from rounds. */
export interface ComputedTotalEvidence {
  readonly form: "rounds";
  readonly key: TotalKey;
  /** Whose rounds they are; null for those of several. */
  readonly organization: OrganizationRef | null;
  /** The filter of the list whose total it is; null for all rounds of an organization or a group. */
  readonly filter: RoundsFilter | null;
  readonly total: SumsByCurrency;
  readonly leftOut: RoundsTotals["leftOut"];
  /** Newest first; of a long list the newest only. */
  readonly rounds: readonly CountedRound[];
  /** All rounds of the set. */
  readonly count: number;
}

/** What a total of money raised rests on; null where the view knows no such rounds. */
export function totalEvidenceOf(view: View, key: TotalKey): Promise<ComputedTotalEvidence | null> {
  switch (key.kind) {
    case "raised":
      return organizationTotal(view, key);
    case "raised-by-group":
      return groupTotal(view, key);
    case "raised-in":
      return listTotal(view, key);
  }
}

async function organizationTotal(view: View, key: TotalKey): Promise<ComputedTotalEvidence | null> {
  const organization = await organizationOf(view, key.slug);
  return organization && totalOf(view, key, organization, [organization.slug]);
}

async function groupTotal(view: View, key: TotalKey): Promise<ComputedTotalEvidence | null> {
  const group = await knownGroup(view);
  if (group === null || group.parent.slug !== key.slug) return null;
  const members = group.members.map(({ slug }) => slug);
  return totalOf(view, key, group.parent, members);
}

async function totalOf(
  view: View,
  key: TotalKey,
  organization: OrganizationRef,
  slugs: readonly string[],
): Promise<ComputedTotalEvidence | null> {
  const rounds = await roundsOfOrganizations(view, slugs);
  if (rounds.length === 0) return null;
  const { leftOutIds, ...total } = raisedToDate(
    rounds.map(({ part, status }) => ({ ...part, status })),
  );
  const statuses = rounds
    .filter(({ slug }) => leftOutIds.includes(slug))
    .map(({ status }) => status);
  const leftOut = [...new Set(statuses)].map((status) => ({
    status,
    count: statuses.filter((other) => other === status).length,
  }));
  const parts = { total, leftOut, rounds, count: rounds.length };
  return { form: "rounds", key, organization, filter: null, ...parts };
}

async function listTotal(view: View, key: TotalKey): Promise<ComputedTotalEvidence | null> {
  const filter = parseRoundsFilter(key.slug);
  if (filter === null) return null;
  const { count, raised, leftOut, rounds } = await read(view, async (db) => {
    const where = await roundsWhere(db, filter);
    const lens = await currencyLens(db, view);
    const totals = await totalsOf(db, view, filter, { where, lens });
    return { ...totals, rounds: await countedRounds(db, lens, where) };
  });
  if (count === 0) return null;
  const organization = filter.organization && (await organizationOf(view, filter.organization));
  return {
    form: "rounds",
    key,
    organization: organization || null,
    filter,
    total: raised,
    leftOut,
    rounds,
    count,
  };
}

function organizationOf(view: View, slug: string): Promise<OrganizationRef | null> {
  return read(view, (db) => db.organization.findUnique({ where: { slug }, select: NAMES }));
}
