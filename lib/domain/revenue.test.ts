import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePeriods, periodKey } from "./reporting-period.ts";
import {
  ANNUAL_2022,
  ANNUAL_2023,
  figure,
  INTERIM_2025,
  reorderedReportings,
  report,
  reportings,
  SCHEMES,
} from "./revenue.arbitrary.ts";
import {
  compareReports,
  dividedRevenue,
  firstReported,
  type ReportedFigure,
  restatements,
} from "./revenue.ts";

type Figure = ReportedFigure<number>;

const slugsOf = (figures: readonly Figure[]) => figures.map(({ slug }) => slug).sort();
const inShort = (figures: readonly Figure[]) =>
  dividedRevenue(figures, SCHEMES).map((entry) =>
    [periodKey(entry.period), entry.scheme ?? "-", ...(entry.recast ? ["recast"] : [])].join(" "),
  );

describe("the figures as first reported", () => {
  it("are those of the earliest report, though a later one prints other figures", () => {
    const first = figure("FY2022", 3809, ANNUAL_2022);
    const again = figure("FY2022", 3808, ANNUAL_2023);
    expect(firstReported([again, first])).toEqual([first]);
  });

  it("keep a figure that only a later report prints", () => {
    const before = figure("FY2021", 4700, ANNUAL_2022);
    const late = figure("FY2021 old-city", 2141, ANNUAL_2023);
    expect(slugsOf(firstReported([before, late]))).toEqual(slugsOf([before, late]));
  });

  it("tell metrics, segments and periods apart", () => {
    const apart = [
      figure("FY2022", 1, ANNUAL_2022),
      figure("H1 2022", 1, ANNUAL_2022),
      figure("FY2022 old-city", 1, ANNUAL_2022),
      figure("FY2022 new-auto", 1, ANNUAL_2022),
      figure("FY2022", 1, ANNUAL_2022, "GROSS_PROFIT"),
    ];
    expect(firstReported(apart)).toEqual(apart);
  });

  it("are the same in whatever order the figures come", () => {
    fc.assert(
      fc.property(reorderedReportings, ([all, other]) => {
        expect(slugsOf(firstReported(other))).toEqual(slugsOf(firstReported(all)));
      }),
    );
  });

  it("have no figure of an earlier report left out beside them", () => {
    fc.assert(
      fc.property(reportings, (all) => {
        const first = firstReported(all);
        for (const one of all) {
          const kept = first.filter(
            (other) =>
              comparePeriods(other.period, one.period) === 0 &&
              other.metric === one.metric &&
              other.segment?.slug === one.segment?.slug,
          );
          expect(kept).toHaveLength(1);
          expect(kept.every(({ report: from }) => compareReports(from, one.report) <= 0)).toBe(
            true,
          );
        }
      }),
    );
  });
});

describe("the order of reports", () => {
  it("is that of their publication, then of their periods, then of their names", () => {
    const sameDay = report("FY2022", "2024-03-26");
    const twin = { ...ANNUAL_2023, slug: "fy2023-corrected" };
    const all = [twin, ANNUAL_2023, sameDay, INTERIM_2025, ANNUAL_2022];
    expect([...all].sort(compareReports)).toEqual([
      ANNUAL_2022,
      sameDay,
      ANNUAL_2023,
      twin,
      INTERIM_2025,
    ]);
  });
});

