import { levelsOf, placeOnAxis, type TimeAxis } from "@/components/pictures/time-axis";
import type { DaySpan } from "@/lib/domain/partial-date";

/** What the layout needs to know of a company: how much it says and what stands on its lane. */
export interface LaidRow {
  readonly depth: 0 | 1;
  /** Lines of text under the name. */
  readonly lines: number;
  /** Days that each of its rounds can have had. */
  readonly rounds: readonly DaySpan[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedRound {
  readonly from: number;
  readonly to: number;
  /** The middle of its days. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedRow {
  readonly box: Box;
  /** From the group's parent, or from the company in which it went on. */
  readonly connector: string;
  /** Where a sign on the connector stands. */
  readonly joint: { readonly x: number; readonly y: number };
  /** Middle of the bar of its membership. */
  readonly bar: number;
  readonly rounds: readonly PlacedRound[];
}

export interface StructureLayout {
  readonly width: number;
  readonly height: number;
  readonly parent: Box;
  /** Where the '+ X' stands. */
  readonly plus: { readonly x: number; readonly y: number };
  readonly axis: TimeAxis;
  readonly rows: readonly PlacedRow[];
  /** Top and bottom of the lanes. */
  readonly top: number;
  readonly bottom: number;
}

interface Measures {
  readonly parentBeside: boolean;
  readonly laneBeside: boolean;
  readonly boxLeft: number;
  readonly boxWidth: number;
  readonly indent: number;
  readonly trunk: number;
  readonly laneLeft: number;
}

/** From this width on the parent stands beside the companies, not above. */
const PARENT_BESIDE = 900;
/** From this width on the lanes stand beside the companies, not below each. */
const LANE_BESIDE = 500;

function measuresOf(width: number): Measures {
  if (width >= PARENT_BESIDE) {
    return {
      parentBeside: true,
      laneBeside: true,
      boxLeft: 248,
      boxWidth: 286,
      indent: 26,
      trunk: 216,
      laneLeft: 568,
    };
  }
  const laneBeside = width >= LANE_BESIDE;
  return {
    parentBeside: false,
    laneBeside,
    boxLeft: laneBeside ? 34 : 22,
    boxWidth: laneBeside ? 262 : width - 22,
    indent: laneBeside ? 22 : 18,
    trunk: laneBeside ? 14 : 8,
    laneLeft: laneBeside ? 322 : 30,
  };
}

export const NAME_BASE = 20;
export const LINE_HEIGHT = 17;
const BOX_END = 10;
export const ROUND_RADIUS = 6.5;
const LEVEL_HEIGHT = 18;
/** From the lowest circle's middle to the bar below it. */
const ABOVE_BAR = 14;
const BAR_END = 6;
const ROW_GAP = 12;
const AXIS_HEIGHT = 26;
const PARENT_WIDTH = 184;
const PARENT_HEIGHT = 118;
const SLIM_PARENT_HEIGHT = 58;

/** Companies under each other, joined to the parent, each with its lane in time. */
export function structureLayout(
  rows: readonly LaidRow[],
  days: DaySpan,
  width: number,
): StructureLayout {
  const m = measuresOf(width);
  const axis: TimeAxis = { ...days, left: m.laneLeft, right: width - ROUND_RADIUS - 4 };
  const top = AXIS_HEIGHT + (m.parentBeside ? 0 : SLIM_PARENT_HEIGHT + 26);
  let y = top;
  let headBottom = top;
  const placed = rows.map((row) => {
    const one = placeRow(row, axis, m, y);
    const bottom = Math.max(one.box.y + one.box.height, one.bar + BAR_END);
    y = bottom + ROW_GAP;
    const middle = one.box.y + NAME_BASE - 4;
    const from = row.depth === 0 ? m.trunk : m.boxLeft + m.indent / 2;
    const connector =
      row.depth === 0
        ? `M${m.trunk} ${middle}H${m.boxLeft}`
        : `M${from} ${headBottom}V${middle}H${one.box.x}`;
    if (row.depth === 0) headBottom = one.box.y + one.box.height;
    return { ...one, connector, joint: { x: (from + one.box.x) / 2, y: middle } };
  });
  const bottom = Math.max(y - ROW_GAP, top + (m.parentBeside ? PARENT_HEIGHT : 0));
  const heads = placed.filter((_, at) => rows[at]?.depth === 0);
  const firstJoint = heads[0]?.joint.y ?? top;
  return {
    width,
    height: bottom + 8,
    parent: m.parentBeside
      ? { x: 1, y: Math.max(2, firstJoint - 34), width: PARENT_WIDTH, height: PARENT_HEIGHT }
      : { x: 1, y: 1, width: width - 2, height: SLIM_PARENT_HEIGHT },
    plus: { x: m.trunk, y: m.parentBeside ? firstJoint - 12 : SLIM_PARENT_HEIGHT + 19 },
    axis,
    rows: placed,
    top,
    bottom,
  };
}

/** The line from the parent that the companies hang on. */
export function trunkOf({ parent, rows, width }: StructureLayout, depths: readonly (0 | 1)[]) {
  const { trunk, parentBeside } = measuresOf(width);
  const joints = rows.filter((_, at) => depths[at] === 0).map(({ joint }) => joint.y);
  const [first, last] = [joints[0], joints.at(-1)];
  if (first === undefined || last === undefined) return "";
  return parentBeside
    ? `M${parent.x + parent.width} ${first}H${trunk}V${last}`
    : `M${trunk} ${parent.y + parent.height}V${last}`;
}

function placeRow(
  { depth, lines, rounds }: LaidRow,
  axis: TimeAxis,
  m: Measures,
  y: number,
): Omit<PlacedRow, "connector" | "joint"> {
  const stretches = rounds.map(({ from, to }) => ({
    from: placeOnAxis(axis, from),
    to: placeOnAxis(axis, to),
  }));
  const room = ROUND_RADIUS + 2;
  const levels = levelsOf(
    stretches.map(({ from, to }) => {
      const middle = (from + to) / 2;
      return { from: Math.min(from, middle - room), to: Math.max(to, middle + room) };
    }),
  );
  const height = NAME_BASE + lines * LINE_HEIGHT + BOX_END;
  const laneHeight = (Math.max(-1, ...levels) + 1) * LEVEL_HEIGHT + ABOVE_BAR;
  const inset = depth * m.indent;
  const boxTop = m.laneBeside ? y + Math.max(0, (laneHeight - height) / 2) : y;
  const box = { x: m.boxLeft + inset, y: boxTop, width: m.boxWidth - inset, height };
  const bar = m.laneBeside
    ? y + Math.max(height / 2 + laneHeight / 2 - BAR_END, laneHeight - BAR_END)
    : y + height + laneHeight;
  return {
    box,
    bar,
    rounds: stretches.map(({ from, to }, at) => ({
      from,
      to,
      x: (from + to) / 2,
      y: bar - ABOVE_BAR - (levels[at] ?? 0) * LEVEL_HEIGHT,
    })),
  };
}
