/** How many there are; where `isMore`, only that there are more than `count`. */
export interface BoundedCount {
  readonly count: number;
  readonly isMore: boolean;
}

/** A count that is known to the last one. */
export function exactly(count: number): BoundedCount {
  return { count, isMore: false };
}
