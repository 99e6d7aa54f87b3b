import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codes, day, fresh, known, round, warned, word, yuan } from "./versions.arbitrary";

describe("a round that may be one that is known", () => {
  const seriesA = known("FundingRound", "a", round("2025-07-23", "1000000000"));

  it("is of the same month, or of nearly the same amount", () => {
    const sameMonth = fresh("FundingRound", "b", round("2025-07-01", null));
    expect(warned([sameMonth], [seriesA])).toMatchObject([
      {
        code: "lookalikeRound",
        field: "announcedOn",
        facts: {
          saidOn: { date: "2025-07-01" },
          knownOn: { date: "2025-07-23" },
          against: { type: "FundingRound", id: "a", proposalId: null },
        },
      },
    ]);
    const sameAmount = fresh("FundingRound", "b", round("2023-01-05", "950000000"));
    expect(codes([sameAmount], [seriesA])).toEqual(["lookalikeRound announcedOn"]);
    const another = fresh("FundingRound", "b", round("2023-01-05", "500000000"));
    expect(codes([another], [seriesA])).toEqual([]);
  });

  it("has an investor in common within a quarter of a year", () => {
    const investment = (id: string, fundingRoundId: string) => ({
      fundingRoundId,
      organizationId: id,
    });
    const before = [seriesA, known("Investment", "i", investment("fund", "a"))];
    const with_ = (date: string, investor: string) =>
      codes(
        [
          fresh("FundingRound", "b", round(date, "300000000")),
          fresh("Investment", "j", investment(investor, "b")),
        ],
        before,
      );
    expect(with_("2025-10-20", "fund")).toEqual(["lookalikeRound announcedOn"]);
    expect(with_("2025-12-20", "fund")).toEqual([]);
    expect(with_("2025-10-20", "other")).toEqual([]);
  });

  it("may wait in the proposal of somebody else, or stand in the same file", () => {
    const waiting = known("FundingRound", "a", round("2025-07-23", null), "proposal");
    const candidate = fresh("FundingRound", "b", round("2025-07-01", null));
    expect(warned([candidate], [waiting])).toMatchObject([
      { facts: { against: { proposalId: "proposal" } } },
    ]);
    const beside = fresh("FundingRound", "c", round("2025-07-02", null));
    expect(codes([candidate, beside])).toEqual(["lookalikeRound announcedOn"]);
  });

  it("is no question of a round that an editor has told apart, nor of another organization", () => {
    const part = round("2025-07-01", "900000000", { countedIn: [{ wholeId: "a" }] });
    expect(codes([fresh("FundingRound", "b", part)], [seriesA])).toEqual([]);
    const other = round("2025-07-01", "900000000", { organizationId: "other" });
    expect(codes([fresh("FundingRound", "b", other)], [seriesA])).toEqual([]);
  });

  it("is asked of again only where it begins to look alike", () => {
    const before = round("2024-01-10", "300000000");
    const mended = (after: typeof before, from = before) => ({
      ...({ entityType: "FundingRound", entityId: "b", before: from, after } as const),
    });
    expect(codes([mended({ ...before, note: "mended" })], [seriesA])).toEqual([]);
    const july = { ...before, ...day("announcedOn", "2025-07-02") };
    expect(codes([mended(july)], [seriesA])).toEqual(["lookalikeRound announcedOn"]);
    const later = { ...july, ...day("announcedOn", "2025-07-03") };
    expect(codes([mended(later, july)], [seriesA])).toEqual([]);
  });
});

