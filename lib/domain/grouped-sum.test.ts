import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SumPart, sumByCurrency } from "./amount-sum.ts";
import { Decimal } from "./decimal.ts";
import { type AmountGroup, joinedGroups, sumGroups, withoutAmounts } from "./grouped-sum.ts";
import { groupedBy } from "./grouping.ts";
import { raisedAmounts } from "./quantity.arbitrary.ts";
import type { Amount } from "./quantity.ts";

const amounts = fc.array(
  fc
    .tuple(raisedAmounts, fc.constantFrom("CNY", "USD"))
    .map(
      ([amount, currency]): Amount => (amount.value === null ? amount : { ...amount, currency }),
    ),
  { maxLength: 12 },
);

/** What the database does: adds up by currency and qualifier. */
function addedUp(list: readonly Amount[]): AmountGroup[] {
  return groupedBy(list, ({ currency, qualifier }) => [currency, qualifier]).map((group) => ({
    amount: {
      ...group[0],
      value: total(group.map(({ value }) => value)),
      maxValue: total(group.map(({ maxValue }) => maxValue)),
    },
    count: group.length,
  }));
}

function total(values: readonly (string | null)[]): string | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Decimal.sum(...known).toFixed();
}

describe("sumGroups", () => {
  it("equals the sum of all amounts one by one", () => {
    fc.assert(
      fc.property(amounts, amounts, (inGroups, alone) => {
        const asParts = (list: readonly Amount[], name: string): SumPart[] =>
          list.map((amount, at) => ({ id: `${name}${at}`, amount, countedIn: [] }));
        const apart = asParts(alone, "apart");
        const oneByOne = sumByCurrency([...asParts(inGroups, "in"), ...apart]);
        expect(sumGroups(addedUp(inGroups), apart)).toEqual(oneByOne);
      }),
      { numRuns: 300 },
    );
  });
});

const keyOf = ({ amount }: AmountGroup) => `${amount.currency} ${amount.qualifier}`;

describe("joinedGroups", () => {
  it("is what would have been added up at once", () => {
    fc.assert(
      fc.property(amounts, amounts, (some, others) => {
        const joined = joinedGroups([...addedUp(some), ...addedUp(others)], keyOf);
        expect(joined).toEqual(addedUp([...some, ...others]));
      }),
    );
  });

  it("takes an amount out once, whichever part held it", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.nat(), (some, others, at) => {
        const all = [...some, ...others];
        fc.pre(all.length > 0);
        const gone = all[at % all.length];
        if (gone === undefined) return;
        const left = joinedGroups([...addedUp(some), ...addedUp(others)], keyOf).flatMap((group) =>
          keyOf(group) === keyOf({ amount: gone, count: 1 })
            ? (withoutAmounts(group, [gone]) ?? [])
            : group,
        );
        const rest = all.filter((amount) => amount !== gone);
        expect(sumGroups(left, [])).toEqual(sumGroups(addedUp(rest), []));
      }),
    );
  });
});
