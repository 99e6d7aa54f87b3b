import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Candidate } from "./surroundings";
import {
  COMPANY,
  codes,
  figure,
  fresh,
  known,
  percent,
  warned,
  warnedOfAll,
  yuan,
} from "./versions.arbitrary";

const revenue = (id: string, year: number, value: string, rest = {}) =>
  known("ReportedFigure", id, figure(year, yuan("amount", value), rest));
const entered = (year: number, value: string, rest = {}): Candidate =>
  fresh("ReportedFigure", "new", figure(year, yuan("amount", value), rest));

describe("a reported figure beside the others of its kind", () => {
  it("is a slip where another report has it on another scale", () => {
    const recast = revenue("old", 2023, "3772000000", { reportId: "earlier" });
    expect(warned([entered(2023, "3772000")], [recast])).toMatchObject([
      { code: "tenfoldOfFigure", facts: { factor: "0.001", against: { id: "old" } } },
    ]);
    expect(codes([entered(2023, "3700000000")], [recast])).toEqual([]);
  });

  it("is a slip where the year next to it is on another scale, before or after", () => {
    expect(codes([entered(2024, "100")], [revenue("y", 2023, "1000")])).toEqual([
      "tenfoldOfFigure amount",
    ]);
    expect(codes([entered(2022, "100")], [revenue("y", 2023, "1000")])).toEqual([
      "tenfoldOfFigure amount",
    ]);
    expect(codes([entered(2020, "100")], [revenue("y", 2023, "1000")])).toEqual([]);
  });

  it("grows steeply by more than 1000 %, and says by how much", () => {
    const before = [revenue("y", 2023, "100")];
    expect(warned([entered(2024, "2500")], before)).toMatchObject([
      { code: "steepGrowth", facts: { factor: "2400", known: { quantity: { value: "100" } } } },
    ]);
    expect(codes([entered(2024, "800")], before)).toEqual([]);
    expect(codes([entered(2022, "4")], before)).toEqual(["steepGrowth amount"]);
  });

  it("is compared within its metric, segment, period and currency", () => {
    const before = [revenue("y", 2023, "100")];
    for (const rest of [
      { metric: "GROSS_PROFIT" },
      { segmentId: "chips" },
      { fiscalPeriod: "H1" },
      { amountCurrency: "USD" },
      { organizationId: "other" },
    ]) {
      expect(codes([entered(2024, "2500", rest)], before)).toEqual([]);
    }
  });

  it("fits where one of several reports of the year beside it does", () => {
    const recast = [
      revenue("first", 2023, "100", { reportId: "a" }),
      revenue("later", 2023, "900", { reportId: "b" }),
    ];
    expect(codes([entered(2024, "1000")], recast)).toEqual([]);
  });

  it("may itself be growth that is too steep", () => {
    const growth = (value: string) =>
      fresh(
        "ReportedFigure",
        "new",
        figure(2024, percent("amount", value), { metric: "REVENUE_GROWTH" }),
      );
    expect(codes([growth("1524")])).toEqual(["steepGrowth amount"]);
    expect(codes([growth("152.4")])).toEqual([]);
  });

  it("never alarms where it equals what is known, and always ten times over", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(-1, 0, 1), (value, years) => {
        const beside = [revenue("y", 2023, String(value), { reportId: "earlier" })];
        expect(codes([entered(2023 + years, String(value))], beside)).toEqual([]);
        const scaled = codes([entered(2023 + years, String(value * 10))], beside);
        expect(scaled).toEqual(["tenfoldOfFigure amount"]);
      }),
    );
  });
});

describe("the segments of a scheme", () => {
  const scheme = (partitionsRevenue = true) => [
    known("SegmentScheme", "scheme", { organizationId: COMPANY, partitionsRevenue }),
    known("RevenueSegment", "chips", { schemeId: "scheme", position: 0 }),
    known("RevenueSegment", "cloud", { schemeId: "scheme", position: 1 }),
  ];
  const chips = (value: string) => entered(2024, value, { segmentId: "chips" });
  const rest = (cloud: string | null, total: string) => [
    revenue("total figure", 2024, total),
    ...(cloud === null ? [] : [revenue("cloud figure", 2024, cloud, { segmentId: "cloud" })]),
  ];

  it("add up to the total, within what rounding allows", () => {
    expect(codes([chips("1200000000")], [...scheme(), ...rest("800000000", "2000000000")])).toEqual(
      [],
    );
    expect(codes([chips("1210000000")], [...scheme(), ...rest("808000000", "2020000000")])).toEqual(
      [],
    );
    expect(
      warned([chips("1200000000")], [...scheme(), ...rest("888000000", "1990000000")]),
    ).toMatchObject([
      {
        code: "segmentSum",
        facts: {
          said: { quantity: { value: "2088000000" } },
          known: { quantity: { value: "1990000000" } },
          against: { id: "total figure" },
        },
      },
    ]);
  });

  it("are asked of while some are missing only where they are too much", () => {
    expect(codes([chips("1200000000")], [...scheme(), ...rest(null, "2000000000")])).toEqual([]);
    expect(codes([chips("2500000000")], [...scheme(), ...rest(null, "2000000000")])).toEqual([
      "segmentSum amount",
    ]);
  });

  it("are asked of when the total is entered last", () => {
    const parts = [
      revenue("a", 2024, "1200000000", { segmentId: "chips" }),
      revenue("b", 2024, "800000000", { segmentId: "cloud" }),
    ];
    expect(codes([entered(2024, "2300000000")], [...scheme(), ...parts])).toEqual([
      "segmentSum amount",
    ]);
    expect(codes([entered(2024, "2000000000")], [...scheme(), ...parts])).toEqual([]);
  });

  it("need not add up where the scheme cuts across", () => {
    const versions = [...scheme(false), ...rest("888000000", "1990000000")];
    expect(codes([chips("1200000000")], versions)).toEqual([]);
  });

  it("are told of once, however many of them are saved together", () => {
    const cloud = fresh(
      "ReportedFigure",
      "second",
      figure(2024, yuan("amount", "888000000"), { segmentId: "cloud" }),
    );
    const versions = [...scheme(), ...rest(null, "1990000000")];
    const told = (...candidates: Candidate[]) =>
      warnedOfAll(candidates, versions).map(({ entityId }) => entityId);
    expect(told(chips("1200000000"), cloud)).toEqual(["new"]);
    expect(told(cloud, chips("1200000000"))).toEqual(["second"]);
  });

  it("have shares of a hundred percent together", () => {
    const share = (id: string, value: string, segmentId: string) =>
      figure(2024, percent("amount", value), { metric: "REVENUE_SHARE", segmentId, id });
    const candidate = (value: string) => fresh("ReportedFigure", "new", share("n", value, "chips"));
    const versions = [...scheme(), known("ReportedFigure", "b", share("b", "36.3", "cloud"))];
    expect(codes([candidate("63.7")], versions)).toEqual([]);
    expect(codes([candidate("73.7")], versions)).toEqual(["segmentSum amount"]);
  });
});
