import { type AmountSum, type SumPart, type SumsByCurrency, sumByCurrency } from "./amount-sum.ts";
import { Decimal } from "./decimal.ts";
import type { Quantity } from "./quantity.ts";

/** Amounts of one currency and one qualifier, already added up, and how many they were. */
export interface AmountGroup {
  readonly amount: Quantity;
  readonly count: number;
}

/**
 * The sums of amounts that the database has added up by currency and qualifier, and of those that
 * overlap and so stand apart. Equal to `sumByCurrency` of all of them one by one, as bounds of one
 * qualifier grow in proportion to what is stated.
 */
export function sumGroups(
  groups: readonly AmountGroup[],
  apart: readonly SumPart[],
): SumsByCurrency {
  const parts = groups.map(
    ({ amount }, at): SumPart => ({
      id: `group-${at}`,
      amount,
      countedIn: [],
    }),
  );
  const { sums } = sumByCurrency([...parts, ...apart]);
  const undisclosed = groups.filter(({ amount }) => amount.value === null);
  const apartUndisclosed = apart.filter(({ amount }) => amount.value === null).length;
  const count = countOf(groups) + apart.length;
  const undisclosedCount = countOf(undisclosed) + apartUndisclosed;
  return {
    sums: sums.map((sum) => withCounts(sum, groups, apart, sums.length === 1)),
    count,
    undisclosedCount,
  };
}

/**
 * Groups of the same key as one, with the first one's other properties. All of a key are of one currency
 * and one qualifier.
 */
export function joinedGroups<Group extends AmountGroup>(
  groups: readonly Group[],
  keyOf: (group: Group) => string,
): Group[] {
  const joined = new Map<string, Group>();
  for (const group of groups) {
    const key = keyOf(group);
    const same = joined.get(key);
    joined.set(key, same === undefined ? group : together(same, group));
  }
  return [...joined.values()];
}

function together<Group extends AmountGroup>(one: Group, other: Group): Group {
  const both = (a: string | null, b: string | null) =>
    a === null || b === null ? (a ?? b) : new Decimal(a).add(b).toFixed();
  return {
    ...one,
    count: one.count + other.count,
    amount: {
      ...one.amount,
      value: both(one.amount.value, other.amount.value),
      maxValue: both(one.amount.maxValue, other.amount.maxValue),
    },
  };
}

/**
 * The group without some of its amounts, which are to stand apart; null where none is left. All are of
 * its currency and qualifier.
 */
export function withoutAmounts<Group extends AmountGroup>(
  group: Group,
  amounts: readonly Quantity[],
): Group | null {
  const count = group.count - amounts.length;
  if (count === 0) return null;
  const less = (whole: string | null, parts: readonly (string | null)[]) =>
    whole === null
      ? null
      : parts.reduce((rest, part) => rest.sub(part ?? 0), new Decimal(whole)).toFixed();
  const amount = {
    ...group.amount,
    value: less(
      group.amount.value,
      amounts.map(({ value }) => value),
    ),
    maxValue: less(
      group.amount.maxValue,
      amounts.map(({ maxValue }) => maxValue),
    ),
  };
  return { ...group, amount, count };
}

/** Undisclosed amounts of no known currency belong to the sum where there is only one. */
function withCounts(
  sum: AmountSum,
  groups: readonly AmountGroup[],
  apart: readonly SumPart[],
  only: boolean,
): AmountSum {
  const belongs = ({ amount }: { readonly amount: Quantity }) =>
    amount.currency === sum.currency || (only && amount.currency === null);
  const inSum = groups.filter(belongs);
  const apartInSum = apart.filter(belongs);
  const undisclosed = ({ amount }: { readonly amount: Quantity }) => amount.value === null;
  return {
    ...sum,
    count: countOf(inSum) + apartInSum.length,
    undisclosedCount: countOf(inSum.filter(undisclosed)) + apartInSum.filter(undisclosed).length,
  };
}

function countOf(groups: readonly AmountGroup[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}
