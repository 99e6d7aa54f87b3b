import "server-only";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { type ChangeOutcome, outcomeOf } from "@/lib/domain/editing/change-outcome";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { TODAY } from "@/lib/domain/view";
import { entityTypeSchema, snapshotSchema } from "@/lib/schemas/snapshot";
import { type KeptOverride, readOverrides } from "../guards/overrides";
import { type Reader, read } from "../reader";
import { ACT_RECORD, type ActRecord, actRecordOf } from "./act-record";
import { type Comparison, compareVersions } from "./comparison";
import { type NamedEntity, nameEntities } from "./entity-names";

/** A change set of an import has more entities than a page can show. */
export const ENTITIES_ON_PAGE = 30;

export interface ChangedEntity {
  readonly entity: NamedEntity;
  /** The version that the change set made. */
  readonly version: number;
  readonly outcome: ChangeOutcome;
}

export interface TypeCount {
  readonly type: EntityType;
  readonly count: number;
}

export interface ChangeSetDetail extends ActRecord {
  readonly counts: readonly TypeCount[];
  readonly entities: readonly ChangedEntity[];
  /** The same field by field. */
  readonly comparison: Comparison;
  /** Doubts that were overridden when it was proposed. */
  readonly overrides: readonly KeptOverride[];
  /** Id of a revision after which the next page starts; null on the last. */
  readonly after: string | null;
}

/** One change set with what it made of its entities; null where there is none. */
export function readChangeSet(
  actor: Actor | null,
  id: string,
  startAfter: string | null,
): Promise<ChangeSetDetail | null> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const changeSet = await db.changeSet.findUnique({ where: { id }, select: ACT_RECORD });
    if (changeSet === null) return null;
    const found = await db.revision.findMany({
      where: { changeSetId: id, ...(startAfter === null ? {} : { id: { gt: startAfter } }) },
      orderBy: { id: "asc" },
      take: ENTITIES_ON_PAGE + 1,
    });
    const shown = found.slice(0, ENTITIES_ON_PAGE);
    const names = await nameEntities(
      db,
      shown.map(({ entityId }) => entityId),
    );
    const versions = shown.map(({ version, entityId, entityType, before, after }) => ({
      ...{ version, entityId, entityType: entityTypeSchema.parse(entityType) },
      before: before === null ? null : snapshotSchema.parse(before),
      after: after === null ? null : snapshotSchema.parse(after),
    }));
    const entities = versions.flatMap(({ entityId, version, before, after }): ChangedEntity[] => {
      const entity = names.get(entityId);
      return entity === undefined ? [] : [{ entity, version, outcome: outcomeOf(before, after) }];
    });
    const comparison = await compareVersions(db, versions);
    const last = found.length > shown.length ? shown.at(-1) : undefined;
    const { proposal } = changeSet;
    const overrides = proposal === null ? [] : await readOverrides(db, proposal.id);
    const counts = await countTypes(db, id);
    return {
      ...actRecordOf(changeSet),
      ...{ counts, entities, comparison, overrides, after: last?.id ?? null },
    };
  });
}

/** How many entities of each type a change set changed, the most first. */
async function countTypes(db: Reader, changeSetId: string): Promise<TypeCount[]> {
  const groups = await db.revision.groupBy({
    by: ["entityType"],
    where: { changeSetId },
    _count: true,
    orderBy: [{ _count: { entityType: "desc" } }, { entityType: "asc" }],
  });
  return groups.map(({ entityType, _count }) => ({
    type: entityTypeSchema.parse(entityType),
    count: _count,
  }));
}
