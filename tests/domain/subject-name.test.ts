import { describe, expect, it } from "vitest";
import { nameIn, oneName, textLanguage } from "@/lib/domain/subject-name";

const sunrise = { name: "Sunrise", nameZhHans: "曦望", nameZhHant: null };

describe("names in the reader's script", () => {
  it("puts English first and Chinese second for an English reader", () => {
    expect(nameIn("en", sunrise)).toEqual({
      main: "Sunrise",
      mainLanguage: "en",
      second: "曦望",
      secondLanguage: "zh-Hans",
    });
  });

  it("puts the reader's own Chinese first where there is one, else the other", () => {
    const both = { ...sunrise, nameZhHans: "华胥基金", nameZhHant: "華胥基金" };
    expect(nameIn("zh-Hant", both).main).toBe("華胥基金");
    expect(nameIn("zh-Hant", sunrise).main).toBe("曦望");
    expect(nameIn("zh-Hans", sunrise).second).toBe("Sunrise");
  });

  it("says a name once where both scripts write it the same", () => {
    const amd = { name: "AMD", nameZhHans: "AMD", nameZhHant: null };
    expect(nameIn("en", amd).second).toBeNull();
    expect(nameIn("zh-Hans", amd).second).toBeNull();
  });

  it("tells the language of a word that has one form only", () => {
    expect(nameIn("en", oneName("首轮"))).toMatchObject({
      main: "首轮",
      mainLanguage: "zh-Hans",
      second: null,
    });
    expect(nameIn("zh-Hant", oneName("new round")).mainLanguage).toBe("en");
  });

  it("falls back to English where there is no Chinese name", () => {
    const english = { name: "Primavera", nameZhHans: null, nameZhHant: null };
    expect(nameIn("zh-Hans", english)).toMatchObject({
      main: "Primavera",
      mainLanguage: "en",
    });
  });
});

describe("the language of a text", () => {
  it.each([
    ["Listed parent of the group.", "en"],
    ["The article says 近10亿元 in its headline.", "en"],
    ["商汤新布局，融资10亿", "zh-Hans"],
    ["AI芯片", "zh-Hans"],
    ["2025-07", undefined],
  ])("of %j is %s", (text, language) => {
    expect(textLanguage(text)).toBe(language);
  });
});
