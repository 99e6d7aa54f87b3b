import { describe, expect, it } from "vitest";
import { toHalfWidth } from "./half-width.ts";
import { parseMagnitude } from "./magnitude.ts";
import { readChineseNumeral } from "./numerals.ts";

describe("parseMagnitude", () => {
  it.each([
    ["1bn", "1000000000"],
    ["250 m", "250000000"],
    ["2.4 billion", "2400000000"],
    ["10亿", "1000000000"],
    ["3.5萬", "35000"],
    ["5千万", "50000000"],
    ["1.2万亿", "1200000000000"],
    ["十亿", "1000000000"],
    ["3,772,000,000", "3772000000"],
    ["−5.50", "-5.5"],
    ["-1bn", "-1000000000"],
    ["40k", "40000"],
  ])("reads %s as %s", (text, value) => {
    expect(parseMagnitude(text)).toBe(value);
  });

  it.each([
    "",
    "1,5",
    "1,00,000",
    "1.000.000",
    "bn",
    "1 bnx",
    "1 constructor",
    "10余亿",
    "5 CNY",
    "1e9",
    "1 2",
  ])("refuses '%s'", (text) => {
    expect(parseMagnitude(text)).toBeNull();
  });
});

describe("readChineseNumeral", () => {
  it.each([
    ["〇", 0],
    ["二〇二五", 2025],
    ["二零二五", 2025],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["二十三", 23],
    ["三百零五", 305],
    ["三千五百", 3500],
    ["两千", 2000],
    ["兩百", 200],
  ])("reads %s as %i", (text, value) => {
    expect(readChineseNumeral(text)).toBe(value);
  });

  it.each(["", "十百", "一二十", "零十", "五x", "万"])("refuses '%s'", (text) => {
    expect(readChineseNumeral(text)).toBeNull();
  });
});

it("toHalfWidth narrows letters and figures and leaves footnote marks alone", () => {
  expect(toHalfWidth("　ＵＳ＄１０　ｂｎ％ ")).toBe("US$10 bn%");
  expect(toHalfWidth("24.04¹")).toBe("24.04¹");
});
