import { describe, expect, test } from "vitest";
import type { Quantity } from "@/lib/domain/quantity";
import type { Metric } from "@/lib/domain/reported-figure";
import { roundingOf } from "@/lib/domain/rounding";
import { checkDerivations, evaluate } from "./derivations";
import { type Figure, figureBeside } from "./figures";
import { checkGrossProfit, checkGrowth, checkShares } from "./ratios";
import { checkSegments } from "./segments";

const money = (value: string, qualifier: Quantity["qualifier"] = "EXACT"): Quantity => ({
  ...{ qualifier, value, maxValue: null, currency: "CNY", unit: null },
});
const percent = (value: string, qualifier: Quantity["qualifier"] = "EXACT"): Quantity => ({
  ...{ qualifier, value, maxValue: null, currency: null, unit: "PERCENT" },
});

function figure(metric: Metric, amount: Quantity, other: Partial<Figure> = {}): Figure {
  return {
    ...{ slug: `${metric}`, organization: "maker", report: "annual-2024" },
    publishedOn: { date: "2025-03-26", precision: "DAY", inferred: false },
    ...{ fiscalYear: 2024, fiscalPeriod: "FY" as const, segment: null, derivation: null },
    ...{ metric, amount },
    ...other,
  };
}

const outcomes = (comparisons: readonly { outcome: string }[]) =>
  comparisons.map(({ outcome }) => outcome);

describe("the rounding of a printed figure", () => {
  test.each([
    [money("3772000000"), "500000"],
    [money("1740000000"), "5000000"],
    [money("2000000000"), "50000000"],
    [money("3026600001.25"), "0.005"],
    [money("-12158300000"), "50000"],
    [percent("63.7"), "0.05"],
    [percent("70"), "0.5"],
  ])("%o is at most %s", (quantity, rounding) => {
    expect(roundingOf(quantity).toFixed()).toBe(rounding);
  });
});

describe("segments", () => {
  const scheme = { slug: "by-product", organization: "maker", segments: ["chips", "software"] };
  const parts = (chips: string, software: string) => [
    figure("REVENUE", money(chips), { segment: "chips" }),
    figure("REVENUE", money(software), { segment: "software" }),
  ];
  const total = figure("REVENUE", money("1001000000"));

  test("add up within the sum of the roundings, and not beyond", () => {
    // Half a million each for the total and the two parts.
    expect(outcomes(checkSegments([total, ...parts("601000000", "401000000")], [scheme]))).toEqual([
      "ok",
    ]);
    expect(outcomes(checkSegments([total, ...parts("601000000", "402000000")], [scheme]))).toEqual([
      "breach",
    ]);
  });

  test("are only added up where all of them are stated", () => {
    expect(checkSegments([total, ...parts("1", "2").slice(1)], [scheme])).toEqual([]);
  });

  test("stand without basis where no total is stated", () => {
    expect(outcomes(checkSegments(parts("600000000", "401000000"), [scheme]))).toEqual([
      "no basis",
    ]);
  });

  test("are added to the total of the same report", () => {
    const earlier = {
      report: "prospectus",
      publishedOn: { ...total.publishedOn, date: "2024-01-01" },
    };
    const other = figure("REVENUE", money("900000000"), earlier);
    const figures = [other, total, ...parts("600000000", "401000000")];
    expect(outcomes(checkSegments(figures, [scheme]))).toEqual(["ok"]);
    expect(figureBeside([other], total)).toBe(other);
  });

  test("make a whole with their shares", () => {
    const shares = (chips: string) => [
      figure("REVENUE_SHARE", percent(chips), { segment: "chips" }),
      figure("REVENUE_SHARE", percent("39.9"), { segment: "software" }),
    ];
    expect(outcomes(checkSegments(shares("60.1"), [scheme]))).toEqual(["ok"]);
    expect(outcomes(checkSegments(shares("61.1"), [scheme]))).toEqual(["breach"]);
  });
});

