/** The middle of a mark. */
export interface MarkPoint {
  readonly x: number;
  readonly y: number;
}

export const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const;
export type Arrow = (typeof ARROWS)[number];

/** What lies aside of the way counts for so much more than what lies on it. */
const ASIDE = 3;
/** Pixels by which a mark must lie in the direction, so that neighbours in a row count as level. */
const LEAST = 1;

/**
 * The mark that an arrow leads to: the nearest in its direction; where there is none, the next or
 * the one before in the order of reading, so that every mark can be reached. At the end it stays.
 */
export function nearestMark(marks: readonly MarkPoint[], from: number, arrow: Arrow): number {
  const start = marks[from];
  if (start === undefined) return from;
  const horizontal = arrow === "ArrowLeft" || arrow === "ArrowRight";
  const sign = arrow === "ArrowRight" || arrow === "ArrowDown" ? 1 : -1;
  let nearest: { readonly at: number; readonly distance: number } | null = null;
  for (const [at, { x, y }] of marks.entries()) {
    const [along, aside] = horizontal ? [x - start.x, y - start.y] : [y - start.y, x - start.x];
    if (sign * along <= LEAST) continue;
    const distance = sign * along + ASIDE * Math.abs(aside);
    if (nearest === null || distance < nearest.distance) nearest = { at, distance };
  }
  return nearest?.at ?? Math.min(marks.length - 1, Math.max(0, from + sign));
}
