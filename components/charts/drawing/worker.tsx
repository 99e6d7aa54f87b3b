// The window must stand before React and the chart library load.
import "@/lib/charts/drawing-window";
import { answerDrawingJobs } from "@/lib/charts/worker-loop";
import type { ChartJob } from "./chart-job";
import { columnsDrawing } from "./columns-drawing";
import type { Drawn } from "./drawn";
import { lineDrawing } from "./line-drawing";
import { rowsDrawing } from "./rows-drawing";
import { timelineDrawing } from "./timeline-drawing";

function draw(job: ChartJob): Drawn {
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

answerDrawingJobs(draw);
