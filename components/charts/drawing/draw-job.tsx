import type { ChartJob } from "./chart-job";
import { columnsDrawing } from "./columns-drawing";
import type { Drawn } from "./drawn";
import { lineDrawing } from "./line-drawing";
import { rowsDrawing } from "./rows-drawing";
import { timelineDrawing } from "./timeline-drawing";

/** The one way from a job to its chart, for the worker and for the browser. */
export function drawJob(job: ChartJob): Drawn {
  switch (job.drawing) {
    case "columns":
      return columnsDrawing(job.model, job.width);
    case "rows":
      return rowsDrawing(job.model, job.width);
    case "line":
      return lineDrawing(job.model, job.width);
    case "timeline":
      return timelineDrawing(job.model, job.width);
  }
}
