import "server-only";
import path from "node:path";
import { noteLack } from "@/lib/door/meeting-point.mjs";
import { DrawingCache } from "./drawing-cache";
import type { DrawingJob, DrawingResult } from "./drawing-job";
import { DrawingThread } from "./drawing-thread";

/** Built by scripts/build-charts.mjs; the server is started in the project's folder. */
const WORKER_FILE = ["generated", "charts", "worker.mjs"];

/** Next bundles this module more than once into one server; they share what hangs here. */
const SHARED = Symbol.for("roundbook.charts.drawings");
const shared: typeof globalThis & { [SHARED]?: DrawingCache } = globalThis;

/** The drawing as SVG, from memory where it was made before. A failure is an answer, not an error. */
export async function drawChart(job: DrawingJob): Promise<DrawingResult> {
  shared[SHARED] ??= startDrawings();
  const result = await shared[SHARED].get(job);
  if ("failure" in result) noteLack();
  return result;
}

function startDrawings(): DrawingCache {
  const thread = new DrawingThread({
    file: path.join(/* turbopackIgnore: true */ process.cwd(), ...WORKER_FILE),
  });
  return new DrawingCache(async (job) => {
    const result = await thread.draw(job);
    if ("failure" in result) {
      console.error(`chart ${job.id} (${job.drawing}): ${result.failure}: ${result.detail}`);
    }
    return result;
  });
}