describe("divided revenue", () => {
  it("shows a period that was recast under both schemes, the later one marked", () => {
    const divided = dividedRevenue(
      [
        figure("FY2022", 100, ANNUAL_2022),
        figure("FY2022 old-city", 60, ANNUAL_2022),
        figure("FY2022 old-auto", 40, ANNUAL_2022),
        figure("FY2022 new-auto", 40, ANNUAL_2023),
        figure("FY2022 new-generative", 60, ANNUAL_2023),
      ],
      SCHEMES,
    );
    expect(divided).toMatchObject([
      { scheme: "old", recast: false, total: { amount: 100 } },
      { scheme: "new", recast: true, total: { amount: 100 } },
    ]);
    expect(divided.map(({ segments }) => segments.map(({ segment }) => segment?.slug))).toEqual([
      ["old-city", "old-auto"],
      ["new-generative", "new-auto"],
    ]);
  });

  it("leaves out a cross-cut, whose parts do not add up", () => {
    const part = figure("H1 2023 cut-related", 20, ANNUAL_2023);
    expect(inShort([part])).toEqual([]);
    expect(inShort([part, figure("H1 2023", 100, ANNUAL_2023)])).toEqual(["H1 2023 -"]);
    expect(inShort([part, figure("H1 2023 new-auto", 5, INTERIM_2025)])).toEqual(["H1 2023 new"]);
  });

  it("puts a period with only a total where its time puts it, and not among recasts", () => {
    const all = [
      figure("FY2021 old-city", 1, ANNUAL_2022),
      figure("FY2022 old-city", 1, ANNUAL_2022),
      figure("FY2022 new-auto", 1, ANNUAL_2023),
      figure("FY2024 new-auto", 1, INTERIM_2025),
      figure("FY2020", 1, ANNUAL_2022),
      figure("FY2023", 1, ANNUAL_2023),
      figure("FY2025", 1, INTERIM_2025),
    ];
    const expected = [
      "FY2020 -",
      "FY2021 old",
      "FY2022 old",
      "FY2022 new recast",
      "FY2023 -",
      "FY2024 new",
      "FY2025 -",
    ];
    expect(inShort(all)).toEqual(expected);
    expect(inShort([...all].reverse())).toEqual(expected);
  });

  it("never mixes segments of two schemes", () => {
    fc.assert(
      fc.property(reportings, (all) => {
        for (const { scheme: of, period: when, segments } of dividedRevenue(all, SCHEMES)) {
          expect(segments.every(({ segment }) => segment?.scheme === of)).toBe(true);
          expect(segments.every((part) => comparePeriods(part.period, when) === 0)).toBe(true);
          expect(segments.length > 0).toBe(of !== null);
        }
      }),
    );
  });

  it("takes every part and total in, none twice in one division", () => {
    fc.assert(
      fc.property(reportings, (all) => {
        const divided = dividedRevenue(all, SCHEMES);
        const revenue = firstReported(all.filter(({ metric }) => metric === "REVENUE"));
        const parts = revenue.filter(({ segment }) => segment && segment.scheme !== "cut");
        const totals = revenue.filter(({ segment }) => segment === null);
        expect(slugsOf(divided.flatMap(({ segments }) => segments))).toEqual(slugsOf(parts));
        for (const total of totals) {
          expect(divided.some((entry) => entry.total === total)).toBe(true);
        }
        const entries = divided.map(({ period: when, scheme: of }) => `${periodKey(when)} ${of}`);
        expect(new Set(entries).size).toBe(entries.length);
      }),
    );
  });

  it("marks as recast what an earlier scheme divides too, and nothing else", () => {
    fc.assert(
      fc.property(reportings, (all) => {
        const divided = dividedRevenue(all, SCHEMES);
        for (const entry of divided) {
          const earlier = divided.some(
            ({ scheme: of, period: when }) =>
              of === "old" && entry.scheme === "new" && comparePeriods(when, entry.period) === 0,
          );
          expect(entry.recast).toBe(earlier);
        }
      }),
    );
  });

  it("is the same in whatever order the figures come", () => {
    fc.assert(
      fc.property(reorderedReportings, ([all, other]) => {
        expect(dividedRevenue(other, SCHEMES)).toEqual(dividedRevenue(all, SCHEMES));
      }),
    );
  });
});

describe("restatements", () => {
  const differs = (first: number, later: number) => first !== later;

  it("pair the first figure with each later one that says something else", () => {
    const first = figure("FY2022", 100, ANNUAL_2022);
    const same = figure("FY2022", 100, ANNUAL_2023);
    const other = figure("FY2022", 90, INTERIM_2025);
    expect(restatements([other, same, first], differs)).toEqual([{ first, later: other }]);
  });

  it("do not pair a segment with that of another scheme", () => {
    const all = [
      figure("FY2022 old-auto", 1, ANNUAL_2022),
      figure("FY2022 new-auto", 2, ANNUAL_2023),
    ];
    expect(restatements(all, differs)).toEqual([]);
  });

  it("always run from the earlier report to the later", () => {
    fc.assert(
      fc.property(reportings, (all) => {
        for (const { first, later } of restatements(all, differs)) {
          expect(compareReports(first.report, later.report)).toBeLessThan(0);
          expect(first.amount).not.toBe(later.amount);
        }
      }),
    );
  });
});
