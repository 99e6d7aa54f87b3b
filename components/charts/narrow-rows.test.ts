import path from "node:path";
import { Window } from "happy-dom";
import { afterAll, expect, it } from "vitest";
import { DrawingThread } from "@/lib/charts/drawing-thread";
import { CONTEXT } from "@/tests/charts/chart-context";
import { RAISED } from "@/tests/charts/example-rounds";
import { jobsOf } from "./chart";
import { moneyRaisedByYearChart } from "./money-raised-by-year";

const thread = new DrawingThread({
  file: path.resolve("generated/charts/worker.mjs"),
  timeLimit: 20_000,
});
afterAll(() => thread.close());

/** Widths of the bars, in a drawing that is so many pixels wide. */
async function barsAt(width: number): Promise<number[]> {
  const chart = moneyRaisedByYearChart(CONTEXT, {
    title: "Raised",
    currency: "CNY",
    years: RAISED,
  });
  const jobs = jobsOf(chart, "raised", 720);
  if (jobs === null) throw new Error("the example has figures");
  const result = await thread.draw({ ...jobs.narrow, width });
  if ("failure" in result) throw new Error(`${result.failure}: ${result.detail}`);
  const { document } = new Window();
  document.body.innerHTML = result.svg;
  return [...document.querySelectorAll("rect.ch-exact")].map((bar) =>
    Number(bar.getAttribute("width")),
  );
}

it("bars stand under their names where beside them they would have no room", async () => {
  const bars = await barsAt(280);
  expect(bars).toHaveLength((await barsAt(480)).length);
  expect(Math.max(...bars)).toBeGreaterThan(96);
});
