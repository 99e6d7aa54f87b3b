/** A round as far as it says who invests with whom; `investors` are keys. */
export interface SharedRound {
  readonly investors: readonly string[];
}

export interface CoInvestor {
  readonly key: string;
  /** Rounds in which both took part. */
  readonly rounds: number;
}

/** Who took part in rounds of `self`, most often first; equal ones by key. */
export function coInvestorsOf(self: string, rounds: readonly SharedRound[]): CoInvestor[] {
  const counts = new Map<string, number>();
  for (const { investors } of rounds) {
    const parties = new Set(investors);
    if (!parties.delete(self)) continue;
    for (const key of parties) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, shared]) => ({ key, rounds: shared }))
    .sort((a, b) => b.rounds - a.rounds || (a.key < b.key ? -1 : 1));
}
