import type { DistinctRounds } from "./rounds";

/** Rounds that look alike and are two, each pair with the reason. */
export const DISTINCT_ROUNDS: readonly DistinctRounds[] = [
  {
    pair: ["sunrise-strategic-2026-01", "sunrise-further-round-2026-h1"],
    reason: "told as a further round by its source",
  },
];
