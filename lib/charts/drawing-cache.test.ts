import { describe, expect, it } from "vitest";
import { DrawingCache, type DrawingCacheOptions } from "./drawing-cache";
import type { DrawingJob, DrawingResult } from "./drawing-job";

function job(title: string): DrawingJob {
  return { drawing: "bars", id: "x", title, description: "", width: 720, model: { title } };
}

function counting(answer: (job: DrawingJob) => DrawingResult, options?: DrawingCacheOptions) {
  const drawn: string[] = [];
  const cache = new DrawingCache(async (asked) => {
    drawn.push(asked.title);
    return answer(asked);
  }, options);
  return { cache, drawn };
}

describe("DrawingCache", () => {
  it("makes a drawing once, for those who ask meanwhile too", async () => {
    const { cache, drawn } = counting(({ title }) => ({ svg: title }));
    const results = await Promise.all([cache.get(job("a")), cache.get(job("a"))]);
    await cache.get(job("a"));
    expect(results).toEqual([{ svg: "a" }, { svg: "a" }]);
    expect(drawn).toEqual(["a"]);
  });

  it("makes another for other figures", async () => {
    const { cache, drawn } = counting(({ title }) => ({ svg: title }));
    await cache.get(job("a"));
    await cache.get({ ...job("a"), model: { other: true } });
    expect(drawn).toHaveLength(2);
  });

  it("drops what was used longest ago when it is full", async () => {
    const { cache, drawn } = counting(({ title }) => ({ svg: title.padEnd(1000, "-") }), {
      size: 2600,
    });
    for (const title of ["a", "b", "a", "c", "a", "b"]) await cache.get(job(title));
    expect(drawn).toEqual(["a", "b", "c", "b"]);
  });

  it("rests after a failure and then tries again", async () => {
    const { cache, drawn } = counting(() => ({ failure: "crashed", detail: "" }), {
      failureRest: 30,
    });
    await cache.get(job("a"));
    await cache.get(job("a"));
    expect(drawn).toHaveLength(1);
    await new Promise((done) => setTimeout(done, 80));
    await cache.get(job("a"));
    expect(drawn).toHaveLength(2);
  });
});
