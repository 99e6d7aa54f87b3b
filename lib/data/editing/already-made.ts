import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Change } from "@/lib/domain/editing/change";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { type Snapshot, type SnapshotItem, textOf } from "@/lib/domain/editing/snapshot";
import { comparable } from "@/lib/domain/party-names";
import { freeSlug } from "@/lib/domain/slug";
import { MadeMeanwhileError } from "./edit-conflict";

/** What has an address that a new entity wants, or is the same source. */
interface Taken {
  readonly id: string;
  readonly slug: string;
  /** What it is the same by: the name of a party, the address of a source. */
  readonly same: string | null;
}

/** The column by which two entities that wait side by side are one and the same. */
const SAME_BY: Readonly<Partial<Record<EntityType, string>>> = {
  Organization: "name",
  Person: "name",
  Source: "url",
};

/**
 * The changes of a proposal as they can be made now. Of two that wait side by side, each may make the
 * same source or organization, or want the same address: what was published meanwhile is used and
 * not made a second time, and an address that is taken gives way to the next that is free. Refused
 * where the proposal was to make nothing else.
 */
export async function settleNew(
  db: Prisma.TransactionClient,
  changes: readonly Change[],
  subjectId: string,
): Promise<readonly Change[]> {
  const settled = new Map<string, string>();
  const slugs = new Map<string, string>();
  for (const [type, fresh] of freshByType(changes)) {
    const taken = await readTaken(db, type, fresh);
    const addresses = new Set(taken.map(({ slug }) => slug));
    for (const { id, slug, same } of fresh) {
      const others = taken.filter((other) => other.id !== id);
      const twin = others.find((other) => isSame(type, other.same, same));
      if (twin !== undefined && id === subjectId) throw new MadeMeanwhileError();
      if (twin !== undefined) settled.set(id, twin.id);
      else if (others.some((other) => other.slug === slug)) {
        const free = freeSlug(slug, addresses);
        addresses.add(free);
        slugs.set(id, free);
      }
    }
  }
  if (settled.size === 0 && slugs.size === 0) return changes;
  return changes.flatMap((change) => {
    const { entityId, after } = change;
    if (settled.has(entityId) || after === null) return settled.has(entityId) ? [] : [change];
    const slug = slugs.get(entityId);
    const spoken = speakingOf(after, settled);
    return [{ ...change, after: slug === undefined ? spoken : { ...spoken, slug } }];
  });
}

function freshByType(changes: readonly Change[]): Map<EntityType, Taken[]> {
  const byType = new Map<EntityType, Taken[]>();
  for (const { entityType, entityId: id, baseVersion, after } of changes) {
    const slug = after && textOf(after, "slug");
    if (baseVersion !== null || !slug) continue;
    const column = SAME_BY[entityType];
    const same = column === undefined ? null : textOf(after, column);
    byType.set(entityType, [...(byType.get(entityType) ?? []), { id, slug, same }]);
  }
  return byType;
}

/** One query for each type of what is new. */
async function readTaken(
  db: Prisma.TransactionClient,
  type: EntityType,
  fresh: readonly Taken[],
): Promise<Taken[]> {
  const column = SAME_BY[type];
  const same = column === undefined ? Prisma.sql`NULL::text` : Prisma.raw(`"${column}"`);
  const wanted = fresh.map(({ slug }) => slug);
  const sames = fresh.flatMap((one) => (one.same === null ? [] : [one.same]));
  const taken = await db.$queryRaw<Taken[]>`
    SELECT id, slug, ${same} AS same FROM ${Prisma.raw(`"${type}"`)}
    WHERE EXISTS (SELECT 1 FROM unnest(${wanted}::text[]) w WHERE starts_with(slug, w))
      OR ${same} = ANY(${sames}::text[])`;
  if (type !== "Organization") return taken;
  // An address that leads on to whom it was merged into is nobody else's.
  const former = await db.$queryRaw<Taken[]>`
    SELECT "organizationId" AS id, slug, NULL::text AS same FROM "OrganizationFormerSlug"
    WHERE EXISTS (SELECT 1 FROM unnest(${wanted}::text[]) w WHERE starts_with(slug, w))`;
  return [...taken, ...former];
}

function isSame(type: EntityType, one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  return type === "Source" ? one === other : comparable(one) === comparable(other);
}

/** A version that speaks of what was made meanwhile in the place of what it was to make. */
function speakingOf(after: Snapshot, settled: ReadonlyMap<string, string>): Snapshot {
  const meant = <V>(value: V) =>
    typeof value === "string" ? (settled.get(value) ?? value) : value;
  const item = (one: SnapshotItem): SnapshotItem =>
    Object.fromEntries(Object.entries(one).map(([name, value]) => [name, meant(value)]));
  return Object.fromEntries(
    Object.entries(after).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(item) : meant(value),
    ]),
  );
}
