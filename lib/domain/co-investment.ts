/** Somebody who took part in rounds of an investor. */
export interface CoInvestor {
  readonly key: string;
  /** Rounds in which both took part. */
  readonly rounds: number;
}

/** Two others who meet each other. */
export interface CoInvestorLink {
  readonly a: string;
  readonly b: string;
  readonly rounds: number;
}

/** An investor's others as its picture draws them. */
export interface CoInvestmentNetwork {
  /** Most often first. */
  readonly others: readonly CoInvestor[];
  readonly links: readonly CoInvestorLink[];
}

/** Most others that a picture draws. */
export const MOST_DRAWN = 24;

/** In one round all meet all, which says nothing; a second time is a habit. */
export const LEAST_SHARED = 2;

/** Most often first, equal ones by key. */
export function compareCoInvestors(a: CoInvestor, b: CoInvestor): number {
  return b.rounds - a.rounds || Number(a.key > b.key) - Number(a.key < b.key);
}
