import type { Target, Tick } from "./bars-model";

export interface LinePoint extends Target {
  readonly key: string;
  readonly label: string;
  readonly notes: readonly string[];
  readonly value: number;
  readonly text: string;
  readonly computed: boolean;
  /** The line does not lead to this point. */
  readonly broken: boolean;
}

export interface LineModel {
  readonly ticks: readonly Tick[];
  readonly points: readonly LinePoint[];
}
