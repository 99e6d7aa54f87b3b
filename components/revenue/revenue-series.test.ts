import { describe, expect, it } from "vitest";
import type { PercentPoint } from "@/components/charts/revenue-growth";
import { periodKey } from "@/lib/domain/reporting-period";
import { ANNUAL_2022, ANNUAL_2023, INTERIM_2025, report } from "@/lib/domain/revenue.arbitrary";
import { reportingOf, told } from "./reporting.fixture";
import { chartedPeriods, chartedSchemes, growthPoints, sharePoints } from "./revenue-series";

const ANNUAL_2024 = report("FY2024", "2025-03-26");

const inShort = (points: readonly PercentPoint[]) =>
  points.map(
    ({ period, percent, basis }) => `${periodKey(period)} ${percent.value.value} ${basis}`,
  );

describe("revenue by segment", () => {
  it("is charted without the cross-cut, whose parts do not add up", () => {
    expect(chartedSchemes(reportingOf([])).map(({ key }) => key)).toEqual(["old", "new"]);
  });

  it("leaves half-years out of a scheme that has full years, and out of bare totals", () => {
    const charted = chartedPeriods(
      reportingOf([
        told("H1 2022", "40", ANNUAL_2022),
        told("FY2022", "100", ANNUAL_2022),
        told("FY2022 old-city", "100", ANNUAL_2022),
        told("H1 2022 old-city", "40", ANNUAL_2022),
        told("H1 2025 new-auto", "10", INTERIM_2025),
        told("H1 2021", "9", ANNUAL_2022),
        told("FY2021", "20", ANNUAL_2022),
      ]),
    );
    expect(charted.map(({ period, scheme }) => `${periodKey(period)} ${scheme}`)).toEqual([
      "FY2021 null",
      "FY2022 old",
      "H1 2025 new",
    ]);
  });

  it("of one scheme is every period that it covers, half-years beside their years", () => {
    const charted = chartedPeriods(
      reportingOf([
        told("FY2022", "100", ANNUAL_2022),
        told("FY2022 old-city", "100", ANNUAL_2022),
        told("H1 2022 old-city", "40", ANNUAL_2022),
        told("FY2022 new-generative", "60", ANNUAL_2023),
        told("FY2021", "20", ANNUAL_2022),
      ]),
      "old",
    );
    expect(charted.map(({ period, scheme }) => `${periodKey(period)} ${scheme}`)).toEqual([
      "H1 2022 old",
      "FY2022 old",
    ]);
  });

  it("tells the periods without an exchange rate apart", () => {
    const bare = told("FY2022", "100", ANNUAL_2022);
    const original = bare.amount.value;
    const [year] = chartedPeriods(
      reportingOf([{ ...bare, amount: { ...bare.amount, conversion: { original, rates: [] } } }]),
    );
    expect([year?.withoutRate, year?.total?.value.value]).toEqual([true, "100"]);
    expect(chartedPeriods(reportingOf([bare]))[0]?.withoutRate).toBe(false);
  });

  it("shows a recast period once for each scheme, each with the total first reported", () => {
    const charted = chartedPeriods(
      reportingOf([
        told("FY2022", "100", ANNUAL_2022),
        told("FY2022", "101", ANNUAL_2023),
        told("FY2022 old-city", "100", ANNUAL_2022),
        told("FY2022 new-generative", "60", ANNUAL_2023),
      ]),
    );
    expect(charted).toMatchObject([
      { scheme: "old", recast: false, segments: [{ segment: "old-city" }] },
      { scheme: "new", recast: true, segments: [{ segment: "new-generative" }] },
    ]);
    expect(charted.map(({ total }) => total?.value.value)).toEqual(["100", "100"]);
  });
});

describe("growth of revenue", () => {
  it("stands as stated and as computed, each with its own evidence", () => {
    const points = growthPoints(
      reportingOf([
        told("FY2022", "3405", ANNUAL_2022),
        told("FY2023", "3772", ANNUAL_2023),
        told("FY2023", "10.9", ANNUAL_2023, { metric: "REVENUE_GROWTH" }),
      ]),
    );
    expect(inShort(points)).toEqual(["FY2023 10.9 stated", "FY2023 10.8 computed"]);
    expect(points.map(({ percent }) => [percent.evidence, percent.mark])).toEqual([
      ["fy2023 FY2023 REVENUE_GROWTH", "company"],
      ["growth.fy2023-fy2023-revenue", "derived"],
    ]);
  });

  it("is not computed over a gap of a year, on half-years, or on a segment", () => {
    const points = growthPoints(
      reportingOf([
        told("FY2020", "100", ANNUAL_2022),
        told("FY2022", "200", ANNUAL_2022),
        told("H1 2021", "50", ANNUAL_2022),
        told("H1 2022", "60", ANNUAL_2022),
        told("FY2021 old-city", "1", ANNUAL_2022),
        told("FY2022 old-city", "2", ANNUAL_2022),
      ]),
    );
    expect(points).toEqual([]);
  });

  it("is computed from the figures first reported, not from what became of them", () => {
    const points = growthPoints(
      reportingOf([
        told("FY2022", "150", ANNUAL_2023),
        told("FY2022", "100", ANNUAL_2022),
        told("FY2023", "120", ANNUAL_2023),
      ]),
    );
    expect(inShort(points)).toEqual(["FY2023 20 computed"]);
  });
});

describe("a segment's share of revenue", () => {
  const SHARE = { metric: "REVENUE_SHARE" } as const;

  it("stands as stated and as computed", () => {
    const points = sharePoints(
      reportingOf([
        told("FY2023", "3406", ANNUAL_2023),
        told("FY2023 new-auto", "1184", ANNUAL_2023),
        told("FY2023 new-auto", "34.8", ANNUAL_2024, SHARE),
      ]),
      "auto",
    );
    expect(inShort(points)).toEqual(["FY2023 34.8 stated", "FY2023 34.8 computed"]);
    expect(points.at(-1)?.percent.evidence).toBe("share.fy2023-fy2023-new-auto-revenue");
  });

  it("follows a segment of that name through the schemes, the line broken between them", () => {
    const points = sharePoints(
      reportingOf([
        told("FY2021", "100", ANNUAL_2022),
        told("FY2021 old-auto", "10", ANNUAL_2022),
        told("FY2022", "100", ANNUAL_2022),
        told("FY2022 old-auto", "12", ANNUAL_2022),
        told("H1 2025", "100", INTERIM_2025),
        told("H1 2025 new-auto", "20", INTERIM_2025),
      ]),
      "auto",
    );
    expect(points.map(({ period, breakBefore }) => [periodKey(period), breakBefore])).toEqual([
      ["FY2021", false],
      ["FY2022", false],
      ["H1 2025", true],
    ]);
  });

  it("leaves out the half of a year that is shown, though another scheme divides it", () => {
    const points = sharePoints(
      reportingOf([
        told("FY2022", "100", ANNUAL_2022),
        told("FY2022 old-auto", "10", ANNUAL_2022),
        told("H1 2022", "50", ANNUAL_2022),
        told("H1 2022 new-auto", "4", INTERIM_2025),
      ]),
      "auto",
    );
    expect(inShort(points)).toEqual(["FY2022 10 computed"]);
  });

  it("has no point where it can only be bounded", () => {
    const hedged = { qualifier: "APPROXIMATELY" } as const;
    const figures = [
      told("FY2022", "3809", ANNUAL_2022),
      told("FY2022 new-auto", "394", ANNUAL_2023, hedged),
    ];
    expect(sharePoints(reportingOf(figures), "auto")).toEqual([]);
  });
});
