// The window must stand before React and the chart library load.
import "@/lib/charts/drawing-window";
import { answerDrawingJobs } from "@/lib/charts/worker-loop";
import { drawJob } from "./draw-job";

answerDrawingJobs(drawJob);
