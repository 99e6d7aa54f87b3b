import { levelsOf, placeOnAxis, type TimeAxis } from "@/components/pictures/time-axis";
import type { DaySpan, PlainDate } from "@/lib/domain/partial-date";

/** What the layout needs to know of a milestone: its possible days and how wide its words are. */
export interface LaidMilestone {
  readonly days: DaySpan;
  readonly words: number;
}

export type LaidLine =
  | { readonly kind: "maker" }
  | { readonly kind: "chip"; readonly milestones: readonly LaidMilestone[] };

export interface PlacedMilestone {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
  /** Left end of its words. */
  readonly words: number;
}

export interface PlacedLine {
  /** Base line of its name. */
  readonly base: number;
  readonly top: number;
  readonly bottom: number;
  readonly milestones: readonly PlacedMilestone[];
}

export interface RoadMapLayout {
  readonly width: number;
  readonly height: number;
  readonly axis: TimeAxis;
  readonly lines: readonly PlacedLine[];
}

/** From this width on names stand beside the lanes, not above. */
const NAMES_BESIDE = 500;
const NAMES_WIDTH = 150;
const AXIS_HEIGHT = 26;
const MAKER_HEIGHT = 34;
const NAME_HEIGHT = 24;
/** Room of a milestone and of its words below it. */
const LEVEL_HEIGHT = 42;
const PAD = 8;
/** Between words and the line of the day in view. */
const DAY_GAP = 4;
/** Between the words of two milestones. */
const WORD_GAP = 12;
export const MILESTONE_RADIUS = 7;
/** From a milestone's middle to the base line of its words. */
export const WORDS_BELOW = 22;

/** Words stand under the middle of their milestone, within the lanes, and off the line of the day. */
function wordsFrom(at: { x: number; words: number; now: number; axis: TimeAxis }): number {
  const { x, words, now, axis } = at;
  const left = Math.min(Math.max(x - words / 2, axis.left), axis.right - words);
  if (now < left || now > left + words) return left;
  const beside = x <= now ? now - DAY_GAP - words : now + DAY_GAP;
  return beside >= axis.left && beside + words <= axis.right ? beside : left;
}

/** Chips under each other; milestones that would overlap stand on levels above each other. */
export function roadMapLayout(
  lines: readonly LaidLine[],
  days: DaySpan,
  today: PlainDate,
  width: number,
): RoadMapLayout {
  const beside = width >= NAMES_BESIDE;
  const axis: TimeAxis = { ...days, left: beside ? NAMES_WIDTH : 4, right: width - 4 };
  const now = placeOnAxis(axis, today);
  let y = AXIS_HEIGHT;
  const placed = lines.map((line): PlacedLine => {
    const top = y;
    if (line.kind === "maker") {
      y += MAKER_HEIGHT;
      return { base: top + 24, top, bottom: y, milestones: [] };
    }
    const places = line.milestones.map(({ days: span, words }) => {
      const [from, to] = [placeOnAxis(axis, span.from), placeOnAxis(axis, span.to)];
      const x = (from + to) / 2;
      const left = wordsFrom({ x, words, now, axis });
      return { from, to, x, words: left, end: Math.max(to, left + words) };
    });
    const levels = levelsOf(
      places.map(({ from, words, end }) => ({ from: Math.min(from, words), to: end + WORD_GAP })),
    );
    const first = top + (beside ? 0 : NAME_HEIGHT) + PAD + MILESTONE_RADIUS + 4;
    const count = Math.max(1, ...levels.map((level) => level + 1));
    y = first - MILESTONE_RADIUS + count * LEVEL_HEIGHT + PAD;
    return {
      base: beside ? first + 5 : top + 20,
      top,
      bottom: y,
      milestones: places.map(({ from, to, x, words }, at) => ({
        from,
        to,
        x,
        words,
        y: first + (levels[at] ?? 0) * LEVEL_HEIGHT,
      })),
    };
  });
  return { width, height: y + 2, axis, lines: placed };
}
