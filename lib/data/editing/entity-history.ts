import "server-only";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { type ChangeOutcome, outcomeOf } from "@/lib/domain/editing/change-outcome";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { changedFields } from "@/lib/domain/editing/snapshot-changes";
import { TODAY } from "@/lib/domain/view";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import { read } from "../reader";
import { ACT_RECORD, type ActRecord, actRecordOf } from "./act-record";
import { type Comparison, compareVersions } from "./comparison";
import { type NamedEntity, nameEntity } from "./entity-names";

export const VERSIONS_ON_PAGE = 20;

export interface EntityVersion {
  readonly version: number;
  /** ISO, in UTC. */
  readonly at: string;
  /** Null where it came with the data set. */
  readonly by: string | null;
  /** Null where it came with the data set, or from before changes had a set. */
  readonly act: ActRecord | null;
  readonly outcome: ChangeOutcome;
  /** Names of the fields that it changed. */
  readonly fields: readonly string[];
}

export interface EntityHistory {
  readonly entity: NamedEntity;
  /** Newest first. */
  readonly versions: readonly EntityVersion[];
  /** Asks for the next page; null on the last. */
  readonly before: number | null;
}

/** The versions of an entity, newest first, deleted or not; null where there never was one. */
export function readEntityHistory(
  actor: Actor | null,
  type: EntityType,
  id: string,
  before: number | null,
): Promise<EntityHistory | null> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const entity = await nameEntity(db, type, id);
    if (entity === null) return null;
    const found = await db.revision.findMany({
      where: {
        ...{ entityType: type, entityId: id },
        ...(before === null ? {} : { version: { lt: before } }),
      },
      orderBy: { version: "desc" },
      take: VERSIONS_ON_PAGE + 1,
      select: {
        ...{ version: true, at: true, before: true, after: true },
        actor: { select: { name: true } },
        changeSet: { select: ACT_RECORD },
      },
    });
    const shown = found.slice(0, VERSIONS_ON_PAGE);
    const versions = shown.map(({ version, at, actor: by, changeSet, ...revision }) => {
      const [old, fresh] = [snapshotOrNull(revision.before), snapshotOrNull(revision.after)];
      const outcome = outcomeOf(old, fresh);
      return {
        ...{ version, at: at.toISOString(), by: by?.name ?? null },
        act: changeSet && actRecordOf(changeSet),
        outcome,
        fields: outcome === "changed" ? changedFields(old, fresh).map(({ field }) => field) : [],
      };
    });
    const last = shown.at(-1);
    return { entity, versions, before: found.length > shown.length && last ? last.version : null };
  });
}

export interface ComparedVersions extends Comparison {
  readonly from: number;
  readonly to: number;
}

/** What differs between two versions of an entity; null where one of them never was. */
export function readTwoVersions(
  actor: Actor | null,
  type: EntityType,
  id: string,
  { from, to }: Pick<ComparedVersions, "from" | "to">,
): Promise<ComparedVersions | null> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const revisions = await db.revision.findMany({
      where: { entityType: type, entityId: id, version: { in: [from, to] } },
      select: { version: true, after: true },
    });
    const said = new Map(
      revisions.map(({ version, after }) => [version, snapshotOrNull(after)] as const),
    );
    const [before, after] = [said.get(from), said.get(to)];
    if (before === undefined || after === undefined) return null;
    const versions = { entityType: type, entityId: id, before, after };
    return { from, to, ...(await compareVersions(db, [versions])) };
  });
}

function snapshotOrNull(json: unknown): Snapshot | null {
  return json === null ? null : snapshotSchema.parse(json);
}
