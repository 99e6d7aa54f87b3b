import { describe, expect, it } from "vitest";
import { CONTEXT } from "@/tests/charts/chart-context";
import { HALF_REPORTED, PERIODS, SCHEMES, TOTALS_ONLY } from "@/tests/charts/example-figures";
import { groupByScheme, revenueModel } from "./revenue-model";
import { revenueTables } from "./revenue-table";

const ALL = [...PERIODS, ...TOTALS_ONLY, HALF_REPORTED];
const { groups } = revenueModel(CONTEXT, SCHEMES, ALL, 4);
const bars = groups.flatMap((group) => group.bars);

describe("revenueModel", () => {
  it("never puts segments of two schemes into one group", () => {
    for (const { scheme, periods } of groupByScheme(SCHEMES, PERIODS)) {
      const known = new Set(scheme.segments.map(({ key }) => key));
      for (const { segments } of periods) {
        expect(segments.filter(({ segment }) => !known.has(segment))).toEqual([]);
      }
    }
  });

  it("shows a recast period under both schemes, the later one marked", () => {
    const shown = groups.map((group) => group.bars.filter(({ label }) => label === "FY2022"));
    expect(shown.map((same) => same.map(({ notes }) => notes))).toEqual([[[]], [["recast"]], []]);
  });

  it("stacks the segments up to the total without a gap", () => {
    const [fy2024] = bars.filter(({ label }) => label === "FY2024");
    const parts = fy2024?.parts ?? [];
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 2404e6],
      [2404e6, 3516e6],
      [3516e6, 3772e6],
    ]);
    expect(fy2024?.end?.text).toBe("3.77bn");
  });

  it("draws a derived approximate part as hedged and says so", () => {
    const part = bars.flatMap(({ parts }) => parts).find(({ look }) => look === "hedged");
    expect(part?.name).toBe("Generative AI, FY2022, recast: about CNY 394.7m (derived)");
    expect(part?.href).toBe("/en/evidence/figure.fy-2022-recast-generative.amount");
  });

  it("draws a period with only a total plain, among the periods of its time", () => {
    const plain = bars.filter(({ parts }) => parts.every(({ look }) => look === "total"));
    expect(plain.map(({ label, open }) => [label, open])).toEqual([
      ["FY2018", false],
      ["FY2025", true],
    ]);
    expect(groups[0]?.bars[0]?.label).toBe("FY2018");
  });

  it("draws what no segment explains as not broken down", () => {
    const last = bars.find(({ label }) => label === "H1 2026");
    expect(last?.parts.map(({ look, to }) => [look, to])).toEqual([
      ["exact", 2330e6],
      ["total", 2911e6],
    ]);
  });

  it("takes a remainder of rounding for rounding", () => {
    const fy2020 = bars.find(({ label }) => label === "FY2020");
    expect(fy2020?.parts).toHaveLength(4);
  });
});

describe("revenueTables", () => {
  it("has every drawn figure, one table for each scheme", () => {
    const tables = revenueTables(CONTEXT, SCHEMES, ALL);
    expect(tables.map(({ columns }) => columns.map(({ label }) => label).join())).toEqual([
      "Period,Smart Business,Smart City,Smart Life,Smart Auto,Total",
      "Period,Generative AI,Traditional AI,Smart Auto,Total",
      "Period,Generative AI,Vision AI,X Innovative Business,Total",
    ]);
    const rows = tables.flatMap((table) => table.rows);
    expect(rows).toHaveLength(ALL.length);
    expect(rows.find(({ key }) => key === "FY2025")?.cells.at(-1)?.text).toBe("over CNY 5bn");
  });
});
