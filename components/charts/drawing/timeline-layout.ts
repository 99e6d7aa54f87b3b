import { textWidth } from "@/lib/charts/text-width";
import { radiusOf } from "../scale";
import type { RoundLabel, RoundPlace } from "./round-circle";
import type { TimelineModel, TimelineRound } from "./timeline-model";
import { LINE_HEIGHT, TEXT_SIZE } from "./type";

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
const LABEL_GAP = 5;
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
      const labelled = placeLabels(circles, room);
      const radius = Math.max(LEAST_ROW_RADIUS, ...circles.map((circle) => circle.radius));
      const under = labelled.some(({ label }) => label?.under === true) ? LINE_HEIGHT : 0;
      const middle = lineTop + radius + ROW_GAP / 2;
      lineTop += 2 * radius + under + ROW_GAP;
      return { middle, places: labelled.map((place) => ({ ...place, y: middle, row })) };
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

function placeLabels(circles: readonly FlatPlace[], room: TimelineRoom): FlatPlace[] {
  const taken: Taken = { beside: circles.map(circleInterval), under: [] };
  const labels = new Map<string, RoundLabel>();
  // Where not all amounts fit, the largest are printed.
  for (const circle of [...circles].sort((a, b) => b.round.high - a.round.high)) {
    const label = placeLabel(circle, room, taken);
    if (label) labels.set(circle.round.key, label);
  }
  return circles.map((circle) => ({ ...circle, label: labels.get(circle.round.key) ?? null }));
}

interface Taken {
  readonly beside: Interval[];
  readonly under: Interval[];
}

/** The first free place: after the circle, before it, or below it. */
function placeLabel(circle: FlatPlace, room: TimelineRoom, taken: Taken): RoundLabel | null {
  const { x, radius, round } = circle;
  if (round.text === "") return null;
  const own = circleInterval(circle);
  const candidates: RoundLabel[] = [
    { x: x + radius + LABEL_GAP, anchor: "start", under: false },
    { x: x - radius - LABEL_GAP, anchor: "end", under: false },
    { x, anchor: "middle", under: true },
    { x: x + radius, anchor: "end", under: true },
    { x: x - radius, anchor: "start", under: true },
  ];
  for (const label of candidates) {
    const interval = labelInterval(label, textWidth(round.text, TEXT_SIZE));
    const line = label.under ? taken.under : taken.beside;
    const inside = interval.from >= room.textFrom && interval.to <= room.textTo;
    const free = line.every((other) => !meet(other, interval) || isSame(other, own));
    if (!inside || !free) continue;
    line.push(interval);
    return label;
  }
  return null;
}

function labelInterval({ x, anchor }: RoundLabel, width: number): Interval {
  const from = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  return { from, to: from + width };
}

function isSame(a: Interval, b: Interval): boolean {
  return a.from === b.from && a.to === b.to;
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
