import { describe, expect, test } from "vitest";
import { longestGap, quantile, summary, tooOld } from "./figures.mjs";

const answer = (asked: number, seen: number | null, did = "hit", status = 200) => ({
  asked,
  seen,
  did,
  status,
  took: 10,
});
const PUBLISHED = [
  { number: 1, at: 100 },
  { number: 2, at: 200 },
];

describe("an answer is too old", () => {
  test("where it shows less than was acknowledged before it was asked for", () => {
    expect(tooOld([answer(250, 1)], PUBLISHED)).toHaveLength(1);
    expect(tooOld([answer(150, 0)], PUBLISHED)).toHaveLength(1);
  });

  test("but not where it was asked for before, or shows more", () => {
    const answers = [answer(200, 1), answer(150, 1), answer(150, 2), answer(50, 0), answer(250, 2)];
    expect(tooOld(answers, PUBLISHED)).toEqual([]);
  });

  test("but not where it admits it, failed, or shows no publication", () => {
    const answers = [answer(250, 1, "stale"), answer(250, 1, "miss", 503), answer(250, null)];
    expect(tooOld(answers, PUBLISHED)).toEqual([]);
  });
});

test("a quantile is one of the values", () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([1, 2, 3, 4], 0.95)).toBe(4);
  expect(quantile([], 0.5)).toBeNaN();
});

test("the longest gap lies between two neighbours", () => {
  expect(longestGap([0, 5, 20, 21])).toBe(15);
  expect(longestGap([7])).toBe(0);
});

test("a summary counts what failed, and takes times from the rest", () => {
  const answers = [answer(0, null), answer(1, null, "stale"), { ...answer(2, null), status: 0 }];
  expect(summary(answers)).toEqual({ answers: 3, failed: 1, stale: 1, median: 10, slowest: 10 });
});
