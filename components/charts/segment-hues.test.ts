import { describe, expect, it } from "vitest";
import { SCHEMES } from "@/tests/charts/example-figures";
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
