import { describe, expect, it } from "vitest";
import { chartFileOf, chartFileQueryOf, embedSchema } from "./chart-query";

const queryOf = (text: string) => chartFileQueryOf(new URLSearchParams(text));

describe("the address of a chart's file", () => {
  it("names a chart and a format", () => {
    expect(chartFileOf("revenue-growth.svg")).toEqual({ name: "revenue-growth", format: "svg" });
    expect(chartFileOf("revenue-growth.csv-metadata.json")?.format).toBe("csv-metadata.json");
    for (const file of ["revenue-growth", "revenue-growth.gif", "other.svg", ".svg", "a.b.svg"]) {
      expect(chartFileOf(file)).toBeNull();
    }
  });

  it("has its defaults, and leaves aside what means nothing", () => {
    expect(queryOf("utm_source=x")).toEqual({ query: { locale: "en", width: 720, scale: 2 } });
    expect(queryOf("width=1200&theme=dark&shape=card&organization=sunrise")).toMatchObject({
      query: { width: 1200, theme: "dark", shape: "card", organization: "sunrise" },
    });
  });

  it.each([
    ["width=319", "width", /from 320 to 1920/],
    ["width=1921", "width", /from 320 to 1920/],
    ["width=7.5", "width", /whole number/],
    ["width=", "width", /from 320/],
    ["scale=4", "scale", /from 1 to 3/],
    ["theme=sepia", "theme", /light, dark/],
    ["locale=fr", "locale", /en/],
    ["amounts=cny", "amounts", /three letters/],
    ["organization=../etc", "organization", /as in sensetime/],
    ["scheme=A B", "scheme", /as in generative/],
    ["shape=round", "shape", /card/],
  ])("with %s says what %s must be", (text, parameter, mustBe) => {
    expect(queryOf(text)).toEqual({
      problem: { parameter, mustBe: expect.stringMatching(mustBe) },
    });
  });
});

describe("the address of an embed", () => {
  it("takes what it cannot read for its default", () => {
    expect(embedSchema.parse({ theme: "blue", organization: "sunrise", amounts: "x" })).toEqual({
      organization: "sunrise",
    });
  });
});
