import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Change } from "@/lib/domain/editing/change";
import { ENTITY_LISTS, type EntityType } from "@/lib/domain/editing/entity-types";
import { listOf, type Snapshot } from "@/lib/domain/editing/snapshot";
import { groupedBy } from "@/lib/domain/grouping";
import { claimsOnSources, type Referrer, referrersOf, SourceInUseError } from "./references";
import { readStandings } from "./standings";

interface Named {
  readonly type: EntityType;
  readonly id: string;
}

/**
 * The changes that delete entities with everything that hangs on them; what only mentions them loses
 * the mention. A source on which claims rest throws `SourceInUseError`.
 */
export async function changesToDelete(
  db: Prisma.TransactionClient,
  entities: readonly Named[],
): Promise<Change[]> {
  const sources = entities.filter(({ type }) => type === "Source").map(({ id }) => id);
  const claims = sources.length === 0 ? 0 : await claimsOnSources(db, sources);
  if (claims > 0) throw new SourceInUseError(claims);
  const gone = new Map<string, EntityType>(entities.map(({ id, type }) => [id, type]));
  const mentions: Referrer[] = [];
  let latest = entities;
  while (latest.length > 0) {
    const referrers = await referrersOfAll(db, latest);
    mentions.push(...referrers.filter(({ whenGone }) => whenGone === "cleared"));
    const follows = referrers.filter((one) => one.whenGone === "goes" && !gone.has(one.id));
    const emptied = await emptiedBy(db, mentions, gone);
    latest = [...follows, ...emptied].map((one) => ({ type: one.type, id: one.id }));
    for (const one of latest) gone.set(one.id, one.type);
  }
  return toChanges(db, gone, mentions);
}

async function referrersOfAll(
  db: Prisma.TransactionClient,
  entities: readonly Named[],
): Promise<Referrer[]> {
  const found: Referrer[] = [];
  for (const group of groupedBy(entities, ({ type }) => [type])) {
    const ids = group.map(({ id }) => id);
    found.push(...(await referrersOf(db, group[0].type, ids)));
  }
  return found;
}

/** Those whose list would have no item left, and that mean nothing without. */
async function emptiedBy(
  db: Prisma.TransactionClient,
  mentions: readonly Referrer[],
  gone: ReadonlyMap<string, EntityType>,
): Promise<Named[]> {
  const candidates = mentions.filter(
    ({ type, id, through }) => !gone.has(id) && listNamed(type, through)?.needsItems,
  );
  const standings = await readStandings(
    db,
    candidates.map(({ id }) => id),
  );
  return candidates.filter(({ id, through }) => {
    const snapshot = standings.get(id)?.snapshot ?? null;
    const losing = new Set(mentions.filter((one) => one.id === id).map(({ to }) => to));
    return snapshot !== null && withoutItems(snapshot, through, losing).length === 0;
  });
}

async function toChanges(
  db: Prisma.TransactionClient,
  gone: ReadonlyMap<string, EntityType>,
  mentions: readonly Referrer[],
): Promise<Change[]> {
  const staying = groupedBy(
    mentions.filter(({ id }) => !gone.has(id)),
    ({ id }) => [id],
  );
  const standings = await readStandings(db, [...gone.keys(), ...staying.map(([{ id }]) => id)]);
  const versionOf = (id: string) => standings.get(id)?.version ?? null;
  const deletions = [...gone].map(([entityId, entityType]) => ({
    ...{ entityType, entityId },
    ...{ baseVersion: versionOf(entityId), after: null },
  }));
  const edits = staying.flatMap((losing): Change[] => {
    const [{ type: entityType, id: entityId }] = losing;
    const snapshot = standings.get(entityId)?.snapshot;
    if (!snapshot) return [];
    const after = losing.reduce(withoutMention, snapshot);
    return [{ entityType, entityId, baseVersion: versionOf(entityId), after }];
  });
  return [...deletions, ...edits];
}

function withoutMention(snapshot: Snapshot, { type, through, to }: Referrer): Snapshot {
  if (listNamed(type, through) === undefined) return { ...snapshot, [through]: null };
  return { ...snapshot, [through]: withoutItems(snapshot, through, new Set([to])) };
}

function withoutItems(snapshot: Snapshot, list: string, gone: ReadonlySet<string>) {
  return listOf(snapshot, list).filter((item) => !Object.values(item).some((v) => isIn(v, gone)));
}

const isIn = (value: unknown, ids: ReadonlySet<string>) =>
  typeof value === "string" && ids.has(value);

function listNamed(type: EntityType, name: string) {
  return ENTITY_LISTS[type]?.find((list) => list.name === name);
}
