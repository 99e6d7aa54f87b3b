import { describe, expect, it } from "vitest";
import { periodKey } from "@/lib/domain/reporting-period";
import { ANNUAL_2022, ANNUAL_2023, INTERIM_2025, report } from "@/lib/domain/revenue.arbitrary";
import { headlineOf } from "./headline";
import { reportingOf, told } from "./reporting.fixture";

const ANNUAL_2024 = report("FY2024", "2025-03-26");
const SHARE = { metric: "REVENUE_SHARE" } as const;
const GROWTH = { metric: "REVENUE_GROWTH" } as const;

const YEARS = [
  told("FY2022", "3800", ANNUAL_2022),
  told("FY2022 old-city", "3800", ANNUAL_2022),
  told("FY2023", "3400", ANNUAL_2023),
  told("FY2023 new-generative", "1184", ANNUAL_2023),
];

describe("the headline", () => {
  it("tells the latest full year that is divided into segments", () => {
    const headline = headlineOf(reportingOf(YEARS));
    expect(headline && periodKey(headline.year)).toBe("FY2023");
    expect(headline?.revenue.value.value).toBe("3400");
  });

  it("passes over a half-year and a year of which only the total is known", () => {
    const later = [
      told("H1 2025", "2358", INTERIM_2025),
      told("H1 2025 new-generative", "1815", INTERIM_2025),
      told("FY2025", "5000", INTERIM_2025, { qualifier: "MORE_THAN" }),
    ];
    expect(headlineOf(reportingOf([...YEARS, ...later]))?.year).toEqual({
      fiscalYear: 2023,
      fiscalPeriod: "FY",
    });
  });

  it("is none where no year is told in full", () => {
    expect(headlineOf(reportingOf([]))).toBeNull();
    expect(headlineOf(reportingOf([told("FY2025", "5000", INTERIM_2025)]))).toBeNull();
    expect(headlineOf(reportingOf([told("FY2023 new-auto", "5", ANNUAL_2023)]))).toBeNull();
  });

  it("tells the segment with the largest share: from what it came, what it earned, how it grew", () => {
    const { segment } =
      headlineOf(
        reportingOf([
          ...YEARS,
          told("FY2024", "3772", ANNUAL_2024),
          told("FY2024 new-auto", "6.8", ANNUAL_2024, SHARE),
          told("FY2024 new-generative", "63.7", ANNUAL_2024, SHARE),
          told("FY2024 new-generative", "2404", ANNUAL_2024),
          told("FY2024 new-generative", "103.1", ANNUAL_2024, GROWTH),
          told("FY2023 new-generative", "34.8", ANNUAL_2024, SHARE),
        ]),
      ) ?? {};
    expect(segment?.name).toBe("generative");
    expect(segment?.share.value.value).toBe("63.7");
    expect(segment?.shareBefore?.value.value).toBe("34.8");
    expect(segment?.revenue?.value.value).toBe("2404");
    expect(segment?.growth?.value.value).toBe("103.1");
  });

  it("leaves a segment's unknown figures open instead of taking another's", () => {
    const { segment } =
      headlineOf(
        reportingOf([...YEARS, told("FY2023 new-generative", "34.8", ANNUAL_2023, SHARE)]),
      ) ?? {};
    expect(segment?.shareBefore).toBeNull();
    expect(segment?.growth).toBeNull();
    expect(headlineOf(reportingOf(YEARS))?.segment).toBeNull();
  });
});
