import { describe, expect, it } from "vitest";
import { scaleOf } from "./claim-scale.ts";
import { parsePartialDate } from "./partial-date-parse.ts";
import { parseQuantity } from "./quantity-parse.ts";
import type { ClaimValue } from "./standing.ts";

function money(text: string): ClaimValue {
  const parsed = parseQuantity(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return { form: "quantity", quantity: parsed.value };
}

function date(text: string): ClaimValue {
  const parsed = parsePartialDate(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return { form: "date", date: parsed.value };
}

describe("a common scale", () => {
  it("starts at zero where figures are far apart, so that lengths compare", () => {
    const scale = scaleOf([money("CNY 100m"), money("CNY 1bn")]);
    const [small, large] = scale?.places ?? [];
    expect(scale?.low).toEqual(money("CNY 0"));
    expect((large?.to ?? 0) / (small?.to ?? 0)).toBeCloseTo(10);
  });

  it("is a close-up where figures are near each other", () => {
    const scale = scaleOf([money("CNY 107m"), money("CNY 108m")]);
    const [first, second] = scale?.places ?? [];
    expect((second?.from ?? 0) - (first?.from ?? 0)).toBeGreaterThan(0.5);
  });

  it("shows bounds as a stretch, open to the edge where the hedge is", () => {
    const scale = scaleOf([money("nearly CNY 1bn"), money("over CNY 1bn")]);
    const [nearly, over] = scale?.places ?? [];
    expect(nearly).toMatchObject({ exact: false, openHigh: false });
    expect(over).toMatchObject({ exact: false, openHigh: true, to: 1 });
    expect(nearly?.to).toBeCloseTo(over?.from ?? 0);
  });

  it("puts losses left of zero", () => {
    const scale = scaleOf([money("-CNY 4bn"), money("-CNY 2bn")]);
    expect(scale?.places[0]?.from).toBeLessThan(scale?.places[1]?.from ?? 0);
    expect(scale?.high).toEqual(money("CNY 0"));
  });

  it("draws dates as the days they can stand for", () => {
    const scale = scaleOf([date("June 2025"), date("2025-06-10")]);
    const [month, day] = scale?.places ?? [];
    expect(month?.exact).toBe(false);
    expect(day?.exact).toBe(true);
    expect(day?.from).toBeGreaterThan(month?.from ?? 1);
    expect(day?.to).toBeLessThan(month?.to ?? 0);
  });

  it("keeps a place free for a claim without a figure", () => {
    const scale = scaleOf([money("CNY 1bn"), money("undisclosed"), money("CNY 2bn")]);
    expect(scale?.places[1]).toBeNull();
  });

  it("does not exist across measures, nor for words", () => {
    expect(scaleOf([money("CNY 1bn"), money("USD 1bn")])).toBeNull();
    expect(
      scaleOf([
        { form: "text", text: "A" },
        { form: "text", text: "Pre-A" },
      ]),
    ).toBeNull();
  });
});
