import { Decimal } from "./decimal.ts";

interface Linked {
  readonly id: string;
  readonly countedIn: readonly string[];
}

export interface Overlapping extends Linked {
  /** The least it can be; not below zero. */
  readonly weight: Decimal;
}

interface Relatives {
  /** Every whole that may count an item, over any number of steps; also one that is not given. */
  readonly wholesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** These wholes and, the other way, the parts. */
  readonly relatedTo: ReadonlyMap<string, ReadonlySet<string>>;
}

export function relativesOf(items: readonly Linked[]): Relatives {
  const direct = new Map(items.map(({ id, countedIn }) => [id, countedIn]));
  const wholesOf = new Map(items.map(({ id }) => [id, reachableFrom(id, direct)]));
  const relatedTo = new Map(items.map(({ id }) => [id, new Set(wholesOf.get(id))]));
  for (const [part, wholes] of wholesOf) {
    for (const whole of wholes) relatedTo.get(whole)?.add(part);
  }
  return { wholesOf, relatedTo };
}

function reachableFrom(start: string, direct: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const whole of direct.get(id) ?? []) {
      if (whole === start || reached.has(whole)) continue;
      reached.add(whole);
      waiting.push(whole);
    }
  }
  return reached;
}

/**
 * The smallest amount of distinct money in the items: the heaviest group of which no two may share
 * money. All of it is distinct, so no reading gives less; and the rest may lie inside it (Dilworth).
 * For a whole with its parts this is the larger of the whole and the sum of the parts.
 */
export function heaviestApart(items: readonly Overlapping[]): Decimal {
  const weights = new Map(items.map(({ id, weight }) => [id, weight]));
  const { relatedTo } = relativesOf(items);
  return heaviestIn({ weights, relatedTo }, new Set(weights.keys()));
}

interface Web {
  readonly weights: ReadonlyMap<string, Decimal>;
  readonly relatedTo: Relatives["relatedTo"];
}

function heaviestIn(web: Web, ids: ReadonlySet<string>): Decimal {
  return clustersOf(web, ids)
    .map((cluster) => heaviestInCluster(web, cluster))
    .reduce((sum, weight) => sum.add(weight), new Decimal(0));
}

/** With or without the item of most relatives: either way a whole and its parts fall apart at once. */
function heaviestInCluster(web: Web, cluster: ReadonlySet<string>): Decimal {
  const relatives = (id: string) =>
    [...(web.relatedTo.get(id) ?? [])].filter((other) => cluster.has(other));
  const [hub] = [...cluster]
    .map((id) => ({ id, near: relatives(id) }))
    .sort((a, b) => b.near.length - a.near.length);
  if (hub === undefined) return new Decimal(0);
  const weight = web.weights.get(hub.id) ?? new Decimal(0);
  if (hub.near.length === 0) return weight;
  const withHub = heaviestIn(web, without(cluster, [hub.id, ...hub.near])).add(weight);
  return Decimal.max(withHub, heaviestIn(web, without(cluster, [hub.id])));
}

/** Groups that share no money with one another, which are weighed one by one. */
function clustersOf({ relatedTo }: Web, ids: ReadonlySet<string>): ReadonlySet<string>[] {
  const clusters: Set<string>[] = [];
  const left = new Set(ids);
  for (const id of ids) {
    if (!left.delete(id)) continue;
    const cluster = new Set([id]);
    for (const member of cluster) {
      for (const other of relatedTo.get(member) ?? []) if (left.delete(other)) cluster.add(other);
    }
    clusters.push(cluster);
  }
  return clusters;
}

function without(ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  const left = new Set(ids);
  for (const id of gone) left.delete(id);
  return left;
}
