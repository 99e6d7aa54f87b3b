import { textWidth } from "@/lib/charts/text-width";
import type { TimelineRound } from "./timeline-model";
import { TEXT_SIZE } from "./type";

/** Where the amount of a round is printed; heights count from the middle of the line, downwards. */
export interface RoundLabel {
  readonly x: number;
  readonly anchor: "start" | "middle" | "end";
  readonly base: number;
}

/** A circle on its line, before it has an amount. */
export interface LabelledCircle {
  readonly round: TimelineRound;
  readonly x: number;
  readonly radius: number;
  /** The days that the date can mean, in pixels. */
  readonly spanFrom: number;
  readonly spanTo: number;
}

export interface Box {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** A span shorter than this is a day. */
export const LEAST_SPAN = 3;
/** Half the height of a span's ends. */
export const SPAN_END = 4;
/** Above an open-ended amount stands an arrow. */
const ARROW = 10;
/** What a rim takes beyond the circle: that of an open-ended amount stands around it. */
const OPEN_RIM = 3;

const BESIDE_GAP = 5;
/** Base line of a text beside its circle. */
const BESIDE_BASE = 4;
/** From the edge of a circle to the base line of a text below or above it. */
const UNDER_GAP = 14;
const OVER_GAP = 9;
/** So that texts clear the line under small circles. */
const LEAST_DEPTH = 5;
/** What a text takes above its base line, and below it with its dotted line. */
const ASCENT = 10;
const DESCENT = 6;

/**
 * Amounts at the first free place beside, below or above their circles: free of other amounts,
 * circles and the lines of inexact dates. Where not all fit, the largest are printed.
 */
export function placeLabels(
  circles: readonly LabelledCircle[],
  room: { readonly textFrom: number; readonly textTo: number },
): Map<string, RoundLabel> {
  const taken = circles.flatMap(obstaclesOf);
  const labels = new Map<string, RoundLabel>();
  for (const circle of [...circles].sort((a, b) => b.round.high - a.round.high)) {
    const { key, text } = circle.round;
    if (text === "") continue;
    const free = candidatesFor(circle).find((label) => {
      const box = labelBox(label, text);
      const inside = box.from >= room.textFrom && box.to <= room.textTo;
      return inside && !taken.some((other) => meet(other, box));
    });
    if (free === undefined) continue;
    taken.push(labelBox(free, text));
    labels.set(key, free);
  }
  return labels;
}

/** What a circle and the line of its days cover. */
export function obstaclesOf(place: LabelledCircle): Box[] {
  const { round, x, spanFrom, spanTo } = place;
  const radius = outerRadius(place);
  const arrow = round.look === "open" ? ARROW : 0;
  const circle: Box = { from: x - radius, to: x + radius, top: -radius - arrow, bottom: radius };
  if (spanTo - spanFrom <= LEAST_SPAN) return [circle];
  return [circle, { from: spanFrom, to: spanTo, top: -SPAN_END, bottom: SPAN_END }];
}

export function labelBox({ x, anchor, base }: RoundLabel, text: string): Box {
  const width = textWidth(text, TEXT_SIZE);
  const from = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  return { from, to: from + width, top: base - ASCENT, bottom: base + DESCENT };
}

function outerRadius({ round, radius }: LabelledCircle): number {
  return radius + (round.look === "open" ? OPEN_RIM : 0);
}

function candidatesFor(place: LabelledCircle): RoundLabel[] {
  const { x, round } = place;
  const radius = outerRadius(place);
  const depth = Math.max(radius, LEAST_DEPTH);
  const under = depth + UNDER_GAP;
  const over = -depth - OVER_GAP - (round.look === "open" ? ARROW : 0);
  const around = (base: number): RoundLabel[] => [
    { x, anchor: "middle", base },
    { x: x + radius, anchor: "end", base },
    { x: x - radius, anchor: "start", base },
  ];
  return [
    { x: x + radius + BESIDE_GAP, anchor: "start", base: BESIDE_BASE },
    { x: x - radius - BESIDE_GAP, anchor: "end", base: BESIDE_BASE },
    ...around(under),
    ...around(over),
  ];
}

function meet(a: Box, b: Box): boolean {
  const across = a.from - 2 < b.to && b.from - 2 < a.to;
  return across && a.top < b.bottom && b.top < a.bottom;
}
