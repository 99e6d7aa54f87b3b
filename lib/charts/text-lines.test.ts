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

  it("break within a word that is longer than the room, and keep all its signs", () => {
    const address = "https://example.org/en/revenue#revenue-by-segment";
    const lines = textLines(`Roundbook, ${address}`, { size: 13, room: 120 });
    expect(lines[0]).toBe("Roundbook,");
    expect(lines.slice(1).join("")).toBe(address);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(120);
    expect(textLines("", { size: 13, room: 40 })).toEqual([]);
  });
});
