import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/domain/locale";
import { contextIn } from "@/tests/charts/chart-context";
import {
  GROWTH,
  millions,
  PERIODS,
  SCHEMES,
  SHARES,
  TOTALS_ONLY,
} from "@/tests/charts/example-figures";
import { COMPANIES, RAISED } from "@/tests/charts/example-rounds";
import { directionOf } from "./direction";
import { type ComparedFigure, comparisonSummary } from "./market-comparison";
import { raisedSummary, timelineSummary } from "./money-summary";
import { growthSummary, shareSummary } from "./percent-summary";
import { groupByScheme } from "./revenue-model";
import { revenueSummary } from "./revenue-summary";

const contexts = LOCALES.map(contextIn);

/** What the figures say in each language. */
const inEach = (say: (context: (typeof contexts)[number]) => string) => contexts.map(say);

describe("what charts say of their figures", () => {
  it("tells revenue by its last full years, its largest segment by the latest periods", () => {
    expect(inEach((context) => revenueSummary(context, groupByScheme(SCHEMES, PERIODS)))).toEqual([
      "Revenue rose from CNY 3.41bn in FY2023 to CNY 3.77bn in FY2024. Generative AI, the largest segment, rose from CNY 1.05bn in H1 2024 (recast) to CNY 1.82bn in H1 2025.",
      "收入由2023年的34.1亿元上升至2024年的37.7亿元。最大业务分部Generative AI的收入由2024年上半年（重列）的10.5亿元上升至2025年上半年的18.2亿元。",
      "收入由2023年的34.1億元上升至2024年的37.7億元。最大業務分部Generative AI的收入由2024年上半年（重列）的10.5億元上升至2025年上半年的18.2億元。",
    ]);
  });

  it("keeps a hedge and says no more than it allows", () => {
    const groups = groupByScheme(SCHEMES, [...PERIODS, ...TOTALS_ONLY]);
    expect(inEach((context) => revenueSummary(context, groups))[0]).toMatch(
      /^Revenue rose from CNY 3\.77bn in FY2024 to over CNY 5bn in FY2025\./,
    );
    expect(directionOf(millions(900), millions(1000, "NEARLY"))).toBe("unclear");
    expect(directionOf(millions(899), millions(1000, "NEARLY"))).toBe("rose");
    expect(directionOf(millions(1000, "MORE_THAN"), millions(2000))).toBe("unclear");
    expect(directionOf(millions(1000), millions(500, "LESS_THAN"))).toBe("fell");
    expect(directionOf(millions(null), millions(5))).toBe("unclear");
  });

  it("tells the latest growth with its sign, and the extremes", () => {
    expect(inEach((context) => growthSummary(context, GROWTH))).toEqual([
      "Revenue growth was +35.6% in H1 2025, after +10.8% in FY2024. Of 7 periods the highest is +63.3% in FY2019, the lowest −19% in FY2022.",
      "2025年上半年收入同比增长率为+35.6%，2024年为+10.8%。7个报告期中，最高为2019年的+63.3%，最低为2022年的−19%。",
      "2025年上半年收入按年增長率為+35.6%，2024年為+10.8%。7個報告期中，最高為2019年的+63.3%，最低為2022年的−19%。",
    ]);
  });

  it("compares no share across a break", () => {
    expect(inEach((context) => shareSummary(context, SHARES))).toEqual([
      "Generative AI share rose from 10.4% in FY2022 to 63.7% in FY2024. In H1 2025, which does not compare with the periods before, it was 77%.",
      "生成式AI占比由2022年的10.4%上升至2024年的63.7%。2025年上半年占比为77%，与此前各期不可比。",
      "生成式AI佔比由2022年的10.4%上升至2024年的63.7%。2025年上半年佔比為77%，與此前各期不可比。",
    ]);
  });

  it("counts rounds, names the largest and leaves planned ones apart", () => {
    expect(inEach((context) => timelineSummary(context, "CNY", COMPANIES))).toEqual([
      "14 rounds of 4 companies, 4 of undisclosed amount, and 1 planned or rumoured. The largest: Sunrise, Strategic, 22 Jan 2026, nearly CNY 3bn.",
      "4家公司共14轮融资，其中4轮金额未披露；另有1轮为计划中或传闻。金额最大的一轮：Sunrise，Strategic，2026年1月22日，近30亿元。",
      "4家公司共14輪融資，其中4輪金額未披露；另有1輪為計劃中或傳聞。金額最大的一輪：Sunrise，Strategic，2026年1月22日，近30億元。",
    ]);
  });

  it("names the largest bar and counts what stands in none", () => {
    expect(inEach((context) => raisedSummary(context, "CNY", RAISED))).toEqual([
      "The most in one year: SenseTime in 2024, CNY 4.23bn to 4.67bn. 5 rounds name no amount and are in no bar.",
      "单一年度融资最多的公司：SenseTime，2024年，42.3亿至46.7亿元。5轮融资未披露金额，未计入任何柱形。",
      "單一年度融資最多的公司：SenseTime，2024年，42.3億至46.7億元。5輪融資未披露金額，未計入任何柱形。",
    ]);
  });

  it("says nothing where there is nothing to say", () => {
    const [context] = contexts;
    if (context === undefined) throw new Error("there is a language");
    expect([
      revenueSummary(context, []),
      growthSummary(context, []),
      shareSummary(context, []),
      timelineSummary(context, "CNY", []),
      raisedSummary(context, "CNY", []),
    ]).toEqual(["", "", "", "", ""]);
  });

  it("tells one subject of the market from first to last, of several the most and the least", () => {
    const compared = (subject: string, year: number, value: number): ComparedFigure => ({
      key: `${subject} ${year}`,
      subject,
      asOf: { date: `${year}-01-01`, precision: "YEAR", inferred: false },
      amount: { value: millions(value), evidence: `market.${subject}.amount`, mark: "single" },
    });
    const one = [compared("Chips", 2023, 15), compared("Chips", 2024, 30)];
    const several = [compared("Chips", 2024, 30), compared("Cards", 2024, 10)];
    expect(
      inEach((context) =>
        comparisonSummary(context, { title: "Chips: sales", figures: one, bySubject: false }),
      )[0],
    ).toBe("Chips: sales rose from CNY 15m in 2023 to CNY 30m in 2024.");
    expect(
      inEach((context) =>
        comparisonSummary(context, { title: "Sales", figures: several, bySubject: true }),
      ),
    ).toEqual([
      "Of 2 figures the highest is CNY 30m (Chips, 2024), the lowest CNY 10m (Cards, 2024).",
      "2项数据中，最高为3,000万元（Chips，2024年），最低为1,000万元（Cards，2024年）。",
      "2項數據中，最高為3,000萬元（Chips，2024年），最低為1,000萬元（Cards，2024年）。",
    ]);
  });
});
