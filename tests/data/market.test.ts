import { beforeAll, describe, expect, it } from "vitest";
import { comparisonsOf } from "@/components/market/comparisons";
import { marketFigures } from "@/lib/data/market-figures";
import { prisma } from "@/lib/db";
import { TODAY } from "@/lib/domain/view";
import { resetDatabase } from "../setup/clone.ts";

beforeAll(() => resetDatabase("shipped"));

describe("figures of the market", () => {
  it("come with who compiled them and the source that is accepted", async () => {
    const figures = await marketFigures(TODAY);
    expect(figures).toHaveLength(await prisma.marketFigure.count());
    const shipments = figures.find(({ slug }) => slug === "china-domestic-ai-chip-shipments-2024");
    expect(shipments).toMatchObject({
      compiledBy: { slug: "idc" },
      source: { slug: "lieyunwang-2025" },
      organization: null,
      amount: { value: { value: "820000", unit: "CARDS" } },
    });
    expect(figures.every(({ source }) => source !== null)).toBe(true);
  });

  it("compare in the local share of two years, and in nothing else", async () => {
    const comparisons = comparisonsOf(await marketFigures(TODAY));
    expect(comparisons.map(({ figures }) => figures.map(({ slug }) => slug))).toEqual([
      ["china-domestic-ai-chip-share-2023", "china-domestic-ai-chip-share-2024"],
    ]);
  });

  it("are on a past day those that were printed by then", async () => {
    const then = await marketFigures({ asKnownOn: "2021-12-31" });
    expect(then.length).toBeLessThan((await marketFigures(TODAY)).length);
    expect(then.map(({ slug }) => slug)).not.toContain("sunrise-valuation-2026-04");
    expect(await marketFigures({ asKnownOn: "2010-01-01" })).toEqual([]);
  });
});
