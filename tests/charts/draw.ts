import path from "node:path";
import { Window } from "happy-dom";
import { afterAll } from "vitest";
import { type Chart, jobsOf } from "@/components/charts/chart";
import type { DrawingJob } from "@/lib/charts/drawing-job";
import { DrawingThread } from "@/lib/charts/drawing-thread";

/** Draws in a thread of its own, as the product does; ended after the file's tests. */
export function useDrawingThread(): (job: DrawingJob) => Promise<string> {
  const thread = new DrawingThread({
    file: path.resolve("generated/charts/worker.mjs"),
    timeLimit: 20_000,
  });
  afterAll(() => thread.close());
  return async (job) => {
    const result = await thread.draw(job);
    if ("failure" in result) throw new Error(`${result.failure}: ${result.detail}`);
    return result.svg;
  };
}

/** The drawing as a page would parse it. */
export function parse(svg: string) {
  const { document } = new Window();
  document.body.innerHTML = svg;
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  return { all, count: (selector: string) => all(selector).length };
}

/** The drawings of an example, wide and narrow. */
export function both(chart: Chart, id: string) {
  const jobs = jobsOf(chart, id, 720);
  if (jobs === null) throw new Error(`the example of ${chart.name} has figures`);
  return jobs;
}