describe("growth", () => {
  const before = { fiscalYear: 2023 };
  const growth = (stated: Quantity, now: string, then: string, metric: Metric = "REVENUE") =>
    checkGrowth([
      figure(metric === "REVENUE" ? "REVENUE_GROWTH" : "PROFIT_LOSS_GROWTH", stated),
      figure(metric, money(now)),
      figure(metric, money(then), before),
    ]);

  test("as stated is compared with growth as computed", () => {
    expect(growth(percent("10.8"), "3772000000", "3405800000")).toMatchObject([
      { stated: "10.8%", computed: "10.75%", outcome: "ok" },
    ]);
    expect(outcomes(growth(percent("11.8"), "3772000000", "3405800000"))).toEqual(["breach"]);
  });

  test("of at least so much needs only that", () => {
    expect(outcomes(growth(percent("100", "AT_LEAST"), "3000000000", "1000000000"))).toEqual([
      "ok",
    ]);
    expect(outcomes(growth(percent("100", "AT_LEAST"), "1500000000", "1000000000"))).toEqual([
      "breach",
    ]);
  });

  test("of a loss is how the loss grew", () => {
    const shrunk = growth(percent("-58.6"), "-1780000000", "-4307000000", "PROFIT_LOSS");
    expect(shrunk).toMatchObject([{ computed: "−58.67%", outcome: "ok" }]);
    const grown = growth(percent("58.6"), "-1780000000", "-4307000000", "PROFIT_LOSS");
    expect(outcomes(grown)).toEqual(["breach"]);
  });

  test("has no basis without the year before", () => {
    expect(
      outcomes(
        checkGrowth([
          figure("REVENUE_GROWTH", percent("1")),
          figure("REVENUE", money("3772000000")),
        ]),
      ),
    ).toEqual(["no basis"]);
  });
});

describe("ratios", () => {
  const revenue = figure("REVENUE", money("3772000000"));

  test("a share of revenue is recomputed", () => {
    const segment = { segment: "chips" };
    const share = (stated: string) =>
      outcomes(
        checkShares([
          ...[revenue, figure("REVENUE", money("2404000000"), segment)],
          figure("REVENUE_SHARE", percent(stated), segment),
        ]),
      );
    expect(share("63.7")).toEqual(["ok"]);
    expect(share("64.7")).toEqual(["breach"]);
  });

  test("gross profit and margin are recomputed", () => {
    const lines = (profit: string, margin: string) =>
      outcomes(
        checkGrossProfit([
          ...[revenue, figure("COST_OF_SALES", money("2152000000"))],
          ...[figure("GROSS_PROFIT", money(profit)), figure("GROSS_MARGIN", percent(margin))],
        ]),
      );
    expect(lines("1620000000", "42.9")).toEqual(["ok", "ok"]);
    expect(lines("1625000000", "44.9")).toEqual(["breach", "breach"]);
  });
});

describe("a derived figure", () => {
  test.each([
    ["1464.3 / (1 - 25.2%)", "1957.6"],
    ["20.3% * 1433.1 / 7.704 / 1415.3", "0.0267"],
    ["3808.5 - 3121.1 - 292.7", "394.7"],
    ["2 + 3 * 4", "14"],
  ])("%s is %s", (formula, value) => {
    expect(
      evaluate(formula)
        ?.toDecimalPlaces(value.split(".")[1]?.length ?? 0)
        .toFixed(),
    ).toBe(value);
  });

  test.each(["1 +", "(1", "1 2", "revenue / 2", "1 / 0", ""])("%j is no formula", (formula) => {
    expect(evaluate(formula)).toBeNull();
  });

  test("is compared with its formula", () => {
    const derived = (value: string, derivation: string) =>
      outcomes(checkDerivations([figure("REVENUE", money(value), { derivation })]));
    expect(derived("139000000", "158 / 1.137")).toEqual(["ok"]);
    expect(derived("149000000", "158 / 1.137")).toEqual(["breach"]);
    expect(derived("149000000", "as in the report")).toEqual(["no basis"]);
  });
});
