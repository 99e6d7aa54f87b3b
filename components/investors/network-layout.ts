import type { CoInvestmentNetwork } from "@/lib/domain/co-investment";

export interface PlacedNode {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Side of the circle on which the name stands. */
  readonly side: "left" | "right";
  /** Line from the investor in the middle, with its width. */
  readonly line: string;
  readonly width: number;
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly self: { readonly x: number; readonly y: number; readonly radius: number };
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly {
    readonly key: string;
    readonly line: string;
    readonly width: number;
  }[];
  /** Pixels that a name may take. */
  readonly nameRoom: number;
  /** The same for the name in the middle; 0 where there is none. */
  readonly selfRoom: number;
}

/** From this width on the others stand on both sides. */
const BOTH_SIDES = 500;
const ROW_HEIGHT = 27;
const EDGE = 14;
/** Radius of one round; the area of a circle grows with its rounds. */
const ONE_ROUND = 5;
/** Of the circle in the middle. */
const LARGEST = 20;
/** Rounds of the largest circle beside it, for which a row has room; who shares more is drawn to this scale. */
const MOST_ROUNDS = 6;
const SMALLEST = 3;
/** From a circle to its name. */
export const NAME_GAP = 8;

/** Rounds as they are drawn where `most` are shared with one. */
function scaled(rounds: number, most: number): number {
  return rounds * Math.min(1, MOST_ROUNDS / most);
}

function radiusOf(rounds: number): number {
  return Math.max(SMALLEST, ONE_ROUND * Math.sqrt(rounds));
}

function widthOf(rounds: number): number {
  return Math.min(8, 1 + Math.max(0, rounds - 1) * 1.75);
}

/**
 * The investor with the others in columns beside it, those it meets most in the middle rows. The same
 * network always gives the same picture: nothing is left to chance or to forces.
 */
export function networkLayout(
  { others, links }: CoInvestmentNetwork,
  deals: number,
  width: number,
): NetworkLayout {
  const both = width >= BOTH_SIDES;
  const columns = both ? 2 : 1;
  const rowCount = Math.max(1, Math.ceil(others.length / columns));
  const height = rowCount * ROW_HEIGHT + 2 * EDGE;
  const self = {
    x: both ? width / 2 : LARGEST + 6,
    y: height / 2,
    radius: Math.min(LARGEST, Math.max(8, radiusOf(deals))),
  };
  const reach = both ? Math.min(230, width * 0.22) : 104;
  const rows = rowsFromTheMiddle(rowCount);
  const most = Math.max(...others.map(({ rounds }) => rounds));
  const nodes = others.map(({ key, rounds }, at): PlacedNode => {
    const size = scaled(rounds, most);
    const right = at % columns === 0;
    const row = rows[Math.floor(at / columns)] ?? 0;
    const x = self.x + (right ? reach : -reach);
    const y = EDGE + (row + 0.5) * ROW_HEIGHT;
    const bend = self.x + (right ? reach : -reach) * 0.55;
    return {
      key,
      x,
      y,
      radius: radiusOf(size),
      side: right ? "right" : "left",
      line: `M${self.x} ${self.y}C${bend} ${self.y} ${bend} ${y} ${x} ${y}`,
      width: widthOf(size),
    };
  });
  const placeOf = new Map(nodes.map((node) => [node.key, node]));
  return {
    width,
    height,
    self,
    nodes,
    links: links.flatMap(({ a, b, rounds }) => {
      const [from, to] = [placeOf.get(a), placeOf.get(b)];
      if (from === undefined || to === undefined) return [];
      const size = scaled(rounds - 1, most);
      return [{ key: `${a} ${b}`, line: linkLine(from, to, self.x), width: widthOf(size) }];
    }),
    nameRoom: (both ? width / 2 - reach : width - self.x - reach) - LARGEST - NAME_GAP,
    selfRoom: both ? reach * 1.2 : 0,
  };
}

/** Rows 0 to n-1 from the middle outwards: 2, 3, 1, 4, 0. */
function rowsFromTheMiddle(count: number): number[] {
  const middle = (count - 1) / 2;
  return Array.from({ length: count }, (_, row) => row).sort(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle) || b - a,
  );
}

/** Within a column the line bends towards the middle, so that it does not run through circles. */
function linkLine(from: PlacedNode, to: PlacedNode, middle: number): string {
  if (from.side !== to.side) return `M${from.x} ${from.y}L${to.x} ${to.y}`;
  const bend = from.x + (middle - from.x) * 0.3;
  return `M${from.x} ${from.y}C${bend} ${from.y} ${bend} ${to.y} ${to.x} ${to.y}`;
}
