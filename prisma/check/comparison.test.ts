import { expect, test } from "vitest";
import { type Comparison, printComparisons } from "./comparison";

const line: Comparison = {
  ...{ check: "growth", subject: "maker", stated: "10.8%", computed: "10.75%" },
  ...{ tolerance: "±0.07%", outcome: "ok" },
};

test("comparisons are printed as a table, and counted", () => {
  const printed = printComparisons([
    line,
    { ...line, subject: "曦望", outcome: "breach" },
    { ...line, outcome: "no basis" },
  ]).split("\n");
  expect(printed.slice(0, 3)).toEqual([
    "Check   Of     Stated  Computed  Tolerance  Result",
    "growth  maker  10.8%   10.75%    ±0.07%     ok",
    "growth  曦望   10.8%   10.75%    ±0.07%     breach",
  ]);
  expect(printed.at(-1)).toBe("1 ok, 1 in breach, 1 without basis.");
});
