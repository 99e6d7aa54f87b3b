import "server-only";
import { raisedToDate, type SumsByCurrency } from "@/lib/domain/amount-sum";
import type { ComputedKey } from "@/lib/domain/computed-evidence";
import type { View } from "@/lib/domain/view";
import { FIRST_PAGE } from "@/lib/schemas/list-query";
import {
  ALL_ROUNDS,
  NEWEST_FIRST,
  parseRoundsFilter,
  type RoundsFilter,
} from "@/lib/schemas/rounds-query";
import { currencyLens } from "./currency-lens";
import { chooseRounds } from "./funding-rounds-condition";
import { roundsInOrder } from "./funding-rounds-order";
import { type RoundsTotals, totalsOf } from "./funding-rounds-totals";
import { knownGroup } from "./group";
import {
  type CountedRound,
  countedRounds,
  MOST_ROUNDS,
  roundsOfOrganizations,
} from "./group-funding";
import { keyedPage } from "./keyed-page";
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
      return filteredTotal(view, key);
  }
}

async function organizationTotal(view: View, key: TotalKey): Promise<ComputedTotalEvidence | null> {
  const organization = await organizationOf(view, key.slug);
  const filter = { ...ALL_ROUNDS, organization: key.slug };
  const total = organization && (await listTotal(view, key, filter));
  return total && { ...total, organization, filter: null };
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

async function filteredTotal(view: View, key: TotalKey): Promise<ComputedTotalEvidence | null> {
  const filter = parseRoundsFilter(key.slug);
  const total = filter && (await listTotal(view, key, filter));
  if (!total) return null;
  const organization = filter.organization && (await organizationOf(view, filter.organization));
  return { ...total, organization: organization || null, filter };
}

type Total = Omit<ComputedTotalEvidence, "organization" | "filter">;

async function listTotal(view: View, key: TotalKey, filter: RoundsFilter): Promise<Total | null> {
  const found = await read(view, async (db) => {
    const { condition, isMany } = await chooseRounds(db, filter);
    if (isMany) return null;
    const lens = await currencyLens(db, view);
    const totals = await totalsOf(db, view, filter, { condition, lens });
    const newest = roundsInOrder(view, { sort: NEWEST_FIRST }, { condition });
    const { ids } = await keyedPage(db, newest, FIRST_PAGE, MOST_ROUNDS);
    return { ...totals, rounds: await countedRounds(db, lens, { id: { in: [...ids] } }) };
  });
  if (found === null || found.count === 0) return null;
  const { count, raised: total, leftOut, rounds } = found;
  return { form: "rounds", key, total, leftOut, rounds, count };
}

function organizationOf(view: View, slug: string): Promise<OrganizationRef | null> {
  return read(view, (db) => db.organization.findUnique({ where: { slug }, select: NAMES }));
}
