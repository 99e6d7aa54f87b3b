import { describe, expect, it } from "vitest";
import { computeFrom, parseComputedId, printComputedId } from "./computed-evidence.ts";
import { parseEvidenceId } from "./evidence.ts";
import { parseQuantity } from "./quantity-parse.ts";
import type { FiscalPeriod } from "./reporting-period.ts";
import type { ReportedFigure } from "./revenue.ts";

function figure(
  slug: string,
  text: string,
  [fiscalPeriod, fiscalYear]: [FiscalPeriod, number],
  segment: { slug: string; scheme: string } | null = null,
): ReportedFigure<{ value: import("./quantity.ts").Quantity }> {
  const parsed = parseQuantity(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return {
    slug,
    period: { fiscalYear, fiscalPeriod },
    metric: "REVENUE",
    segment: segment && { ...segment, name: segment.slug },
    amount: { value: parsed.value },
    derivation: null,
    report: {
      slug: `report-${fiscalYear}-${fiscalPeriod}`,
      kind: "ANNUAL_RESULTS",
      period: { fiscalYear, fiscalPeriod },
      publishedOn: { date: `${fiscalYear + 1}-03-01`, precision: "DAY", inferred: false },
    },
  };
}

const FIGURES = [
  figure("fy2024", "CNY 3,772m", ["FY", 2024]),
  figure("fy2023", "CNY 3,405.8m", ["FY", 2023]),
  figure("h1-2024", "CNY 1,740m", ["H1", 2024]),
  figure("fy2024-ai", "CNY 2,404m", ["FY", 2024], { slug: "v2-ai", scheme: "v2" }),
  figure("h1-2024-ai", "CNY 1,051m", ["H1", 2024], { slug: "v3-ai", scheme: "v3" }),
];

describe("ids of computed figures", () => {
  it("are read back as printed, and are never taken for a claimed field", () => {
    const key = { kind: "growth", slug: "fy2024" } as const;
    expect(parseComputedId(printComputedId(key))).toEqual(key);
    expect(parseEvidenceId(printComputedId(key))).toBeNull();
    expect(parseComputedId("round.first.moneyRaised")).toBeNull();
    expect(parseComputedId("growth.")).toBeNull();
    expect(parseComputedId("growth")).toBeNull();
    const list = { kind: "raised-in", slug: "q=St.+Gallen&from=2025" } as const;
    expect(parseComputedId(printComputedId(list))).toEqual(list);
  });
});

describe("a computed figure", () => {
  it("has its formula's inputs in order", () => {
    const growth = computeFrom(FIGURES, { kind: "growth", slug: "fy2024" });
    expect(growth?.inputs.map(({ role, figure: { slug } }) => [role, slug])).toEqual([
      ["current", "fy2024"],
      ["previous", "fy2023"],
    ]);
    expect(growth?.result.figure).toMatchObject({ value: "10.8", unit: "PERCENT" });
  });

  it("takes a share from the total of its period", () => {
    const share = computeFrom(FIGURES, { kind: "share", slug: "fy2024-ai" });
    expect(share?.result.figure).toMatchObject({ value: "63.7" });
  });

  it("derives a second half only within one scheme", () => {
    expect(computeFrom(FIGURES, { kind: "half", slug: "fy2024" })?.result.figure).toMatchObject({
      value: "2032000000",
      qualifier: "EXACT",
    });
    expect(computeFrom(FIGURES, { kind: "half", slug: "fy2024-ai" })).toBeNull();
  });

  it("sets a recast figure against the one of that name in the earliest report", () => {
    const auto = (slug: string, text: string, scheme: string, published: number) => ({
      ...figure(slug, text, ["FY", 2022], { slug: `${scheme}-auto`, scheme }),
      report: {
        slug: `report-${published}`,
        kind: "ANNUAL_RESULTS" as const,
        period: { fiscalYear: published - 1, fiscalPeriod: "FY" as const },
        publishedOn: { date: `${published}-03-01`, precision: "DAY" as const, inferred: false },
      },
    });
    const named = (name: string, item: ReturnType<typeof auto>) => ({
      ...item,
      segment: item.segment && { ...item.segment, name },
    });
    const figures = [
      named("Smart Auto", auto("recast", "CNY 300m", "v2", 2024)),
      named("Smart Auto", auto("first", "CNY 292.7m", "v1", 2023)),
      named("Smart Life", auto("other", "CNY 955.1m", "v1", 2023)),
    ];
    const difference = computeFrom(figures, { kind: "difference", slug: "recast" });
    expect(difference?.result.figure).toMatchObject({ value: "7300000", currency: "CNY" });
    expect(difference?.inputs.map(({ role, figure: { slug } }) => [role, slug])).toEqual([
      ["recast", "recast"],
      ["first", "first"],
    ]);
    expect(computeFrom(figures, { kind: "difference", slug: "first" })).toBeNull();
    expect(computeFrom(figures, { kind: "difference", slug: "other" })).toBeNull();
  });

  it("is a growth of what was reported, whatever currency it is shown in", () => {
    const shown = FIGURES.map((item, at) => ({
      ...item,
      amount: {
        value: { ...item.amount.value, value: String(at + 1), currency: "USD" },
        conversion: { original: item.amount.value, rates: [] },
      },
    }));
    const growth = computeFrom(shown, { kind: "growth", slug: "fy2024" });
    expect(growth?.result.figure).toMatchObject({ value: "10.8", unit: "PERCENT" });
  });

  it("does not exist without its partner", () => {
    expect(computeFrom(FIGURES, { kind: "growth", slug: "fy2023" })).toBeNull();
    expect(computeFrom(FIGURES, { kind: "growth", slug: "nothing" })).toBeNull();
  });
});
