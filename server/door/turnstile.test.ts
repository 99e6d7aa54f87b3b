import { expect, test } from "vitest";
import { Busy, turnstile } from "./turnstile.mjs";

/** Work that ends when it is told to. */
function work() {
  let end = () => {};
  const done = new Promise<string>((resolve) => {
    end = () => resolve("done");
  });
  return { run: () => done, end };
}

test("so many are inside at once, and who waits comes in when one leaves", async () => {
  const enter = turnstile({ most: 1, line: 1 });
  const [first, second] = [work(), work()];
  const begun: string[] = [];
  const one = enter(() => {
    begun.push("first");
    return first.run();
  });
  const two = enter(() => {
    begun.push("second");
    return second.run();
  });
  await Promise.resolve();
  expect(begun).toEqual(["first"]);
  first.end();
  expect(await one).toBe("done");
  second.end();
  expect(await two).toBe("done");
  expect(begun).toEqual(["first", "second"]);
});

test("whoever finds the line full is sent away at once, and is let in when it is not", async () => {
  const enter = turnstile({ most: 1, line: 1 });
  const [first, second] = [work(), work()];
  const both = [enter(first.run), enter(second.run)];
  await expect(enter(async () => "never")).rejects.toBeInstanceOf(Busy);
  first.end();
  second.end();
  await Promise.all(both);
  expect(await enter(async () => "in")).toBe("in");
});

test("work that fails leaves its place", async () => {
  const enter = turnstile({ most: 1, line: 0 });
  await expect(enter(() => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(await enter(async () => "in")).toBe("in");
});
