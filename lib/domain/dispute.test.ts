import { describe, expect, it } from "vitest";
import { gapOf, gradeOf, spreadOf } from "./dispute.ts";
import { parseQuantity } from "./quantity-parse.ts";
import { oneName } from "./subject-name.ts";

function word(text: string) {
  const parsed = parseQuantity(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  const source = { slug: "paper", publisher: oneName("Paper"), reliability: "B" } as const;
  return {
    said: { form: "quantity", quantity: parsed.value },
    statedAs: null,
    note: null,
    source,
  } as const;
}

function gradeOfFigures(...texts: [string, string]) {
  const [accepted, other] = [word(texts[0]), word(texts[1])];
  return gradeOf({ accepted, ratio: spreadOf([accepted, other]) });
}

describe("the grade of a dispute", () => {
  it("makes a slipped decimal point stand out, also where the digits are rounded", () => {
    expect(gradeOfFigures("CNY 300m", "CNY 3bn")).toBe("tenfold");
    expect(gradeOfFigures("CNY 3.2bn", "CNY 300m")).toBe("tenfold");
    expect(gradeOfFigures("CNY 300m", "CNY 2bn")).toBe("wide");
  });

  it("draws the line between near and far at ten percent", () => {
    expect(gradeOfFigures("CNY 100m", "CNY 110m")).toBe("narrow");
    expect(gradeOfFigures("CNY 100m", "CNY 111m")).toBe("wide");
  });

  it("compares no two currencies, and no profit with a loss", () => {
    expect(gradeOfFigures("CNY 100m", "USD 100m")).toBe("measures");
    expect(gradeOfFigures("CNY 100m", "-CNY 100m")).toBe("measures");
  });
});

describe("the gap", () => {
  it("is told in percent below twice, and in times from there on", () => {
    expect(gapOf("1.0093")).toEqual({ unit: "percent", value: "0.9" });
    expect(gapOf("2")).toEqual({ unit: "times", value: "2" });
    expect(gapOf("10.0033")).toEqual({ unit: "times", value: "10" });
  });
});
