import { describe, expect, it } from "vitest";
import type { Snapshot } from "../editing/snapshot";
import type { Candidate } from "./surroundings";
import {
  codes,
  day,
  fresh,
  known,
  percent,
  round,
  TODAY,
  warned,
  word,
} from "./versions.arbitrary";

describe("a name that somebody else has", () => {
  const zhipu = known("Organization", "zhipu", {
    ...{ name: "Zhipu AI", nameZhHans: "智谱", stockSymbol: "2513.HK" },
    otherNames: [{ name: "Knowledge Atlas Technology" }],
  });

  it.each<[string, Snapshot, string[]]>([
    ["its name in other writing", { name: "ZHIPU-AI Inc." }, ["sameName name"]],
    ["an alias", { name: "Knowledge Atlas Technology Ltd" }, ["sameName name"]],
    ["its Chinese name", { name: "Z", nameZhHans: "智谱有限公司" }, ["sameName nameZhHans"]],
    ["its symbol", { name: "Z", stockSymbol: "2513 HK" }, ["sameName stockSymbol"]],
    [
      "one of many names",
      { name: "Z", otherNames: [{ name: "zhipu ai" }] },
      ["sameName otherNames"],
    ],
    ["another name", { name: "Zhipu Capital" }, []],
  ])("is %s", (_case, after, expected) => {
    expect(codes([fresh("Organization", "new", after)], [zhipu])).toEqual(expected);
  });

  it("is told once for each who has it, with the proposal that would make it", () => {
    const waiting = known("Organization", "other", { name: "智谱" }, "proposal");
    const after = { name: "Zhipu AI", nameZhHans: "智谱" };
    expect(warned([fresh("Organization", "new", after)], [zhipu, waiting])).toMatchObject([
      { field: "name", facts: { known: { text: "Zhipu AI" }, against: { proposalId: null } } },
      { field: "nameZhHans", facts: { against: { id: "other", proposalId: "proposal" } } },
    ]);
  });

  it("is no question of a name that it had before, nor of a person", () => {
    const before = { name: "Zhipu AI" };
    const base = { entityType: "Organization", entityId: "second", before } as const;
    expect(codes([{ ...base, after: { ...before, description: "new" } }], [zhipu])).toEqual([]);
    expect(codes([fresh("Person", "p", { name: "Zhipu AI" })], [zhipu])).toEqual([]);
    const person = known("Person", "q", { name: "Li Wei" });
    expect(codes([fresh("Person", "p", { name: "li wei" })], [person])).toEqual(["sameName name"]);
  });
});

describe("a date that has not come", () => {
  it.each<[string, Candidate["entityType"], Snapshot, string[]]>([
    ["tomorrow", "Organization", day("foundedOn", "2026-03-16"), ["futureDate foundedOn"]],
    ["today", "Organization", day("foundedOn", TODAY), []],
    ["the year that runs", "Organization", day("foundedOn", "2026-01-01", "YEAR"), []],
    [
      "the next year",
      "Organization",
      day("foundedOn", "2027-01-01", "YEAR"),
      ["futureDate foundedOn"],
    ],
    ["an exit", "InvestmentExit", day("exitedOn", "2026-04-01", "MONTH"), ["futureDate exitedOn"]],
    ["a milestone", "ProductMilestone", day("reachedOn", "2027-01-01"), ["futureDate reachedOn"]],
    ["a plan", "ProductMilestone", { ...day("reachedOn", "2027-01-01"), planned: true }, []],
    [
      "a round that is announced",
      "FundingRound",
      round("2026-05-01", null),
      ["futureDate announcedOn"],
    ],
    [
      "a round that is planned",
      "FundingRound",
      round("2026-05-01", null, { status: "PLANNED" }),
      [],
    ],
    [
      "the closing of a closed round",
      "FundingRound",
      round("2026-01-01", null, { status: "CLOSED", ...day("closedOn", "2026-05-01") }),
      ["futureDate closedOn"],
    ],
    [
      "the closing of a round that is announced",
      "FundingRound",
      round("2026-01-01", null, day("closedOn", "2026-05-01")),
      [],
    ],
  ])("is told of %s or not", (_case, type, after, expected) => {
    expect(codes([fresh(type, "new", after)])).toEqual(expected);
  });
});

describe("a word that takes the place of the accepted one", () => {
  const sources = ["A", "B", "C"].map((reliability) =>
    known("Source", reliability, { reliability }),
  );
  const said = (sourceId: string, value: string, status = "ACCEPTED") =>
    word("moneyRaised", value, { sourceId, status });
  const before = round("2025-07-23", "1000", { claims: [said("B", "1000")] });
  const replaced = (claims: ReturnType<typeof word>[]): Candidate => ({
    ...{ entityType: "FundingRound", entityId: "a", before },
    after: { ...before, claims },
  });

  it("is weaker where its source is less reliable", () => {
    const weaker = replaced([said("B", "1000", "SUPERSEDED"), said("C", "1200")]);
    expect(warned([weaker], sources)).toMatchObject([
      {
        ...{ code: "weakerWord", field: "moneyRaised" },
        facts: { saidBy: "C", knownBy: "B", known: { quantity: { value: "1000" } } },
      },
    ]);
  });

  it("is not where it is as good or better, or stands beside", () => {
    const better = replaced([said("B", "1000", "SUPERSEDED"), said("A", "1200")]);
    expect(codes([better], sources)).toEqual([]);
    const beside = replaced([said("B", "1000"), said("C", "1200", "COMPETING")]);
    expect(codes([beside], sources)).toEqual([]);
  });

  it("is judged by a source that is entered with it", () => {
    const weaker = replaced([said("B", "1000", "SUPERSEDED"), said("new", "1200")]);
    const source = fresh("Source", "new", { reliability: "E" });
    expect(codes([weaker, source], sources)).toEqual(["weakerWord moneyRaised"]);
  });
});

describe("stakes in one organization", () => {
  const stake = (value: string, asOf = "2025-12-31"): Snapshot => ({
    ...{ organizationId: "held" },
    ...day("asOf", asOf),
    ...percent("stake", value),
  });

  it("are together no more than all of it on one date", () => {
    const others = [
      known("Shareholding", "a", stake("60")),
      known("Shareholding", "b", stake("30")),
    ];
    expect(codes([fresh("Shareholding", "c", stake("10"))], others)).toEqual([]);
    expect(codes([fresh("Shareholding", "c", stake("20"))], others)).toEqual([
      "stakesOverWhole stake",
    ]);
    expect(codes([fresh("Shareholding", "c", stake("20", "2024-12-31"))], others)).toEqual([]);
  });
});
