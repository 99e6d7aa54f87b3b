import type { DistinctRounds } from "./rounds";

/** Rounds that look alike and are two, each pair with the reason. */
export const DISTINCT_ROUNDS: readonly DistinctRounds[] = [
  {
    pair: ["sunrise-angel-2025", "sunrise-first-round-2025-07"],
    reason: "one source lists both, the second as Pre-A",
  },
  {
    pair: ["sunrise-strategic-2026-01", "sunrise-further-round-2026-h1"],
    reason: "told as a further round by its source",
  },
];
