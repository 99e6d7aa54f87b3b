import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "../decimal";
import type { Quantity } from "../quantity";
import { quantities } from "../quantity.arbitrary";
import { scaleSlip } from "./scale-slip";

const yuan = (value: string, rest: Partial<Quantity> = {}): Quantity => ({
  ...{ qualifier: "EXACT", value, maxValue: null, currency: "CNY", unit: null },
  ...rest,
});

const times = (quantity: Quantity, power: number): Quantity => {
  const scaled = (value: string | null) =>
    value === null ? null : new Decimal(value).mul(new Decimal(10).pow(power)).toFixed();
  return { ...quantity, value: scaled(quantity.value), maxValue: scaled(quantity.maxValue) };
};

const named = quantities.filter(
  ({ value, maxValue }) => value !== null && !new Decimal(value).add(maxValue ?? value).isZero(),
);

describe("a slip of the scale", () => {
  it.each<[string, Quantity, Quantity, string | null]>([
    ["亿 read as a billion", yuan("27980000000"), yuan("2798000000"), "10"],
    ["a lost decimal point", yuan("2798"), yuan("27.98"), "100"],
    ["thousands read as millions", yuan("3772000000000"), yuan("3772000000"), "1000"],
    ["a digit left out", yuan("100"), yuan("1000"), "0.1"],
    ["nearly a billion and what it was", yuan("1000", { qualifier: "NEARLY" }), yuan("95"), "10"],
    ["a loss without its sign", yuan("1000"), yuan("-100"), "10"],
    [
      "the middle of a range",
      yuan("90", { maxValue: "110", qualifier: "BETWEEN" }),
      yuan("10"),
      "10",
    ],
    ["four times as much", yuan("400"), yuan("100"), null],
    ["eight times as much", yuan("800"), yuan("100"), null],
    ["twelve times as much", yuan("1200"), yuan("100"), null],
    ["nearly the same", yuan("109"), yuan("100"), null],
    ["two currencies", yuan("1000"), yuan("100", { currency: "USD" }), null],
    ["nothing named", yuan("0", { value: null, qualifier: "UNDISCLOSED" }), yuan("100"), null],
    ["zero", yuan("0"), yuan("100"), null],
  ])("%s", (_case, said, known, factor) => {
    expect(scaleSlip(said, known)).toBe(factor);
  });

  it("is never between a figure and itself", () => {
    fc.assert(fc.property(quantities, (it) => scaleSlip(it, it) === null));
  });

  it("is always between a figure and the same on another scale, and says which", () => {
    const powers = fc.integer({ min: -9, max: 9 }).filter((power) => power !== 0);
    fc.assert(
      fc.property(named, powers, (quantity, power) => {
        const factor = new Decimal(10).pow(power).toFixed();
        expect(scaleSlip(times(quantity, power), quantity)).toBe(factor);
      }),
    );
  });

  it("is the other way round from the other side", () => {
    fc.assert(
      fc.property(named, named, (a, b) => {
        const [there, back] = [scaleSlip(a, b), scaleSlip(b, a)];
        expect(there === null).toBe(back === null);
        if (there !== null && back !== null) expect(Number(there) * Number(back)).toBeCloseTo(1);
      }),
    );
  });
});
