import { describe, expect, it } from "vitest";
import type { SourcedMarketFigure } from "@/lib/data/market-figures";
import { oneName } from "@/lib/domain/subject-name";
import { comparisonsOf } from "./comparisons";

function figure(
  subject: string,
  year: number,
  value: string | null,
  more: Partial<SourcedMarketFigure> = {},
): SourcedMarketFigure {
  const slug = `${subject}-${year}`;
  return {
    slug,
    subject: oneName(subject),
    metric: oneName("shipments"),
    asOf: {
      value: { date: `${year}-01-01`, precision: "YEAR", inferred: false },
      evidence: `market.${slug}.asOf`,
      mark: "single",
    },
    amount: {
      value: {
        qualifier: value === null ? "UNDISCLOSED" : "EXACT",
        value,
        maxValue: null,
        currency: null,
        unit: value === null ? null : "CARDS",
      },
      evidence: `market.${slug}.amount`,
      mark: "single",
    },
    compiledBy: null,
    note: null,
    organization: null,
    source: null,
    ...more,
  };
}

const slugs = (figures: readonly SourcedMarketFigure[]) =>
  comparisonsOf(figures).map((one) => one.figures.map(({ slug }) => slug));

describe("figures that compare", () => {
  it("are of one metric and unit, oldest first", () => {
    expect(slugs([figure("a", 2024, "2"), figure("b", 2024, "3"), figure("a", 2023, "1")])).toEqual(
      [["a-2023", "a-2024", "b-2024"]],
    );
  });

  it("are two at least, and disclosed", () => {
    expect(slugs([figure("a", 2024, "2"), figure("a", 2023, null)])).toEqual([]);
  });

  it("are not of another metric, nor of a company where the others are of the market", () => {
    const company = { slug: "c", name: "C", nameZhHans: null, nameZhHant: null };
    expect(
      slugs([figure("a", 2024, "2"), figure("a", 2023, "1", { metric: oneName("share") })]),
    ).toEqual([]);
    expect(
      slugs([figure("a", 2024, "2"), figure("a", 2023, "1", { organization: company })]),
    ).toEqual([]);
  });

  it("name their subject where there is one", () => {
    const [same] = comparisonsOf([figure("a", 2024, "2"), figure("a", 2023, "1")]);
    expect(same?.subject?.name).toBe("a");
    const [several] = comparisonsOf([figure("a", 2024, "2"), figure("b", 2024, "1")]);
    expect(several?.subject).toBeNull();
  });

  it("have a name for addresses, from what is counted and in what unit", () => {
    const two = [figure("a", 2023, "1"), figure("a", 2024, "2")];
    expect(comparisonsOf(two).map(({ slug }) => slug)).toEqual(["market-shipments-cards"]);
  });
});
