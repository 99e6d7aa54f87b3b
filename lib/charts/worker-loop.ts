import { parentPort } from "node:worker_threads";
import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { DrawingJob, WorkerAnswer, WorkerQuestion } from "./drawing-job.ts";
import { writeSvg } from "./svg-writer.ts";

interface RenderedSize {
  readonly element: ReactElement;
  readonly width: number;
  readonly height: number;
}

/** Answers the jobs that reach this worker, one after another. */
export function answerDrawingJobs<Job extends DrawingJob>(draw: (job: Job) => RenderedSize): void {
  parentPort?.on("message", ({ number, job }: WorkerQuestion<Job>) => {
    parentPort?.postMessage(answer(number, job, draw));
  });
}

function answer<Job extends DrawingJob>(
  number: number,
  job: Job,
  draw: (job: Job) => RenderedSize,
): WorkerAnswer {
  try {
    const { element, width, height } = draw(job);
    return { number, svg: render(element, { ...job, width, height: Math.ceil(height) }) };
  } catch (error) {
    return {
      number,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function render(element: ReactElement, frame: Parameters<typeof writeSvg>[1]): string {
  const host = document.createElement("div");
  document.body.append(host);
  const failures: unknown[] = [];
  const root = createRoot(host, { onUncaughtError: (error) => failures.push(error) });
  try {
    flushSync(() => root.render(element));
    if (failures.length > 0) throw failures[0];
    const drawn = host.querySelector("svg");
    if (drawn === null) throw new Error("nothing was drawn");
    return writeSvg(drawn, frame);
  } finally {
    flushSync(() => root.unmount());
    host.remove();
  }
}
