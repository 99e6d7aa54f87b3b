import { describe, expect, it } from "vitest";
import { coInvestmentNetwork, coInvestorsOf } from "@/lib/domain/co-investment";

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

describe("the network around an investor", () => {
  const rounds = [
    { investors: ["a", "b", "c", "d"] },
    { investors: ["a", "b", "c"] },
    { investors: ["b", "c"] },
  ];

  it("joins others who meet at least twice in its rounds", () => {
    expect(coInvestmentNetwork("a", rounds, 10)).toEqual({
      others: [
        { key: "b", rounds: 2 },
        { key: "c", rounds: 2 },
        { key: "d", rounds: 1 },
      ],
      left: 0,
      links: [{ a: "b", b: "c", rounds: 2 }],
    });
  });

  it("keeps the most frequent and counts the rest", () => {
    const network = coInvestmentNetwork("a", rounds, 2);
    expect(network.others.map(({ key }) => key)).toEqual(["b", "c"]);
    expect(network.left).toBe(1);
  });
});
