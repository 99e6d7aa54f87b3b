import type { Snapshot } from "./snapshot";
import {
  EMPTY_FIELD,
  type FieldState,
  fieldsOf,
  isSameField,
  snapshotOfFields,
} from "./snapshot-fields";

export interface FieldChange {
  readonly field: string;
  readonly before: FieldState;
  readonly after: FieldState;
}

/** Fields in which two versions differ, in the order in which they stand; null is no entity. */
export function changedFields(before: Snapshot | null, after: Snapshot | null): FieldChange[] {
  const old = before === null ? new Map<string, FieldState>() : fieldsOf(before);
  const fresh = after === null ? new Map<string, FieldState>() : fieldsOf(after);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((field) => ({
      field,
      before: old.get(field) ?? EMPTY_FIELD,
      after: fresh.get(field) ?? EMPTY_FIELD,
    }))
    .filter((change) => !isSameField(change.before, change.after));
}

/** A field that two people have changed since the same version, to different ends. */
export interface FieldConflict {
  readonly field: string;
  readonly base: FieldState;
  readonly theirs: FieldState;
  readonly mine: FieldState;
}

/** Whose word holds for a field in conflict. */
export type Choice = "theirs" | "mine";

export interface Merge {
  /** Both changes, and of a field in conflict the one that was chosen, else theirs. */
  readonly merged: Snapshot;
  /** Fields for which no choice was given. */
  readonly conflicts: readonly FieldConflict[];
}

/** Three-way merge by field of two versions that both started from `base`. */
export function mergeSnapshots(
  base: Snapshot,
  theirs: Snapshot,
  mine: Snapshot,
  choices: ReadonlyMap<string, Choice> = new Map(),
): Merge {
  const [old, their, my] = [fieldsOf(base), fieldsOf(theirs), fieldsOf(mine)];
  const merged = new Map<string, FieldState>();
  const conflicts: FieldConflict[] = [];
  for (const field of new Set([...their.keys(), ...my.keys(), ...old.keys()])) {
    const states = {
      base: old.get(field) ?? EMPTY_FIELD,
      theirs: their.get(field) ?? EMPTY_FIELD,
      mine: my.get(field) ?? EMPTY_FIELD,
    };
    const outcome = mergeField(states, choices.get(field));
    if (outcome === null) conflicts.push({ field, ...states });
    merged.set(field, outcome ?? states.theirs);
  }
  return { merged: snapshotOfFields(merged), conflicts };
}

/** Null where both have changed the field and nobody has chosen. */
function mergeField(
  { base, theirs, mine }: Omit<FieldConflict, "field">,
  choice: Choice | undefined,
): FieldState | null {
  if (isSameField(theirs, mine) || isSameField(base, mine)) return theirs;
  if (isSameField(base, theirs)) return mine;
  if (choice === undefined) return null;
  return choice === "mine" ? mine : theirs;
}
