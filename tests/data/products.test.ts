import { beforeAll, describe, expect, it } from "vitest";
import { roadMapExtent, roadMapsOf } from "@/components/products/road-map";
import { allProducts } from "@/lib/data/product-road-map";
import { TODAY } from "@/lib/domain/view";
import { resetDatabase } from "../setup/clone.ts";

beforeAll(() => resetDatabase("shipped"));

describe("the road map", () => {
  it("has Sunrise's chips in order, then the chip of SenseTime", async () => {
    const { makers } = roadMapsOf(await allProducts(TODAY));
    expect(
      makers.map(({ maker, chips }) => [maker.slug, chips.map(({ name }) => name.value)]),
    ).toEqual([
      ["sunrise", ["S1", "S2", "S3"]],
      ["sensetime", ["STPU"]],
    ]);
    expect(roadMapExtent(makers)).toEqual({ from: "2020-01-01", to: "2026-12-31" });
  });

  it("tells what is done from what is planned, and disputes", async () => {
    const products = await allProducts(TODAY);
    const milestonesOf = (slug: string) =>
      products.find((product) => product.slug === slug)?.milestones ?? [];
    expect(milestonesOf("sunrise-s1")).toMatchObject([
      { kind: "MASS_PRODUCTION", planned: false, reachedOn: { mark: "disputed" } },
    ]);
    expect(milestonesOf("sunrise-s3")).toMatchObject([
      { kind: "TAPE_OUT", planned: true, reachedOn: { value: { precision: "YEAR" } } },
    ]);
  });

  it("leaves what has no milestone to the list of others", async () => {
    const { others } = roadMapsOf(await allProducts(TODAY));
    expect(others.map(({ slug }) => slug)).toEqual([
      "baidu-phoenix-nest",
      "nvidia-h20",
      "sensetime-sensecore",
    ]);
  });

  it("is empty before any source spoke of a product", async () => {
    const products = await allProducts({ asKnownOn: "2018-01-01" });
    expect(products).toEqual([]);
    expect(roadMapExtent(roadMapsOf(products).makers)).toBeNull();
  });
});
