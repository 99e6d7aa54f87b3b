import { describe, expect, it } from "vitest";
import { periodKey } from "@/lib/domain/reporting-period";
import { ANNUAL_2023, report } from "@/lib/domain/revenue.arbitrary";
import { reportingOf, told } from "./reporting.fixture";
import { secondHalfRows, segmentRows } from "./segment-rows";

const INTERIM_2023 = report("H1 2023", "2023-08-28");

describe("second half-years", () => {
  const year = [
    told("FY2023 new-generative", "1000", ANNUAL_2023),
    told("FY2023 new-auto", "500", ANNUAL_2023),
    told("FY2023", "1500", ANNUAL_2023),
  ];

  it("are the year less its first half, for each segment and the total", () => {
    const reporting = reportingOf([
      ...year,
      told("H1 2023 new-generative", "400", INTERIM_2023),
      told("H1 2023 new-auto", "150", INTERIM_2023),
      told("H1 2023", "550", INTERIM_2023),
    ]);
    const [half] = secondHalfRows(reporting, "new");
    expect(half && periodKey(half.period)).toBe("H2 2023");
    expect(half?.segments.get("new-generative")).toMatchObject({
      value: { value: "600" },
      mark: "derived",
    });
    expect(half?.segments.get("new-auto")?.value.value).toBe("350");
    expect(half?.total?.value.value).toBe("950");
    expect(half?.report).toBeNull();
  });

  it("are not made of a year and a half that two schemes divide", () => {
    const reporting = reportingOf([...year, told("H1 2023 old-city", "400", INTERIM_2023)]);
    expect(secondHalfRows(reporting, "new")).toEqual([]);
  });

  it("never stand among what reports print", () => {
    const reporting = reportingOf([...year, told("H1 2023 new-generative", "400", INTERIM_2023)]);
    const periods = segmentRows(reporting, "new").map(({ period }) => periodKey(period));
    expect(periods).toEqual(["FY2023", "H1 2023"]);
  });
});
