import { describe, expect, it } from "vitest";
import { guessMapping } from "./guess-mapping";
import { listColumnsOf } from "./list-columns";

describe("what the headers of a file suggest", () => {
  it("is every column of an export, by its name", () => {
    const names = listColumnsOf("FundingRound").map(({ name }) => name);
    expect(guessMapping("FundingRound", names, {})).toEqual(names);
  });

  it("is found in three languages, however it is written", () => {
    const headers = ["公司", "Money-Raised", "日期", "領投方", "来源", "Who cares"];
    expect(guessMapping("FundingRound", headers, {})).toEqual([
      ...["organization", "moneyRaised", "announcedOn", "leadInvestors", "source", null],
    ]);
  });

  it("takes a column once, and its own name before another's synonym", () => {
    expect(guessMapping("FundingRound", ["company", "organization"], {})).toEqual([
      null,
      "organization",
    ]);
    expect(guessMapping("FundingRound", ["Sum"], { moneyRaised: ["sum"] })).toEqual([
      "moneyRaised",
    ]);
  });
});
