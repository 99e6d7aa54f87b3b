import type { ReactElement } from "react";
import type { ChartName } from "@/lib/domain/chart-name";
import type { ChartData } from "./chart-data";
import type { LegendLook } from "./chart-legend";
import { MEDIUM_WIDTH, NARROW_WIDTH } from "./chart-props";
import type { ChartTableData } from "./chart-table";
import type { ChartJob } from "./drawing/chart-job";

type DrawingOf<Job extends ChartJob> = Job extends ChartJob
  ? Pick<Job, "drawing" | "model">
  : never;
export type ChartDrawing = DrawingOf<ChartJob>;

/**
 * A chart, whatever is made of it: the drawing on a page, picture, data file, embed. Each chart is
 * one function from its figures to this.
 */
export interface Chart {
  /** Under which its files are had; null where it has no address of its own. */
  readonly name: ChartName | null;
  readonly title: string;
  /** Unit and caveat. */
  readonly caption: string;
  /** What is left out. */
  readonly note: string | null;
  /** What the figures say, in sentences. */
  readonly summary: string;
  /** What is drawn, for those who do not see it. */
  readonly description: string;
  readonly legend: ReadonlySet<LegendLook>;
  readonly tables: readonly ChartTableData[];
  readonly data: ChartData;
  /** The drawing for so many pixels; null where there is nothing to draw. */
  readonly drawing: ((width: number) => ChartDrawing) | null;
  /** What is drawn instead where it is no chart of figures: boxes, trees, lanes. */
  readonly picture?: PictureDrawing;
}

export interface PictureDrawing {
  /** In a `PictureFrame`, of components without hooks; `id` is unique on the page. */
  readonly draw: (id: string, width: number) => ReactElement;
  readonly signs: readonly PictureSign[];
}

/** An entry of a picture's legend: shapes in a square of 16 pixels, and what they mean. */
export interface PictureSign {
  readonly name: string;
  readonly shapes: ReactElement;
}

/** The drawings of a chart on a page: for wide room, for narrow, and between them where they lie far apart. */
export interface ChartJobs {
  readonly wide: ChartJob;
  readonly medium: ChartJob | null;
  readonly narrow: ChartJob;
}

/** From this width on a drawing would shrink too much on a tablet for its words to be read. */
const WHOLE_PAGE_WIDTH = 900;

/** Below this width a chart is drawn for a phone. */
const PHONE_WIDTH = 481;

export function isNarrow(width: number): boolean {
  return width < PHONE_WIDTH;
}

export function jobsOf(chart: Chart, id: string, width: number): ChartJobs | null {
  const wide = jobOf(chart, `${id}-wide`, width);
  const medium = width < WHOLE_PAGE_WIDTH ? null : jobOf(chart, `${id}-medium`, MEDIUM_WIDTH);
  const narrow = jobOf(chart, `${id}-narrow`, NARROW_WIDTH);
  return wide && narrow && { wide, medium, narrow };
}

/** `id` is unique on the page. */
export function jobOf(chart: Chart, id: string, width: number): ChartJob | null {
  if (chart.drawing === null) return null;
  const { title } = chart;
  const description = [chart.summary, chart.description].filter((text) => text !== "").join(" ");
  return { ...chart.drawing(width), id, title, description, width };
}
