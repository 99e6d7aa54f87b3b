import { describe, expect, test } from "vitest";
import { hasReached, placeFrom, positionIn } from "./position.mjs";

const at = (timeline: number, text: string) => ({ timeline, place: placeFrom(text) });

describe("a place in the log", () => {
  test("counts over the borders of its two parts", () => {
    expect(placeFrom("0/0")).toBe(0n);
    expect(placeFrom("0/FFFFFFFF") + 1n).toBe(placeFrom("1/0"));
    expect(placeFrom("16/B374D848")).toBe(0x16b374d848n);
  });

  test("is unknown where the server is no replica, or does not show its timeline", () => {
    expect(positionIn([])).toBeNull();
    expect(positionIn([{ place: "0/1", timeline: null }])).toBeNull();
    expect(positionIn([{ place: null, timeline: 1 }])).toBeNull();
    expect(positionIn([{ place: "0/1", timeline: 2 }])).toEqual(at(2, "0/1"));
  });
});

describe("a replica", () => {
  test("has reached a place at it and past it", () => {
    expect(hasReached(at(1, "0/A"), at(1, "0/A"))).toBe(true);
    expect(hasReached(at(1, "1/0"), at(1, "0/FFFFFFFF"))).toBe(true);
    expect(hasReached(at(1, "0/9"), at(1, "0/A"))).toBe(false);
    expect(hasReached(null, at(1, "0/0"))).toBe(false);
  });

  test("of another timeline has reached nothing, however far it is", () => {
    expect(hasReached(at(1, "F/0"), at(2, "0/A"))).toBe(false);
    expect(hasReached(at(3, "F/0"), at(2, "0/A"))).toBe(false);
  });
});
