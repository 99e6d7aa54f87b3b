import fc from "fast-check";
import { Decimal } from "./decimal.ts";
import { QUALIFIERS } from "./qualifier.ts";
import { type Amount, boundsOf, type Quantity, UNDISCLOSED, UNITS } from "./quantity.ts";

/** Quantities for property tests, of every hedge, sign, size and number of digits that a column holds. */

const cents = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }),
  // Round figures, as sources print them.
  fc
    .tuple(fc.bigInt({ min: 0n, max: 9999n }), fc.integer({ min: 0, max: 14 }))
    .map(([digits, zeros]) => digits * 10n ** BigInt(zeros)),
);

export const magnitudes = cents.map((value) => new Decimal(value.toString()).div(100).toFixed());

const signed = fc
  .tuple(magnitudes, fc.boolean())
  .map(([value, negative]) => (negative && value !== "0" ? `-${value}` : value));

const measures = fc.oneof(
  fc
    .constantFrom("CNY", "USD", "HKD", "EUR", "JPY", "SGD")
    .map((currency) => ({ currency, unit: null })),
  fc.constantFrom(...UNITS).map((unit) => ({ currency: null, unit })),
);

type Measure = Pick<Quantity, "currency" | "unit">;

function quantity(
  qualifier: Quantity["qualifier"],
  [one, other]: readonly [string, string],
  measure: Measure,
): Quantity {
  if (qualifier === "UNDISCLOSED") return UNDISCLOSED;
  if (qualifier !== "BETWEEN") return { qualifier, value: one, maxValue: null, ...measure };
  const [value, maxValue] = [Decimal.min(one, other).toFixed(), Decimal.max(one, other).toFixed()];
  return { qualifier, value, maxValue, ...measure };
}

export const quantities: fc.Arbitrary<Quantity> = fc
  .tuple(fc.constantFrom(...QUALIFIERS), fc.tuple(signed, signed), measures)
  .map(([qualifier, values, measure]) => quantity(qualifier, values, measure));

/** Figures in one measure, with few values, so that ties and near ties happen. */
export const crowdedQuantities: fc.Arbitrary<Quantity> = fc
  .tuple(
    fc.constantFrom(...QUALIFIERS),
    fc.tuple(fc.constantFrom("-1", "0", "1", "1.00", "2"), fc.constantFrom("0", "1", "2", "3")),
    fc.constantFrom<Measure>({ currency: "CNY", unit: null }, { currency: null, unit: "CARDS" }),
  )
  .map(([qualifier, values, measure]) => quantity(qualifier, values, measure));

/** Money raised: never below zero, in yuan or undisclosed. */
export const raisedAmounts: fc.Arbitrary<Amount> = fc
  .tuple(fc.constantFrom(...QUALIFIERS), fc.tuple(magnitudes, magnitudes))
  .map(([qualifier, values]) => ({
    ...quantity(qualifier, values, { currency: "CNY", unit: null }),
    unit: null,
  }));

/**
 * Some value the quantity allows: an end of its bounds or a point between. Beyond an open end,
 * up to three times as far from zero, or one.
 */
export function valueWithin(given: Quantity): fc.Arbitrary<Decimal> {
  const bounds = boundsOf(given);
  const low = bounds?.low ?? bounds?.high?.mul(3).sub(1) ?? new Decimal(0);
  const high = bounds?.high ?? bounds?.low?.mul(3).add(1) ?? new Decimal(0);
  return fc
    .integer({ min: 0, max: 10 })
    .map((tenths) => low.add(high.sub(low).mul(tenths).div(10)));
}
