import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { CONTEXT } from "@/tests/charts/chart-context";
import { GROWTH, PERIODS, SCHEMES } from "@/tests/charts/example-figures";
import { COMPANIES, RAISED } from "@/tests/charts/example-rounds";
import type { Chart } from "../chart";
import { moneyRaisedByYearChart } from "../money-raised-by-year";
import { revenueBySegmentChart } from "../revenue-by-segment";
import { revenueGrowthChart } from "../revenue-growth";
import { roundsTimelineChart } from "../rounds-timeline";
import { textCell } from "./cell";
import { chartCsv, type FileOrigin } from "./chart-csv";
import { csvwMetadata } from "./csvw";

const ORIGIN: FileOrigin = {
  publisher: "Roundbook",
  asKnownOn: "2026-11-24",
  address: "https://example.org/en/revenue#growth",
  sources: ["Results, SenseTime, 26 Mar 2025"],
  sourcesOf: (evidence) => [`source of ${evidence}`],
  evidenceAddress: (evidence) => `https://example.org/en/evidence/${evidence}`,
};

const revenue = revenueBySegmentChart(CONTEXT, { schemes: SCHEMES, periods: PERIODS });
const growth = revenueGrowthChart(CONTEXT, { points: GROWTH });
const raised = moneyRaisedByYearChart(CONTEXT, { currency: "CNY", years: RAISED });
const rounds = roundsTimelineChart(CONTEXT, { currency: "CNY", companies: COMPANIES });

function written(chart: Chart): string {
  return chartCsv(chart, CONTEXT.words, ORIGIN);
}

function rowsOf(chart: Chart): Record<string, string>[] {
  return parse(written(chart), {
    bom: true,
    columns: true,
    comment: "#",
    skip_empty_lines: true,
  });
}

describe("a chart's data file", () => {
  it("begins with the mark of UTF-8 and the names of its columns", () => {
    expect(written(growth)).toMatch(/^\uFEFFperiod,basis,value,value_high,lowest,highest,/);
  });

  it("has each figure of the chart once, exact, with its evidence", () => {
    const rows = rowsOf(revenue);
    const figures = PERIODS.flatMap(({ segments, total }) => [...segments, ...(total ? [0] : [])]);
    expect(rows).toHaveLength(figures.length);
    expect(rows[0]).toMatchObject({
      period: "FY2020",
      recast: "no",
      scheme: "business-city-life-auto",
      segment: "Smart Business",
      value: "1485000000",
      lowest: "1485000000",
      highest: "1485000000",
      qualifier: "EXACT",
      currency: "CNY",
      unit: "",
      evidence: "https://example.org/en/evidence/figure.fy-2020-business.amount",
      sources: "source of figure.fy-2020-business.amount",
    });
  });

  it("keeps what is hedged as it is, with the bounds that the hedge allows", () => {
    const first = rowsOf(rounds).find(({ evidence = "" }) => evidence.includes("first-round"));
    expect(first).toMatchObject({
      announced_on: "2025-07",
      value: "1000000000",
      lowest: "900000000",
      highest: "1000000000",
      qualifier: "NEARLY",
    });
    const open = rowsOf(rounds).find(({ qualifier }) => qualifier === "MORE_THAN");
    expect(open).toMatchObject({ lowest: "1000000000", highest: "" });
    const unknown = rowsOf(rounds).find(({ qualifier }) => qualifier === "UNDISCLOSED");
    expect(unknown).toMatchObject({ value: "", lowest: "", highest: "", currency: "" });
  });

  it("leaves negative numbers numbers", () => {
    const fell = rowsOf(growth).find(({ period }) => period === "FY2022");
    expect(fell).toMatchObject({ value: "-18.97", unit: "PERCENT", basis: "computed" });
  });

  it("gives sums as bounds with the rounds that no bound counts", () => {
    const [first, second] = rowsOf(raised);
    expect(first).toMatchObject({
      value: "4230000000",
      value_high: "4670000000",
      qualifier: "BETWEEN",
      undisclosed_rounds: "0",
    });
    expect(second).toMatchObject({ qualifier: "UNDISCLOSED", undisclosed_rounds: "1" });
  });

  it("explains itself below an empty line: every column, the day, the address, the sources", () => {
    const [, notes = ""] = written(growth).split("\r\n\r\n");
    const lines: string[][] = parse(notes);
    expect(lines.every(([name = ""]) => name.startsWith("# "))).toBe(true);
    const said = new Map(lines.map(([name = "", text = ""]) => [name.slice(2), text]));
    for (const column of ["period", "basis", "value", "qualifier", "evidence"]) {
      expect(said.get(column)).toMatch(/\.$/);
    }
    expect(said.get("as known on")).toBe("2026-11-24");
    expect(said.get("this view")).toBe(ORIGIN.address);
    expect(said.get("source")).toBe("Results, SenseTime, 26 Mar 2025");
  });

  it("has no cell that a spreadsheet would compute", () => {
    const companies = [{ key: "x", name: '=HYPERLINK("http://evil.example")', rounds: [] }];
    const [company] = COMPANIES;
    if (company === undefined) throw new Error("the example has companies");
    const hostile = roundsTimelineChart(CONTEXT, {
      currency: "CNY",
      companies: companies.map((one) => ({ ...company, ...one, rounds: company.rounds })),
    });
    for (const row of rowsOf(hostile)) expect(row.company).toMatch(/^'=HYPERLINK/);
    expect(["+1", "-1+2", "@x", "\tx", "＝1", "plain"].map(textCell)).toEqual([
      "'+1",
      "'-1+2",
      "'@x",
      "'\tx",
      "'＝1",
      "plain",
    ]);
  });
});

describe("the metadata of a data file", () => {
  it("names and explains the columns in their order, and how the file is written", () => {
    const file = "https://example.org/charts/revenue-growth.csv";
    const metadata = csvwMetadata(growth, CONTEXT.words, ORIGIN, { file, language: "en" });
    expect(metadata).toMatchObject({
      url: file,
      "dc:date": "2026-11-24",
      dialect: { commentPrefix: "#", header: true },
      tableSchema: {
        columns: [
          { name: "period", datatype: "string" },
          { name: "basis" },
          { name: "value", datatype: "decimal" },
          ...["value_high", "lowest", "highest", "qualifier", "currency"].map((name) => ({ name })),
          ...["unit", "standing", "sources", "evidence"].map((name) => ({ name })),
        ],
      },
    });
  });
});
