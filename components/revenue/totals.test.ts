import { describe, expect, it } from "vitest";
import { periodKey } from "@/lib/domain/reporting-period";
import { ANNUAL_2022, ANNUAL_2023, period } from "@/lib/domain/revenue.arbitrary";
import { reportingOf, told } from "./reporting.fixture";
import { reportedPeriods, totalIn } from "./totals";

const GROSS_PROFIT = { metric: "GROSS_PROFIT" } as const;
const GROSS_MARGIN = { metric: "GROSS_MARGIN" } as const;

describe("a total of a period", () => {
  it("is the one first reported, and no segment's", () => {
    const reporting = reportingOf([
      told("FY2022 old-city", "60", ANNUAL_2022),
      told("FY2022", "101", ANNUAL_2023),
      told("FY2022", "100", ANNUAL_2022),
    ]);
    expect(totalIn(reporting, "REVENUE", period("FY2022"))?.value.value).toBe("100");
    expect(totalIn(reporting, "REVENUE", period("H1 2022"))).toBeNull();
  });

  it("is computed for growth and margin where no report states them, and says so", () => {
    const reporting = reportingOf([
      told("FY2022", "100", ANNUAL_2022),
      told("FY2023", "125", ANNUAL_2023),
      told("FY2023", "50", ANNUAL_2023, GROSS_PROFIT),
    ]);
    expect(totalIn(reporting, "GROSS_MARGIN", period("FY2023"))).toMatchObject({
      value: { value: "40", unit: "PERCENT" },
      evidence: "share.fy2023-fy2023-gross_profit",
      mark: "derived",
    });
    expect(totalIn(reporting, "REVENUE_GROWTH", period("FY2023"))).toMatchObject({
      value: { value: "25", unit: "PERCENT" },
      mark: "derived",
    });
    expect(totalIn(reporting, "REVENUE_GROWTH", period("FY2022"))).toBeNull();
  });

  it("is the stated percentage where there is one, though another can be computed", () => {
    const reporting = reportingOf([
      told("FY2023", "125", ANNUAL_2023),
      told("FY2023", "50", ANNUAL_2023, GROSS_PROFIT),
      told("FY2023", "40.1", ANNUAL_2023, GROSS_MARGIN),
    ]);
    expect(totalIn(reporting, "GROSS_MARGIN", period("FY2023"))).toMatchObject({
      value: { value: "40.1" },
      mark: "company",
    });
  });
});

describe("the reported periods", () => {
  it("come newest first, each once, those with segments alone left out", () => {
    const periods = reportedPeriods(
      reportingOf([
        told("FY2021", "1", ANNUAL_2022),
        told("FY2022", "1", ANNUAL_2022),
        told("FY2022", "1", ANNUAL_2023),
        told("H1 2022", "1", ANNUAL_2023, GROSS_PROFIT),
        told("FY2023 new-auto", "1", ANNUAL_2023),
      ]),
    );
    expect(periods.map(periodKey)).toEqual(["FY2022", "H1 2022", "FY2021"]);
  });
});
