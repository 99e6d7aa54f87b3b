import { expect, it } from "vitest";
import { searchMeaning } from "./search-meaning";

it("knows a type of round by its words in any language, the best first", async () => {
  expect((await searchMeaning("series b")).types).toEqual(["SERIES_B"]);
  expect((await searchMeaning("B轮")).types).toEqual(["SERIES_B"]);
  expect((await searchMeaning("ipo")).types).toEqual(["IPO", "PRE_IPO"]);
});

it("knows metrics by their words in any language", async () => {
  expect((await searchMeaning("毛利率")).metrics).toEqual(["GROSS_MARGIN"]);
});

it("finds no meaning in what no message says", async () => {
  expect(await searchMeaning("zzz")).toEqual({
    types: [],
    metrics: [],
    productKinds: [],
  });
});
