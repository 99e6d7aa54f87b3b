import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { TODAY } from "@/lib/domain/view";
import { type BinState, printRecordKey, type RecordKey } from "@/lib/schemas/record-query";
import { entityTypeSchema } from "@/lib/schemas/snapshot";
import { read } from "../reader";
import { ACT_RECORD, type ActRecord, actRecordOf } from "./act-record";
import { type EntityGroup, groupByType } from "./entity-groups";

export const BIN_ITEMS_ON_PAGE = 25;

export interface ListedBinItem {
  readonly id: string;
  readonly type: EntityType;
  readonly entityId: string;
  readonly name: string;
  /** Entities that went, itself among them. */
  readonly entityCount: number;
  readonly state: BinState;
  readonly deletion: ActRecord;
  /** ISO, in UTC. */
  readonly purged: { readonly at: string; readonly by: string | null } | null;
}

export interface BinPage {
  /** Newest first. */
  readonly items: readonly ListedBinItem[];
  /** Key of the next page; null on the last. */
  readonly after: string | null;
}

const ITEM = {
  ...{ id: true, entityType: true, entityId: true, name: true, entityCount: true },
  ...{ deletedAt: true, restoredAt: true, purgedAt: true },
  purgedBy: { select: { name: true } },
  changeSet: { select: ACT_RECORD },
} as const satisfies Prisma.BinItemSelect;

const STATES: Readonly<Record<BinState, Prisma.BinItemWhereInput>> = {
  IN_BIN: { restoredAt: null, purgedAt: null },
  RESTORED: { restoredAt: { not: null }, purgedAt: null },
  PURGED: { purgedAt: { not: null } },
};

/** What was deleted and is in that state now, last deleted first. */
export function listBin(
  actor: Actor | null,
  state: BinState,
  after: RecordKey | null,
): Promise<BinPage> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const found = await db.binItem.findMany({
      where: { AND: [STATES[state], olderThan(after)] },
      orderBy: [{ deletedAt: "desc" }, { id: "asc" }],
      take: BIN_ITEMS_ON_PAGE + 1,
      select: ITEM,
    });
    const shown = found.slice(0, BIN_ITEMS_ON_PAGE);
    const last = found.length > shown.length ? shown.at(-1) : undefined;
    return {
      items: shown.map(itemOf),
      after: last ? printRecordKey({ at: last.deletedAt.toISOString(), id: last.id }) : null,
    };
  });
}

/** One item, in the bin or out of it; null where there never was one. */
export function readBinItem(actor: Actor | null, id: string): Promise<ListedBinItem | null> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const item = await db.binItem.findUnique({ where: { id }, select: ITEM });
    return item && itemOf(item);
  });
}

/** The item that a deletion put into the bin; null where the change set is none. */
export function findBinItem(
  actor: Actor | null,
  changeSetId: string,
): Promise<ListedBinItem | null> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const item = await db.binItem.findUnique({ where: { changeSetId }, select: ITEM });
    return item && itemOf(item);
  });
}

/** What went with an item, itself among it, by type. */
export function readWhatWent(
  actor: Actor | null,
  changeSetId: string,
): Promise<readonly EntityGroup[]> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const gone = await db.revision.findMany({
      where: { changeSetId, after: { equals: Prisma.DbNull } },
      select: { entityId: true },
    });
    return groupByType(
      db,
      gone.map(({ entityId }) => entityId),
    );
  });
}

function itemOf(item: Prisma.BinItemGetPayload<{ select: typeof ITEM }>): ListedBinItem {
  const { id, entityId, name, entityCount, restoredAt, purgedAt, purgedBy } = item;
  return {
    ...{ id, entityId, name, entityCount },
    type: entityTypeSchema.parse(item.entityType),
    state: purgedAt !== null ? "PURGED" : restoredAt !== null ? "RESTORED" : "IN_BIN",
    deletion: actRecordOf(item.changeSet),
    purged: purgedAt && { at: purgedAt.toISOString(), by: purgedBy?.name ?? null },
  };
}

function olderThan(key: RecordKey | null): Prisma.BinItemWhereInput {
  if (key === null) return {};
  const deletedAt = new Date(key.at);
  return { OR: [{ deletedAt: { lt: deletedAt } }, { deletedAt, id: { gt: key.id } }] };
}
