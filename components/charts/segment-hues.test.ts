import { describe, expect, it } from "vitest";
import { SCHEMES } from "@/tests/charts/example-figures";
import type { Hue } from "./drawing/bars-model";
import { PALETTES } from "./picture/palette";
import { segmentHues } from "./segment-hues";

describe("segmentHues", () => {
  const hues = segmentHues(SCHEMES);
  const of = (key: string) => hues.get(key);

  it("keeps the hue of a segment through all schemes that have it", () => {
    expect(of("generative-traditional-auto generative")).toBe(of("generative-vision-x generative"));
    expect(of("business-city-life-auto auto")).toBe(of("generative-traditional-auto auto"));
  });

  it("gives the segments of one scheme different hues", () => {
    for (const { key, segments } of SCHEMES) {
      const own = segments.map((segment) => of(`${key} ${segment.key}`));
      expect(new Set(own).size).toBe(segments.length);
    }
  });

  it("shows what is past in grey", () => {
    expect(of("business-city-life-auto business")).toBeGreaterThanOrEqual(5);
  });

  it("takes the hue that a segment brings", () => {
    const scheme = { key: "one", segments: [{ key: "a", name: "A", hue: 3 as const }] };
    expect(segmentHues([scheme]).get("one a")).toBe(3);
  });
});

/** Linear light of a colour, red, green and blue from 0 to 1. */
function lightOf(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

type Matrix = readonly (readonly [number, number, number])[];

/** Viénot, Brettel and Mollon 1999: linear light as those without red or green cones see it. */
const EYES: Readonly<Record<string, Matrix>> = {
  "of most readers": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "without red": [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  "without green": [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  "in greyscale": [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** CIE L*a*b* of linear light, in which distance is about what an eye tells apart. */
function labOf([r = 0, g = 0, b = 0]: readonly number[]): number[] {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(a: string, b: string, eye: Matrix): number {
  const [left, right] = [a, b].map((hex) => {
    const light = lightOf(hex);
    return labOf(eye.map((row) => row.reduce((sum, part, at) => sum + part * (light[at] ?? 0), 0)));
  });
  return Math.hypot(...(left ?? []).map((part, at) => part - (right?.[at] ?? 0)));
}

/** A difference of 10 is plain where two fields touch; they have a line of paper between them too. */
const TOLD_APART = 10;

describe("the hues of segments that touch", () => {
  const neighbours = SCHEMES.flatMap(({ key, segments }) => {
    const hues = segmentHues(SCHEMES);
    return segments.slice(1).map(({ key: segment }, at): [Hue, Hue] => {
      const below = hues.get(`${key} ${segments[at]?.key}`);
      const above = hues.get(`${key} ${segment}`);
      if (below === undefined || above === undefined) throw new Error("a segment has no hue");
      return [below, above];
    });
  });

  it.each(Object.entries(EYES))("are told apart by eyes %s, light and dark", (_, eye) => {
    for (const { hues, paper } of Object.values(PALETTES)) {
      for (const [below, above] of neighbours) {
        expect(distance(hues[below], hues[above], eye), `${below} ${above}`).toBeGreaterThan(
          TOLD_APART,
        );
        expect(distance(hues[below], paper, eye)).toBeGreaterThan(TOLD_APART);
      }
    }
  });
});
