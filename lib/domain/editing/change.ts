import type { EntityType } from "./entity-types";
import type { Snapshot } from "./snapshot";

/** What one act makes of one entity. */
export interface Change {
  readonly entityType: EntityType;
  readonly entityId: string;
  /** The version that the author saw; null for an entity that never was. */
  readonly baseVersion: number | null;
  /** Null where it is deleted. */
  readonly after: Snapshot | null;
}

/** A change as it was carried out. */
export interface CarriedChange extends Change {
  readonly before: Snapshot | null;
  /** The version that it made. */
  readonly version: number;
}

export const CHANGE_SET_KINDS = [
  "ENTRY",
  "PUBLICATION",
  "REVERSION",
  "DELETION",
  "RESTORATION",
  "MERGE",
  "IMPORT",
  "UNDOING",
] as const;
/** Why entities were changed together. */
export type ChangeSetKind = (typeof CHANGE_SET_KINDS)[number];
