import { describe, expect, it } from "vitest";
import { investorsQueryOf } from "./investors-query";
import { FIRST_PAGE, printQuery, printSort, singleParams } from "./list-query";
import { organizationsQueryOf } from "./organizations-query";
import { investorsRequestSchema } from "./parties-request";
import { roundsQueryOf } from "./rounds-query";

const NOTHING_ASKED = {
  q: "",
  organization: null,
  investor: null,
  type: null,
  status: null,
  from: null,
  to: null,
  amount: null,
  sort: { by: "announcedOn", descending: true },
  ...FIRST_PAGE,
};

describe("what the list of rounds is asked for", () => {
  it("is everything, newest first, where an address says nothing", () => {
    expect(roundsQueryOf({})).toEqual(NOTHING_ASKED);
  });

  it("is what the address says", () => {
    const asked = roundsQueryOf({
      q: "  曦望 ",
      organization: "sunrise",
      investor: "huaxu-fund",
      type: "PRE_A",
      status: "ANNOUNCED",
      from: "2024",
      to: "2026",
      amount: "disclosed",
      sort: "-moneyRaised",
      after: "a-round",
    });
    expect(asked).toEqual({
      q: "曦望",
      organization: "sunrise",
      investor: "huaxu-fund",
      type: "PRE_A",
      status: "ANNOUNCED",
      from: 2024,
      to: 2026,
      amount: "disclosed",
      sort: { by: "moneyRaised", descending: true },
      ...FIRST_PAGE,
      after: "a-round",
    });
  });

  it.each([
    ["after", "a\0b"],
    ["before", "\0"],
    ["page", "0"],
    ["page", "1.5"],
    ["page", "2"],
    ["sort", "password"],
    ["sort", "--announcedOn"],
    ["from", "24"],
    ["to", "9999"],
    ["type", "series_a"],
    ["status", ""],
    ["organization", "../admin"],
    ["investor", "../admin"],
    ["amount", "yes"],
  ])("takes %s=%s for not said", (name, value) => {
    expect(roundsQueryOf({ [name]: value })).toEqual(NOTHING_ASKED);
  });

  it("is the years between two, in whichever order they come", () => {
    expect(roundsQueryOf({ from: "2026", to: "2024" })).toMatchObject({ from: 2024, to: 2026 });
    expect(roundsQueryOf({ from: "2026" })).toMatchObject({ from: 2026, to: null });
  });

  it("takes the first of a repeated parameter", () => {
    expect(roundsQueryOf({ q: ["one", "two"] }).q).toBe("one");
  });

  it("cuts a search that is longer than any name", () => {
    expect(roundsQueryOf({ q: "x".repeat(5000) }).q.length).toBeLessThanOrEqual(100);
  });
});

describe("the other lists", () => {
  it("start with who raised most often, and with who invested most often", () => {
    expect(organizationsQueryOf({}).sort).toEqual({ by: "rounds", descending: true });
    expect(investorsQueryOf({}).sort).toEqual({ by: "deals", descending: true });
  });

  it("do not take the words of another list", () => {
    expect(investorsQueryOf({ sort: "announcedOn", kind: "FUND" })).toMatchObject({
      sort: { by: "deals" },
      kind: null,
    });
  });
});

describe("programs that ask a list", () => {
  it("are told what it can be sorted by", () => {
    const { error } = investorsRequestSchema.safeParse({ sort: "nonsense" });
    expect(error?.issues[0]?.message).toMatch(/^must be one of name, deals,/);
  });
});

describe("addresses of lists", () => {
  it("leave out what says nothing", () => {
    expect(printQuery({ q: "", type: null, planned: false, page: 2, sort: "-x" })).toBe(
      "?page=2&sort=-x",
    );
    expect(printQuery({ q: null })).toBe("");
  });

  it("encode what a reader typed", () => {
    expect(printQuery({ q: "曦望 & co" })).toBe("?q=%E6%9B%A6%E6%9C%9B+%26+co");
  });

  it("say a sort with its direction", () => {
    expect(printSort({ by: "deals", descending: true })).toBe("-deals");
    expect(printSort({ by: "deals", descending: false })).toBe("deals");
  });

  it("take an empty field of a form for none", () => {
    expect(singleParams({ q: " ", type: [""], page: "3" })).toEqual({
      q: undefined,
      type: undefined,
      page: "3",
    });
  });
});
