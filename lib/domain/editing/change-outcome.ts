import type { Snapshot } from "./snapshot";

/** What a change made of an entity: entered is also what came back. */
export type ChangeOutcome = "entered" | "changed" | "deleted";

export function outcomeOf(before: Snapshot | null, after: Snapshot | null): ChangeOutcome {
  if (after === null) return "deleted";
  return before === null ? "entered" : "changed";
}
