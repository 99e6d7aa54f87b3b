import { describe, expect, it } from "vitest";
import { textLines } from "./text-lines";
import { textWidth } from "./text-width";

describe("lines of a text", () => {
  it("break between words and keep them all", () => {
    const text = "Revenue rose from CNY 3.41bn in FY2023 to CNY 3.77bn in FY2024.";
    const lines = textLines(text, { size: 13, room: 160 });
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(" ")).toBe(text);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(160);
  });

  it("break between Chinese signs, but not before a full stop or a comma", () => {
    const text = "收入由FY2023的34.1亿元上升至FY2024的37.7亿元，最大业务分部的收入上升。";
    for (let room = 60; room < 200; room += 7) {
      const lines = textLines(text, { size: 13, room });
      expect(lines.join("")).toBe(text);
      for (const line of lines) expect(line).not.toMatch(/^[，。]/);
    }
  });

  it("leave a word that is longer than the room whole", () => {
    expect(textLines("a https://example.org/en/revenue b", { size: 13, room: 40 })).toEqual([
      "a",
      "https://example.org/en/revenue",
      "b",
    ]);
    expect(textLines("", { size: 13, room: 40 })).toEqual([]);
  });
});
