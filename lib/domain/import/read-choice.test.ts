import { expect, it } from "vitest";
import { type ChoiceLabels, readChoice } from "./read-choice";

const LABELS: ChoiceLabels = new Map([
  [
    "investmentType",
    new Map([
      ["a轮", "SERIES_A"],
      ["strategicinvestment", "STRATEGIC"],
      // What another code is called: the code itself counts.
      ["seed", "ANGEL"],
    ]),
  ],
]);
const TYPE = { name: "investmentType", words: "investmentType" } as const;
const LANGUAGE = { name: "language", words: "language" } as const;

it.each([
  ["SERIES_A", "SERIES_A"],
  ["series a", "SERIES_A"],
  ["Ａ轮", "SERIES_A"],
  ["Strategic investment", "STRATEGIC"],
  ["seed", "SEED"],
  ["Series Ω", "Series Ω"],
])("the cell %s says %s", (cell, code) => {
  expect(readChoice(TYPE, cell, LABELS)).toBe(code);
});

it("a language is written with or without its hyphen", () => {
  expect(readChoice(LANGUAGE, "zh-hans", LABELS)).toBe("zh-Hans");
  expect(readChoice(LANGUAGE, "ZH_HANT", LABELS)).toBe("zh-Hant");
});
