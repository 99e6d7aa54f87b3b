import type { Target, Tick } from "./bars-model";

/** As in the bars; `open` is a least amount without a most, `planned` is hollow and dashed. */
export type CircleLook = "exact" | "hedged" | "open" | "planned" | "undisclosed";

/** A round: a circle in the middle of the days that its date can mean. */
export interface TimelineRound extends Target {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly look: CircleLook;
  /** Amount of the inner part and of the rim; both 0 where it is undisclosed. */
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

export interface TimelineRow {
  readonly key: string;
  readonly name: string;
  readonly rounds: readonly TimelineRound[];
}

export interface TimelineModel {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
  readonly largest: number;
  readonly rows: readonly TimelineRow[];
}
