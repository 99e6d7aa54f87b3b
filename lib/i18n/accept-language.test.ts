import { describe, expect, it } from "vitest";
import { preferredLanguage } from "./accept-language";

const OFFERED = ["en", "zh-Hans", "zh-Hant"] as const;

describe("the reader's language", () => {
  it.each([
    [null, "en"],
    ["", "en"],
    ["fr,de;q=0.9", "en"],
    ["zh", "zh-Hans"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["zh-TW,zh;q=0.9", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-Hant-HK", "zh-Hant"],
    ["en;q=0.5, zh-TW;q=0.8", "zh-Hant"],
    ["fr, en-GB;q=0.7, zh;q=0.3", "en"],
    ["zh;q=0, en", "en"],
    ["*", "en"],
    ["not a tag!!, zh-MO", "zh-Hant"],
    ["zh;q=much", "en"],
  ])("of %j is %s", (header, language) => {
    expect(preferredLanguage(header, OFFERED, "en")).toBe(language);
  });

  it("is the fallback where only that is offered", () => {
    expect(preferredLanguage("zh-CN", ["en"], "en")).toBe("en");
  });
});