describe("money out of proportion to the other rounds", () => {
  const rounds = [
    known("FundingRound", "seed", round("2021-05-01", "30000000")),
    known("FundingRound", "a", round("2022-05-01", "200000000")),
  ];
  const asked = (date: string, value: string) =>
    codes([fresh("FundingRound", "b", round(date, value))], rounds);

  it("is ten times the largest, or a tenth of the smallest before it", () => {
    expect(asked("2024-01-01", "2000000000")).toEqual(["tenfoldOfRounds moneyRaised"]);
    expect(asked("2024-01-01", "1900000000")).toEqual([]);
    expect(asked("2024-01-01", "3000000")).toEqual(["tenfoldOfRounds moneyRaised"]);
    expect(asked("2020-01-01", "3000000")).toEqual([]);
  });

  it("is also asked of valuations, and says against which round", () => {
    const valued = known(
      "FundingRound",
      "a",
      round("2022-05-01", null, yuan("postMoneyValuation", "2000000000")),
    );
    const after = round("2024-01-01", null, yuan("postMoneyValuation", "200000000000"));
    expect(warned([fresh("FundingRound", "b", after)], [valued])).toMatchObject([
      { field: "postMoneyValuation", facts: { factor: "100", against: { id: "a" } } },
    ]);
  });

  it("is never what another round raised, and always ten times a single one", () => {
    const values = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 6 }), (all) => {
        const others = all.map((value, at) =>
          known("FundingRound", `r${at}`, round(`20${10 + at}-01-01`, String(value))),
        );
        const [first = 1] = all;
        const isOdd = (value: number) =>
          codes([fresh("FundingRound", "b", round("2025-01-01", String(value)))], others).includes(
            "tenfoldOfRounds moneyRaised",
          );
        expect(isOdd(first)).toBe(false);
        expect(isOdd(Math.max(...all) * 10)).toBe(true);
      }),
    );
  });
});

describe("a figure on another scale than its sources", () => {
  const before = round("2025-07-23", "1000000000", {
    claims: [word("moneyRaised", "1000000000")],
  });
  const amended = (...claims: Parameters<typeof word>[]) => ({
    ...({ entityType: "FundingRound", entityId: "a", before } as const),
    after: { ...before, claims: [...(before.claims as []), ...claims.map((one) => word(...one))] },
  });

  it("is told with the source that says otherwise", () => {
    const sources = [known("Source", "paper", { reliability: "B" })];
    const said = amended(["moneyRaised", "100000000", { sourceId: "notes", status: "COMPETING" }]);
    expect(warned([said], sources)).toMatchObject([
      {
        code: "tenfoldOfClaim",
        field: "moneyRaised",
        facts: { factor: "0.1", against: { type: "Source", id: "paper" } },
      },
    ]);
    expect(codes([amended(["moneyRaised", "900000000", { sourceId: "notes" }])], sources)).toEqual(
      [],
    );
  });

  it("is no question of a claim that was refused, nor of a standing that changes", () => {
    const refused = word("moneyRaised", "100000000", { sourceId: "notes", status: "REJECTED" });
    const start = { ...before, claims: [...(before.claims as []), refused] };
    const base = { entityType: "FundingRound", entityId: "a", before: start } as const;
    const agreeing = word("moneyRaised", "1000000000", { sourceId: "wire", status: "COMPETING" });
    expect(codes([{ ...base, after: { ...start, claims: [...start.claims, agreeing] } }])).toEqual(
      [],
    );
    const restored = start.claims.map((claim) => ({ ...claim, status: "COMPETING" }));
    expect(codes([{ ...base, after: { ...start, claims: restored } }])).toEqual([]);
  });

  it.each([
    ["27980000000", "27.98亿", ["tenfoldOfPrinted moneyRaised"]],
    ["2798000000", "27.98亿", []],
    ["1000000000", "近10亿元", []],
    ["1000000", "1bn", ["tenfoldOfPrinted moneyRaised"]],
    ["1000000000", "a lot", []],
  ])("%s for %s is told or not", (value, statedAs, expected) => {
    const claims = [word("moneyRaised", value, { statedAs })];
    const candidate = fresh("FundingRound", "b", round("2025-07-01", value, { claims }));
    expect(codes([candidate])).toEqual(expected);
  });
});

describe("what makes a doubt the same doubt", () => {
  it("is what is said and what it is held against, not the id of what is new", () => {
    const versions = [known("FundingRound", "a", round("2025-07-23", "1000000000"))];
    const key = (id: string, value: string) =>
      warned([fresh("FundingRound", id, round("2025-07-01", value))], versions)[0]?.key;
    expect(key("b", "500000000")).toBe(key("c", "500000000"));
    expect(key("b", "500000000")).not.toBe(key("b", "500000001"));
  });

  it("does not hang on the id of what is saved beside it", () => {
    const named = (id: string) => fresh("Organization", id, { name: "Dawn Fund" });
    const key = (id: string) => warned([named("x"), named(id)])[0]?.key;
    expect(key("y")).toBe(key("z"));
    expect(key("y")).toContain(`"Dawn Fund"`);
  });
});
