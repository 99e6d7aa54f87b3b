import { radiusOf } from "../scale";
import type { RoundPlace } from "./round-circle";
import { labelBox, obstaclesOf, placeLabels } from "./timeline-labels";
import type { TimelineModel, TimelineRound } from "./timeline-model";

export interface TimelineRoom {
  /** Pixels of the first and last day. */
  readonly left: number;
  readonly right: number;
  /** Between these, texts may stand. */
  readonly textFrom: number;
  readonly textTo: number;
  readonly largestRadius: number;
  /** Room for a name over each row. */
  readonly nameHeight: number;
}

export interface PlacedRow {
  readonly top: number;
  /** Circles that would cover each other stand on lines of their own. */
  readonly lines: readonly PlacedLine[];
  readonly height: number;
}

export interface PlacedLine {
  readonly middle: number;
  readonly places: readonly RoundPlace[];
}

const UNDISCLOSED_RADIUS = 7;
/** So small that it can still be seen and hit. */
const LEAST_RADIUS = 3.5;
const ROW_GAP = 10;
const MOST_LINES = 6;
/** Of the smaller circle's radius. */
const COVERED_SHARE = 0.35;
const LEAST_ROW_RADIUS = 12;

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Rows from top to bottom, each as high as its circles and labels ask for. */
export function placeRows(model: TimelineModel, room: TimelineRoom): PlacedRow[] {
  let top = 0;
  return model.rows.map(({ rounds }, row) => {
    let lineTop = top + room.nameHeight;
    const lines = partByOverlap(placeCircles(model, rounds, room)).map((circles): PlacedLine => {
      const labels = placeLabels(circles, room);
      const places = circles.map((place) => ({
        ...place,
        label: labels.get(place.round.key) ?? null,
      }));
      const { above, below } = extentOf(places);
      const middle = lineTop + above + ROW_GAP / 2;
      lineTop += above + below + ROW_GAP;
      return { middle, places: places.map((place) => ({ ...place, y: middle, row })) };
    });
    const placed: PlacedRow = { top, lines, height: lineTop - top };
    top = lineTop;
    return placed;
  });
}

type FlatPlace = Omit<RoundPlace, "y" | "row">;

/** Each circle on the first line where it covers no other by much. */
function partByOverlap(circles: readonly FlatPlace[]): FlatPlace[][] {
  const lines: FlatPlace[][] = [];
  for (const circle of circles) {
    const line = lines.find((others) => !others.some((other) => cover(other, circle)));
    if (line) line.push(circle);
    else if (lines.length < MOST_LINES) lines.push([circle]);
    else lines.at(-1)?.push(circle);
  }
  return lines;
}

function cover(a: FlatPlace, b: FlatPlace): boolean {
  const overlap = a.radius + b.radius - Math.abs(a.x - b.x);
  return overlap > COVERED_SHARE * Math.min(a.radius, b.radius);
}

/** What a line takes above and below its middle. */
function extentOf(places: readonly FlatPlace[]): { above: number; below: number } {
  const boxes = places.flatMap((place) => {
    const label = place.label === null ? [] : [labelBox(place.label, place.round.text)];
    return [...obstaclesOf(place), ...label];
  });
  return {
    above: Math.max(LEAST_ROW_RADIUS, ...boxes.map(({ top }) => -top)),
    below: Math.max(LEAST_ROW_RADIUS, ...boxes.map(({ bottom }) => bottom)),
  };
}

/**
 * A round stands in the middle of the days that its date can mean, or elsewhere on them where
 * another stands already. The most certain dates choose first.
 */
function placeCircles(
  model: TimelineModel,
  rounds: readonly TimelineRound[],
  room: TimelineRoom,
): FlatPlace[] {
  const scale = (room.right - room.left) / Math.max(1, model.to - model.from);
  const xOf = (day: number) => room.left + (day - model.from) * scale;
  const bySpan = [...rounds].sort((a, b) => a.to - a.from - (b.to - b.from));
  const placed = new Map<string, FlatPlace>();
  for (const round of bySpan) {
    const [spanFrom, spanTo] = [xOf(round.from), xOf(round.to)];
    const radius = radiusIn(model, round, room.largestRadius);
    const inner = Math.max(LEAST_RADIUS, radiusOf(round.low, model.largest, room.largestRadius));
    const places = [0.5, 0.25, 0.75, 0.05, 0.95].map(
      (part): FlatPlace => ({
        round,
        day: round.from + (round.to - round.from) * part,
        x: spanFrom + (spanTo - spanFrom) * part,
        spanFrom,
        spanTo,
        radius,
        inner,
        label: null,
      }),
    );
    const others = [...placed.values()].map(circleInterval);
    const free = places.find(
      (place) => !others.some((other) => meet(other, circleInterval(place))),
    );
    const chosen = free ?? places[0];
    if (chosen) placed.set(round.key, chosen);
  }
  return rounds.flatMap(({ key }) => placed.get(key) ?? []);
}

function radiusIn(model: TimelineModel, round: TimelineRound, largestRadius: number): number {
  if (round.look === "undisclosed") return UNDISCLOSED_RADIUS;
  return Math.max(LEAST_RADIUS, radiusOf(round.high, model.largest, largestRadius));
}

function circleInterval({ x, radius }: Pick<FlatPlace, "x" | "radius">): Interval {
  return { from: x - radius, to: x + radius };
}

function meet(a: Interval, b: Interval): boolean {
  return a.from - 2 < b.to && b.from - 2 < a.to;
}
