import { describe, expect, it } from "vitest";
import { matchedParts, matchRank } from "./text-match";

describe("a text that is searched for", () => {
  it("ranks the whole text before its beginning, and that before any other place", () => {
    expect(matchRank("Sunrise", "sunRISE")).toBe(0);
    expect(matchRank("Sunrise Capital", "sunrise")).toBe(1);
    expect(matchRank("New Sunrise", "sunrise")).toBe(2);
    expect(matchRank("曦望", "望")).toBe(2);
  });

  it("is not found in another text, nor where nothing is asked", () => {
    expect(matchRank("Sunrise", "sunset")).toBeNull();
    expect(matchRank("Sunrise", "")).toBeNull();
  });
});

describe("marking", () => {
  const marked = (text: string, q: string) =>
    matchedParts(text, q)
      .map((part) => (part.matched ? `[${part.text}]` : part.text))
      .join("");

  it("marks each place in the text's own letters", () => {
    expect(marked("SenseTime and sensetime", "SENSETIME")).toBe("[SenseTime] and [sensetime]");
    expect(marked("商汤科技", "商汤")).toBe("[商汤]科技");
  });

  it("takes signs as they stand", () => {
    for (const sign of [
      "%",
      "_",
      "\\",
      ".",
      "*",
      "+",
      "?",
      "(",
      ")",
      "[",
      "]",
      "{",
      "|",
      "/",
      "$",
      "-",
    ]) {
      expect(marked(`a${sign}b`, sign)).toBe(`a[${sign}]b`);
    }
  });

  it("keeps the text whole whatever is searched for", () => {
    for (const q of ["", "i", "İ", "ß", "x(", "\\", "𠮷"]) {
      const text = "İstanbul (ß) 𠮷野家 I";
      expect(
        matchedParts(text, q)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
    }
  });
});
