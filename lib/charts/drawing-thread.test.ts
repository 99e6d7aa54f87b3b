import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { DrawingJob } from "./drawing-job";
import { DrawingThread, type DrawingThreadOptions } from "./drawing-thread";

const folder = mkdtempSync(path.join(tmpdir(), "charts-"));
const threads: DrawingThread[] = [];

afterAll(async () => {
  await Promise.all(threads.map((thread) => thread.close()));
  rmSync(folder, { recursive: true });
});

/** A worker that does what the name of the drawing says. */
const OBEDIENT = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ number, job }) => {
  if (job.drawing === "exit") process.exit(3);
  if (job.drawing === "throw") throw new Error("broken");
  if (job.drawing === "hang") for (;;);
  if (job.drawing === "hoard") { const all = []; for (;;) all.push(new Array(1e5).fill(number)); }
  if (job.drawing === "refuse") return parentPort.postMessage({ number, error: "no such drawing" });
  if (job.drawing === "environment") return parentPort.postMessage({ number, svg: Object.keys(process.env).join() });
  parentPort.postMessage({ number, svg: job.drawing });
});
`;
const file = path.join(folder, "worker.mjs");
writeFileSync(file, OBEDIENT);

function start(options: Partial<DrawingThreadOptions> = {}): DrawingThread {
  const thread = new DrawingThread({ file, ...options });
  threads.push(thread);
  return thread;
}

function job(drawing: string): DrawingJob {
  return { drawing, id: "x", title: "", description: "", width: 1, model: null };
}

describe("DrawingThread", () => {
  it("answers jobs in turn", async () => {
    const thread = start();
    const results = await Promise.all(["a", "b", "c"].map((name) => thread.draw(job(name))));
    expect(results).toEqual([{ svg: "a" }, { svg: "b" }, { svg: "c" }]);
  });

  it.each(["exit", "throw"])(
    "answers a crash (%s) as a failure and draws on in a new worker",
    async (way) => {
      const thread = start();
      const [crashed, next] = await Promise.all([thread.draw(job(way)), thread.draw(job("next"))]);
      expect(crashed).toMatchObject({ failure: "crashed" });
      expect(next).toEqual({ svg: "next" });
    },
  );

  it("ends a drawing that takes too long and draws on in a new worker", async () => {
    const thread = start({ timeLimit: 2500 });
    const [hung, next] = await Promise.all([thread.draw(job("hang")), thread.draw(job("next"))]);
    expect(hung).toMatchObject({ failure: "timed-out" });
    expect(next).toEqual({ svg: "next" });
  });

  it("loses the worker, not the server, when a drawing takes too much memory", async () => {
    const thread = start({ memoryLimit: 24 });
    expect(await thread.draw(job("hoard"))).toMatchObject({ failure: "crashed" });
    expect(await thread.draw(job("next"))).toEqual({ svg: "next" });
  });

  it("passes on why a drawing could not be made and keeps its worker", async () => {
    const thread = start();
    const refused = await thread.draw(job("refuse"));
    expect(refused).toEqual({ failure: "failed", detail: "no such drawing" });
  });

  it("answers a failure where the worker's file is missing", async () => {
    const thread = start({ file: path.join(folder, "missing.mjs") });
    expect(await thread.draw(job("a"))).toMatchObject({ failure: "crashed" });
  });

  it("refuses more work than may wait", async () => {
    const thread = start({ queueLimit: 1 });
    const results = await Promise.all(["a", "b", "c"].map((name) => thread.draw(job(name))));
    expect(results).toMatchObject([{ svg: "a" }, { svg: "b" }, { failure: "busy" }]);
  });

  it("gives its memory back when idle and starts again when asked", async () => {
    const thread = start({ idleLimit: 20 });
    await thread.draw(job("a"));
    await new Promise((done) => setTimeout(done, 120));
    expect(await thread.draw(job("b"))).toEqual({ svg: "b" });
  });

  it("hands the worker nothing of the server's environment", async () => {
    expect(await start().draw(job("environment"))).toEqual({ svg: "NODE_ENV" });
  });
});
