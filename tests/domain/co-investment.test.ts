import { describe, expect, it } from "vitest";
import { coInvestorsOf } from "@/lib/domain/co-investment";

describe("co-investors", () => {
  it("are those of the investor's own rounds, most often first, equal ones by key", () => {
    const rounds = [
      { investors: ["huaxu", "songhe", "youzu"] },
      { investors: ["huaxu", "songhe", "idg"] },
      { investors: ["songhe", "softbank"] },
    ];
    expect(coInvestorsOf("huaxu", rounds)).toEqual([
      { key: "songhe", rounds: 2 },
      { key: "idg", rounds: 1 },
      { key: "youzu", rounds: 1 },
    ]);
  });

  it("counts a round once, however often it names an investor", () => {
    expect(coInvestorsOf("a", [{ investors: ["a", "b", "b", "a"] }])).toEqual([
      { key: "b", rounds: 1 },
    ]);
  });

  it("are none for an investor that was alone", () => {
    expect(coInvestorsOf("a", [{ investors: ["a"] }, { investors: ["b", "c"] }])).toEqual([]);
  });
});
