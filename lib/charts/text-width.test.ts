import { describe, expect, it } from "vitest";
import { fitText, textWidth } from "./text-width";

describe("textWidth", () => {
  it("adds up the widths of the shipped font", () => {
    expect(textWidth("FY2024", 10)).toBeCloseTo(5.9 + 6.79 + 4 * 6.48, 5);
  });

  it("is wider in the heavier weight", () => {
    expect(textWidth("Sunrise", 12.5, 600)).toBeGreaterThan(textWidth("Sunrise", 12.5));
  });

  it("gives a Chinese sign the whole em", () => {
    expect(textWidth("曦望，𠀀", 12)).toBe(48);
  });
});

describe("fitText", () => {
  it("leaves what fits and shortens what does not", () => {
    expect(fitText("Sunrise", 12.5, 100)).toBe("Sunrise");
    const short = fitText("SenseTime Medical Technology", 12.5, 80);
    expect(short).toMatch(/^SenseTime.*…$/);
    expect(textWidth(short, 12.5)).toBeLessThanOrEqual(80);
  });
});
