import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { TODAY } from "@/lib/domain/view";
import { printRecordKey, type RecordKey } from "@/lib/schemas/record-query";
import { read } from "../reader";
import { ACT_RECORD, type ActRecord, actRecordOf } from "./act-record";
import { type NamedEntity, nameEntities } from "./entity-names";

export const CHANGE_SETS_ON_PAGE = 25;

export interface ListedChangeSet extends ActRecord {
  readonly entityCount: number;
  /** One of the entities, to know it by. */
  readonly entity: NamedEntity | null;
}

export interface ChangeSetPage {
  /** Newest first. */
  readonly changeSets: readonly ListedChangeSet[];
  /** Key of the next page; null on the last. */
  readonly after: string | null;
}

/** What was changed together, newest first. Three queries whatever the number of entities. */
export function listChangeSets(
  actor: Actor | null,
  after: RecordKey | null,
): Promise<ChangeSetPage> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const found = await db.changeSet.findMany({
      where: olderThan(after),
      orderBy: [{ at: "desc" }, { id: "asc" }],
      take: CHANGE_SETS_ON_PAGE + 1,
      select: { ...ACT_RECORD, _count: { select: { revisions: true } } },
    });
    const shown = found.slice(0, CHANGE_SETS_ON_PAGE);
    const firsts = await firstEntities(
      db,
      shown.map(({ id }) => id),
    );
    const names = await nameEntities(db, [...firsts.values()]);
    const changeSets = shown.map(({ _count, ...row }) => ({
      ...actRecordOf(row),
      entityCount: _count.revisions,
      entity: names.get(firsts.get(row.id) ?? "") ?? null,
    }));
    const last = found.length > shown.length ? changeSets.at(-1) : undefined;
    return { changeSets, after: last === undefined ? null : printRecordKey(last) };
  });
}

function olderThan(key: RecordKey | null): Prisma.ChangeSetWhereInput {
  if (key === null) return {};
  const at = new Date(key.at);
  return { OR: [{ at: { lt: at } }, { at, id: { gt: key.id } }] };
}

/** The entity of each change set that was written first. */
async function firstEntities(
  db: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ id: string; entityId: string }[]>`
    SELECT wanted.id, first."entityId" FROM unnest(${[...ids]}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT "entityId" FROM "Revision" WHERE "changeSetId" = wanted.id ORDER BY id LIMIT 1
    ) first`;
  return new Map(rows.map(({ id, entityId }) => [id, entityId]));
}
