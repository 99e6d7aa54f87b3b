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

/** Two others who meet in rounds of the investor in the middle. */
export interface CoInvestorLink {
  readonly a: string;
  readonly b: string;
  readonly rounds: number;
}

export interface CoInvestmentNetwork {
  /** Most often first; as many as are asked for. */
  readonly others: readonly CoInvestor[];
  /** How many more there are. */
  readonly left: number;
  readonly links: readonly CoInvestorLink[];
}

/** In one round all meet all, which says nothing; a second time is a habit. */
const LEAST_SHARED = 2;

/** The investor `self` with those it meets most, and who of these meet each other again and again. */
export function coInvestmentNetwork(
  self: string,
  rounds: readonly SharedRound[],
  most: number,
): CoInvestmentNetwork {
  const all = coInvestorsOf(self, rounds);
  const others = all.slice(0, most);
  const own = rounds.filter(({ investors }) => investors.includes(self));
  const links = others.flatMap(({ key: a }, at) =>
    others.slice(at + 1).flatMap(({ key: b }): CoInvestorLink[] => {
      const shared = own.filter(({ investors }) => investors.includes(a) && investors.includes(b));
      return shared.length < LEAST_SHARED ? [] : [{ a, b, rounds: shared.length }];
    }),
  );
  return { others, left: all.length - others.length, links };
}
