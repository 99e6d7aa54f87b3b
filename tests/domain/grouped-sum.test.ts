import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SumPart, sumByCurrency } from "@/lib/domain/amount-sum";
import { Decimal } from "@/lib/domain/decimal";
import { type AmountGroup, sumGroups } from "@/lib/domain/grouped-sum";
import { QUALIFIERS } from "@/lib/domain/qualifier";
import type { Quantity } from "@/lib/domain/quantity";

const amounts: fc.Arbitrary<Quantity> = fc
  .record({
    qualifier: fc.constantFrom(...QUALIFIERS),
    value: fc.integer({ min: 1, max: 10_000_000 }),
    above: fc.integer({ min: 1, max: 10_000_000 }),
    currency: fc.constantFrom("CNY", "USD", "HKD"),
    named: fc.boolean(),
  })
  .map(({ qualifier, value, above, currency, named }) => {
    const undisclosed = qualifier === "UNDISCLOSED";
    return {
      qualifier,
      value: undisclosed ? null : String(value),
      maxValue: qualifier === "BETWEEN" ? String(value + above) : null,
      currency: undisclosed && !named ? null : currency,
      unit: null,
    };
  });

/** What the database answers to SUM and COUNT by currency and qualifier. */
function grouped(quantities: readonly Quantity[]): AmountGroup[] {
  const groups = new Map<string, AmountGroup>();
  for (const amount of quantities) {
    const key = `${amount.currency} ${amount.qualifier}`;
    const sofar = groups.get(key);
    groups.set(key, {
      count: (sofar?.count ?? 0) + 1,
      amount: {
        ...amount,
        value: added(sofar?.amount.value, amount.value),
        maxValue: added(sofar?.amount.maxValue, amount.maxValue),
      },
    });
  }
  return [...groups.values()];
}

function added(a: string | null | undefined, b: string | null): string | null {
  return b === null ? null : new Decimal(a ?? 0).add(b).toFixed();
}

describe("sums of groups", () => {
  it("equal the sums of the amounts one by one", () => {
    fc.assert(
      fc.property(fc.array(amounts), fc.array(amounts, { maxLength: 4 }), (many, few) => {
        const alone: SumPart[] = many.map((amount, at) => ({
          id: `alone-${at}`,
          amount,
          countedIn: [],
        }));
        const apart: SumPart[] = few.map((amount, at) => ({
          id: `apart-${at}`,
          amount,
          countedIn: at > 0 ? ["apart-0"] : [],
        }));
        const oneByOne = sumByCurrency([...alone, ...apart]);
        expect(sumGroups(grouped(many), apart)).toEqual(oneByOne);
      }),
    );
  });
});
