import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { TakeBackConflict } from "@/lib/domain/editing/take-back";

export interface VersionConflict {
  readonly entityType: EntityType;
  readonly entityId: string;
  /** The version that the author saw; null for an entity that was to be new. */
  readonly baseVersion: number | null;
  readonly currentVersion: number | null;
}

/** Somebody else has changed the same in the meantime; nothing was written. */
export class EditConflictError extends Error {
  constructor(readonly conflicts: readonly VersionConflict[]) {
    super(
      conflicts
        .map(
          ({ entityType, entityId, baseVersion, currentVersion }) =>
            `${entityType} ${entityId} is at version ${currentVersion ?? "none"}, not ${baseVersion ?? "none"}`,
        )
        .join("; "),
    );
  }
}

/** What a proposal was to make, and nothing else, was made by another that was published meanwhile. */
export class MadeMeanwhileError extends Error {}

/** Somebody has since changed what was to be taken back; nothing was written. */
export class UndoConflictError extends Error {
  constructor(readonly conflicts: readonly TakeBackConflict[]) {
    super(
      `changed since: ${conflicts.map(({ entityType, entityId }) => `${entityType} ${entityId}`).join(", ")}`,
    );
  }
}
