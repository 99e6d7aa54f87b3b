import { beforeAll, describe, expect, it } from "vitest";
import { companyReporting } from "@/lib/data/reported-figures";
import type { Metric } from "@/lib/domain/reported-figure";
import { type ReportingPeriod, samePeriod } from "@/lib/domain/reporting-period";
import { dividedRevenue, firstReported } from "@/lib/domain/revenue";
import { TODAY, type View } from "@/lib/domain/view";
import { createOrganization } from "../factories/organization.ts";
import { createYearReport } from "../factories/reported-figure.ts";
import { createSource } from "../factories/source.ts";
import { resetDatabase } from "../setup/clone.ts";
import { countQueries } from "./count-queries.ts";

beforeAll(() => resetDatabase("shipped"));

const FY2024: ReportingPeriod = { fiscalYear: 2024, fiscalPeriod: "FY" };
const FY2023: ReportingPeriod = { fiscalYear: 2023, fiscalPeriod: "FY" };
const H1_2024: ReportingPeriod = { fiscalYear: 2024, fiscalPeriod: "H1" };

async function sensetime(view: View = TODAY) {
  const reporting = await companyReporting(view, "sensetime");
  if (reporting === null) throw new Error("SenseTime is not in the data set.");
  return reporting;
}

/** What SenseTime first reported: the total, or a segment by its slug. */
async function reported(
  metric: Metric,
  period: ReportingPeriod,
  segment: string | null = null,
  view: View = TODAY,
) {
  return firstReported((await sensetime(view)).figures).find(
    (figure) =>
      figure.metric === metric &&
      samePeriod(figure.period, period) &&
      (figure.segment?.slug ?? null) === segment,
  );
}

describe("what SenseTime reported", () => {
  it.each([
    ["revenue of CNY 3,772m in FY2024", "REVENUE", FY2024, null, "3772000000"],
    ["growth of 10.8 %", "REVENUE_GROWTH", FY2024, null, "10.8"],
    ["generative AI of CNY 2,404m", "REVENUE", FY2024, "v2-generative-ai", "2404000000"],
    ["its growth of 103.1 %", "REVENUE_GROWTH", FY2024, "v2-generative-ai", "103.1"],
    ["its share of 63.7 %", "REVENUE_SHARE", FY2024, "v2-generative-ai", "63.7"],
    ["from 34.8 % in FY2023", "REVENUE_SHARE", FY2023, "v2-generative-ai", "34.8"],
  ] as const)("has %s", async (_what, metric, period, segment, value) => {
    const figure = await reported(metric, period, segment);
    expect(figure?.amount.value).toMatchObject({ qualifier: "EXACT", value });
    expect(figure?.amount.evidence).toBe(`figure.${figure?.slug}.amount`);
  });

  it("shows by its mark that several sources tell the year's revenue", async () => {
    expect((await reported("REVENUE", FY2024))?.amount.mark).toBe("several");
  });

  it("holds H1 2024 as first reported and, beside it, as recast a year later", async () => {
    const { figures, schemes } = await sensetime();
    const divided = dividedRevenue(figures, schemes).filter(({ period }) =>
      samePeriod(period, H1_2024),
    );
    const told = divided.map(({ recast, segments }) => ({
      recast,
      report: segments[0]?.report.slug,
      segments: segments.map(({ segment, amount }) => [segment?.name, amount.value.value]),
    }));
    expect(told).toEqual([
      {
        recast: false,
        report: "sensetime-interim-2024",
        segments: [
          ["Generative AI", "1050000000"],
          ["Traditional AI", "520000000"],
          ["Smart Auto", "168000000"],
        ],
      },
      {
        recast: true,
        report: "sensetime-interim-2025",
        segments: [
          ["Generative AI", "1051000000"],
          ["Vision AI", "512000000"],
          ["X Innovative Business", "177000000"],
        ],
      },
    ]);
    expect(divided[0]?.segments[0]?.amount.value.qualifier).toBe("APPROXIMATELY");
  });

  it("brings its schemes in their order, the cross-cut told apart", async () => {
    const { schemes } = await sensetime();
    expect(schemes.map(({ slug, partitionsRevenue }) => [slug, partitionsRevenue])).toEqual([
      ["business-city-life-auto", true],
      ["genai-cross-cut", false],
      ["generative-traditional-auto", true],
      ["generative-vision-x", true],
    ]);
  });

  it("is plain data that can be sent to a reader", async () => {
    const reporting = await sensetime();
    expect(JSON.parse(JSON.stringify(reporting))).toEqual(reporting);
  });
});

describe("as known on an earlier day", () => {
  it("a recast that came later is not there yet", async () => {
    const { figures, schemes } = await sensetime({ asKnownOn: "2025-08-01" });
    const divided = dividedRevenue(figures, schemes).filter(({ period }) =>
      samePeriod(period, H1_2024),
    );
    expect(divided.map(({ scheme }) => scheme)).toEqual(["generative-traditional-auto"]);
  });

  it("a year shows only what was published by then", async () => {
    const spring = { asKnownOn: "2025-04-01" };
    const revenue = await reported("REVENUE", FY2024, null, spring);
    expect(revenue?.amount.value.value).toBe("3772000000");
    expect(revenue?.amount.mark).not.toBe("several");
    expect(await reported("REVENUE_GROWTH", FY2024, null, spring)).toBeUndefined();
    expect(await reported("REVENUE", FY2024, null, { asKnownOn: "2025-03-01" })).toBeUndefined();
  });

  it("a company is unknown before anybody wrote of it", async () => {
    expect(await companyReporting({ asKnownOn: "2010-01-01" }, "sensetime")).toBeNull();
  });
});

describe("a company", () => {
  it("names schemes and segments in the reader's language", async () => {
    const reporting = await companyReporting(TODAY, "sensetime", "zh-Hant");
    expect(reporting?.schemes.at(-1)?.name).toBe("生成式AI、視覺AI、X創新業務");
    const names = new Set(reporting?.figures.flatMap(({ segment }) => segment?.name ?? []));
    expect([...names]).toEqual(expect.arrayContaining(["智慧商業", "傳統AI", "智能汽車"]));
    expect([...names].filter((name) => /[a-z]/.test(name))).toEqual([]);
  });

  it("that is unknown has no reporting", async () => {
    expect(await companyReporting(TODAY, "no-such-company")).toBeNull();
  });

  it("that reports nothing has a reporting without figures", async () => {
    expect(await companyReporting(TODAY, "sunrise")).toMatchObject({ schemes: [], figures: [] });
  });

  it("is read in the same number of queries whatever it reported, today and on a past day", async () => {
    const { id: sourceId } = await createSource();
    const { id: organizationId, slug } = await createOrganization({ sourceId });
    const year = (fiscalYear: number) => createYearReport({ organizationId, sourceId, fiscalYear });
    const views: View[] = [TODAY, { asKnownOn: "2026-12-31" }];
    const count = async () => {
      const counts = [];
      for (const view of views) counts.push(await countQueries(() => companyReporting(view, slug)));
      return counts;
    };
    await year(2000);
    const few = await count();
    for (let fiscalYear = 2001; fiscalYear < 2008; fiscalYear += 1) await year(fiscalYear);
    for (const view of views) {
      expect((await companyReporting(view, slug))?.figures).toHaveLength(16);
    }
    expect(await count()).toEqual(few);
  });
});
