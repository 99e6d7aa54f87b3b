import type { CarriedChange, Change } from "./change";
import type { EntityType } from "./entity-types";
import { isSameSnapshot, type Snapshot } from "./snapshot";
import { type FieldConflict, mergeSnapshots } from "./snapshot-changes";

/** Where an entity stands now. */
interface Now {
  readonly version: number;
  readonly snapshot: Snapshot | null;
}

/** Why one change cannot be taken back. */
export interface TakeBackConflict {
  readonly entityType: EntityType;
  readonly entityId: string;
  /** Fields that were changed again since; empty where the entity was deleted or restored since. */
  readonly fields: readonly FieldConflict[];
}

export interface TakenBack {
  readonly changes: readonly Change[];
  readonly conflicts: readonly TakeBackConflict[];
}

/**
 * The changes that take back what others did. What was changed again since, in other fields, keeps
 * that later change; in the same fields it is a conflict.
 */
export function takeBack(
  carried: readonly CarriedChange[],
  now: ReadonlyMap<string, Now>,
): TakenBack {
  const changes: Change[] = [];
  const conflicts: TakeBackConflict[] = [];
  for (const change of carried) {
    const { entityType, entityId } = change;
    const current = now.get(entityId);
    const outcome = current === undefined ? null : before(change, current.snapshot);
    if (current === undefined || outcome === null) {
      conflicts.push({ entityType, entityId, fields: [] });
    } else if (outcome.fields.length > 0) {
      conflicts.push({ entityType, entityId, fields: outcome.fields });
    } else {
      changes.push({ entityType, entityId, baseVersion: current.version, after: outcome.after });
    }
  }
  return { changes, conflicts };
}

interface Outcome {
  readonly after: Snapshot | null;
  readonly fields: readonly FieldConflict[];
}

/** Null where an entity is gone that was not, or the other way round. */
function before({ before: old, after: made }: CarriedChange, now: Snapshot | null): Outcome | null {
  if (isSameSnapshot(made, now)) return { after: old, fields: [] };
  if (old === null || made === null || now === null) return null;
  const { merged, conflicts } = mergeSnapshots(made, now, old);
  return { after: merged, fields: conflicts };
}
