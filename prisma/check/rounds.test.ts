import { describe, expect, test } from "vitest";
import type { PartialDate } from "@/lib/domain/partial-date";
import { type Amount, UNDISCLOSED } from "@/lib/domain/quantity";
import { type CountedRound, checkCountedOnce, checkCycles } from "./rounds";

const month = (date: string): PartialDate => ({ date, precision: "MONTH", inferred: false });
const cny = (value: string, qualifier: Amount["qualifier"] = "EXACT"): Amount => ({
  ...{ qualifier, value, maxValue: null, currency: "CNY", unit: null },
});

function round(slug: string, other: Partial<CountedRound> = {}): CountedRound {
  return {
    ...{ slug, organization: "maker", investmentType: "UNKNOWN" as const },
    ...{ status: "ANNOUNCED" as const, announcedOn: month("2025-07-01") },
    ...{ moneyRaised: cny("1000000000"), investors: [], moreInvestors: false, countedIn: [] },
    ...other,
  };
}

const outcomes = (rounds: readonly CountedRound[], distinct = [] as const) =>
  checkCountedOnce(rounds, distinct)
    .slice(1)
    .map(({ outcome }) => outcome);

describe("two rounds that may be one", () => {
  test("are a breach in one month, unless one counts the other", () => {
    expect(outcomes([round("a"), round("b")])).toEqual(["breach"]);
    expect(outcomes([round("a", { countedIn: ["b"] }), round("b")])).toEqual(["ok"]);
    const chain = [round("a", { countedIn: ["c"] }), round("b")];
    const between = round("c", { announcedOn: month("2020-01-01"), countedIn: ["b"] });
    expect(outcomes([...chain, between])).toEqual(["ok"]);
  });

  test("are a breach where a year may hold the month of the other", () => {
    const year: PartialDate = { date: "2025-01-01", precision: "YEAR", inferred: false };
    expect(outcomes([round("a"), round("b", { announcedOn: year })])).toEqual(["breach"]);
  });

  test("are a breach a month or two apart where their sums may be one", () => {
    const later = { announcedOn: month("2025-09-01") };
    const nearly = { ...later, moneyRaised: cny("1050000000", "APPROXIMATELY") };
    expect(outcomes([round("a"), round("b", nearly)])).toEqual(["breach"]);
    expect(outcomes([round("a"), round("b", { ...later, moneyRaised: cny("2") })])).toEqual([]);
    expect(outcomes([round("a"), round("b", { ...later, moneyRaised: UNDISCLOSED })])).toEqual([]);
    const muchLater = { announcedOn: month("2026-01-01") };
    expect(outcomes([round("a"), round("b", muchLater)])).toEqual([]);
  });

  test("are two where their organization, type, status or full list of investors differs", () => {
    expect(outcomes([round("a"), round("b", { organization: "taker" })])).toEqual([]);
    expect(outcomes([round("a"), round("b", { status: "PLANNED" })])).toEqual([]);
    expect(
      outcomes([
        round("a", { investmentType: "SERIES_A" }),
        round("b", { investmentType: "SERIES_B" }),
      ]),
    ).toEqual([]);
    const named = (investors: string[], moreInvestors = false) => ({ investors, moreInvestors });
    expect(outcomes([round("a", named(["x"])), round("b", named(["y"]))])).toEqual([]);
    expect(outcomes([round("a", named(["x"])), round("b", named(["y"], true))])).toEqual([
      "breach",
    ]);
    expect(outcomes([round("a", named(["x"])), round("b", named(["x", "y"]))])).toEqual(["breach"]);
  });

  test("pass where somebody has found them to be two", () => {
    const distinct = [{ pair: ["b", "a"], reason: "two closings" }] as const;
    expect(checkCountedOnce([round("a"), round("b")], distinct).slice(1)).toMatchObject([
      { tolerance: "two closings", outcome: "ok" },
    ]);
  });
});

test("a round that counts itself through others is a breach", () => {
  const links = (of: Record<string, string[]>) =>
    Object.entries(of).map(([slug, countedIn]) => round(slug, { countedIn }));
  expect(checkCycles(links({ a: ["b"], b: ["c"], c: [] })).outcome).toBe("ok");
  expect(checkCycles(links({ a: ["b"], b: ["c"], c: ["a"], d: ["a"] }))).toMatchObject({
    ...{ subject: "countedIn a b c", outcome: "breach" },
  });
});
