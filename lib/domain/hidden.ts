/** From here on a count only says "over": counting on would read a whole index. */
export const MOST_COUNTED = 10_000;

/** What became known after a day, and is therefore not shown as known on it. */
export interface Hidden {
  readonly rounds: number;
  /** Periods that a later report divides or prints anew, once for each such report. */
  readonly recasts: number;
  /** Statements of sources on a field, refused ones left out. */
  readonly statements: number;
}
