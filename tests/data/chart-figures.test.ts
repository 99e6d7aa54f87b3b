import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { Chart } from "@/components/charts/chart";
import { chartCsv } from "@/components/charts/file/chart-csv";
import { moneyRaisedByYearChart } from "@/components/charts/money-raised-by-year";
import { revenueBySegmentChart } from "@/components/charts/revenue-by-segment";
import { raisedYears } from "@/components/overview/raised-series";
import { chartedPeriods, chartedSchemes } from "@/components/revenue/revenue-series";
import { sourcesOfFigures } from "@/lib/data/figure-sources";
import { roundsOfOrganizations } from "@/lib/data/group-funding";
import { companyReporting } from "@/lib/data/reported-figures";
import { TODAY, type View } from "@/lib/domain/view";
import { CONTEXT } from "../charts/chart-context";
import { resetDatabase } from "../setup/clone.ts";

beforeAll(() => resetDatabase("shipped"));

async function revenue(view: View = TODAY): Promise<Chart> {
  const reporting = await companyReporting(view, "sensetime");
  if (reporting === null) throw new Error("SenseTime reports nothing.");
  return revenueBySegmentChart(CONTEXT, {
    schemes: chartedSchemes(reporting),
    periods: chartedPeriods(reporting),
  });
}

async function rowsOf(chart: Chart, view: View = TODAY): Promise<Record<string, string>[]> {
  const inputs = chart.data.records.flatMap((record) => record.inputs);
  const sources = await sourcesOfFigures(view, inputs);
  const csv = chartCsv(chart, CONTEXT.words, {
    publisher: "Roundbook",
    asKnownOn: view.asKnownOn ?? "2026-11-24",
    address: "/en/revenue",
    sources: [],
    sourcesOf: (evidence) => (sources.get(evidence) ?? []).map(({ publisher }) => publisher.name),
    evidenceAddress: (evidence) => evidence,
  });
  return parse(csv, { bom: true, columns: true, comment: "#", skip_empty_lines: true });
}

describe("the data file of revenue", () => {
  it("has generative AI of FY2024 to the last digit, on the word of its sources", async () => {
    const rows = await rowsOf(await revenue());
    const generative = rows.find(
      ({ period, segment }) => period === "FY2024" && segment === "Generative AI",
    );
    expect(generative).toMatchObject({ value: "2404000000", qualifier: "EXACT", currency: "CNY" });
    expect(rows.filter(({ sources }) => sources === "")).toEqual([]);
  });

  it("keeps 'over 5bn' open", async () => {
    const rows = await rowsOf(await revenue());
    expect(rows.find(({ period }) => period === "FY2025")).toMatchObject({
      value: "5000000000",
      qualifier: "MORE_THAN",
      lowest: "5000000000",
      highest: "",
    });
  });

  it("of a past day knows neither later figures nor later sources", async () => {
    const view = { asKnownOn: "2024-12-31" };
    const rows = await rowsOf(await revenue(view), view);
    expect(rows.map(({ period }) => period)).not.toContain("FY2024");
    expect(rows.filter(({ sources }) => sources === "")).toEqual([]);
  });
});

describe("the sources of figures", () => {
  it("of a round without an amount are those that tell of it", async () => {
    const rounds = await roundsOfOrganizations(TODAY, ["sunrise"]);
    const evidence = rounds.map(({ moneyRaised }) => moneyRaised.evidence);
    const sources = await sourcesOfFigures(TODAY, evidence);
    expect([...sources.keys()].sort()).toEqual([...evidence].sort());
    for (const id of evidence) expect(sources.get(id)?.length, id).toBeGreaterThan(0);
  });

  it("of a sum are those of its rounds", async () => {
    const rounds = await roundsOfOrganizations(TODAY, ["sunrise"]);
    const organization = rounds[0]?.organization;
    if (organization === undefined) throw new Error("Sunrise raised nothing.");
    const chart = moneyRaisedByYearChart(CONTEXT, {
      currency: "CNY",
      years: raisedYears([organization], rounds, "CNY", "en"),
    });
    const rows = await rowsOf(chart);
    expect(rows.map(({ year }) => year)).toEqual(["2025", "2026"]);
    expect(rows[0]?.sources?.split("; ").length).toBeGreaterThan(1);
  });

  it("are none for what is no figure", async () => {
    expect([...(await sourcesOfFigures(TODAY, ["growth.x", "nonsense"])).values()]).toEqual([]);
  });
});
