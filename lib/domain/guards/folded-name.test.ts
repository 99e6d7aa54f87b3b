import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "../name-key";
import { foldedName } from "./folded-name";

describe("a name without what writing adds to it", () => {
  it.each([
    ["Nuvo Semi", "NUVO  semi Co., Ltd."],
    ["Nuvo Semi", "Ｎｕｖｏ－Ｓｅｍｉ"],
    ["Moore Threads", "moore-threads (Group) Holdings Limited"],
    ["Café Capital", "Cafe Capital Inc"],
    ["D.E. Shaw", "DE Shaw"],
    ["智谱", "智谱集团股份有限公司"],
    ["壁仞科技", "壁仞科技有限责任公司"],
    ["摩爾線程", "摩爾線程（集團）控股有限公司"],
  ])("is one for %s and %s", (a, b) => {
    expect(foldedName(b)).toBe(foldedName(a));
  });

  it.each([
    ["智谱", "智譜"],
    ["Nuvo Semi", "Nuvo Semiconductor"],
    ["Sequoia China", "Sequoia Capital"],
    ["国投", "国投创业"],
    ["Holdings", "Group"],
    ["公司", "集团"],
  ])("differs for %s and %s", (a, b) => {
    expect(foldedName(b)).not.toBe(foldedName(a));
  });

  it("is the same when it is taken again, and in capitals", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 .,&()-]{1,40}$/), (name) => {
        expect(foldedName(name.toUpperCase())).toBe(foldedName(name));
      }),
    );
  });

  it("begins what any name that folds to it is looked for by", () => {
    const parts = [
      "Nuvo",
      "SEMI",
      "é",
      "Ｘ",
      "’",
      " ",
      "-",
      ".",
      "智谱",
      "科技",
      "集团",
      "有限公司",
      "Ltd",
      "&",
    ];
    const names = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(names, names, (a, b) => {
        const [one, other] = [a.join(""), b.join("")];
        if (foldedName(one) !== foldedName(other)) return;
        expect(nameKey(other).startsWith(nameKey(foldedName(one)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(nameKey("Café Capital Inc")).toBe("cafecapitalinc");
  });
});
