import type { DrawingJob } from "@/lib/charts/drawing-job";
import type { BarsModel } from "./bars-model";
import type { LineModel } from "./line-model";
import type { TimelineModel } from "./timeline-model";

/** The drawings that the worker knows. */
export type ChartJob =
  | DrawingJob<"columns", BarsModel>
  | DrawingJob<"rows", BarsModel>
  | DrawingJob<"line", LineModel>
  | DrawingJob<"timeline", TimelineModel>;
