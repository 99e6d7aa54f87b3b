import { Decimal } from "./decimal.ts";
import { countsAsRaised, type RoundStatus } from "./funding-round.ts";
import { type Bounds, boundsOf, type Quantity } from "./quantity.ts";
import { heaviestApart, type Overlapping, relativesOf } from "./shared-money.ts";

/** One addend: `countedIn` names the wholes that may already count its money. */
export interface SumPart {
  readonly id: string;
  readonly amount: Quantity;
  readonly countedIn: readonly string[];
}

/**
 * Bounds of a sum of disclosed parts, as decimal strings. Nothing is imputed: what is undisclosed
 * is only counted in `undisclosedCount`.
 */
export interface AmountSum {
  /** Null only where no part names a currency. */
  readonly currency: string | null;
  /** The smallest sum the parts allow, shared money counted once. Null where nothing is disclosed. */
  readonly low: string | null;
  /** The largest, all parts apart. Null where one is open-ended or nothing is disclosed. */
  readonly high: string | null;
  /** Like `high`, with an open-ended part at the figure its source names. */
  readonly statedHigh: string | null;
  /** Whether some part is open-ended, "over 1bn". */
  readonly open: boolean;
  readonly count: number;
  readonly undisclosedCount: number;
  /** Disclosed parts whose money a disclosed part of the same sum may already count. */
  readonly countedOnceIds: readonly string[];
}

export interface SumsByCurrency {
  /** One a currency, by its code. */
  readonly sums: readonly AmountSum[];
  readonly count: number;
  /** All undisclosed parts, also those of no known currency, which stand in no sum of several. */
  readonly undisclosedCount: number;
}

/** The sum of parts in one currency, or null where they name more than one. */
export function sumAmounts(parts: readonly SumPart[]): AmountSum | null {
  const currencies = currenciesOf(parts);
  return currencies.length > 1 ? null : sumWithin(parts, currencies[0] ?? null);
}

/** A sum for each currency; amounts of two currencies are never added. */
export function sumByCurrency(parts: readonly SumPart[]): SumsByCurrency {
  const currencies = currenciesOf(parts);
  const only = currencies.length === 1 ? currencies[0] : undefined;
  return {
    sums: currencies.map((currency) =>
      sumWithin(
        parts.filter(({ amount }) => (amount.currency ?? only) === currency),
        currency,
      ),
    ),
    count: parts.length,
    undisclosedCount: parts.filter(({ amount }) => amount.value === null).length,
  };
}

export interface RoundForSum extends SumPart {
  readonly status: RoundStatus;
}

export interface RaisedToDate extends SumsByCurrency {
  /** Planned, rumoured and cancelled rounds, which are not money raised. */
  readonly leftOutIds: readonly string[];
}

/** What the rounds raised, on somebody's word: planned and rumoured money is in no total. */
export function raisedToDate(rounds: readonly RoundForSum[]): RaisedToDate {
  const leftOut = rounds.filter(({ status }) => !countsAsRaised(status));
  const sums = sumByCurrency(rounds.filter(({ status }) => countsAsRaised(status)));
  return { ...sums, leftOutIds: leftOut.map(({ id }) => id) };
}

function currenciesOf(parts: readonly SumPart[]): string[] {
  const named = parts.flatMap(({ amount }) => amount.currency ?? []);
  return [...new Set(named)].sort();
}

interface DisclosedPart extends SumPart {
  readonly bounds: Bounds;
  readonly stated: Decimal;
}

function sumWithin(parts: readonly SumPart[], currency: string | null): AmountSum {
  const disclosed = parts.flatMap((part): DisclosedPart[] => {
    const bounds = boundsOf(part.amount);
    if (bounds === null || part.amount.value === null) return [];
    return [
      {
        ...part,
        bounds,
        stated: bounds.high ?? new Decimal(part.amount.value),
      },
    ];
  });
  const nothing = disclosed.length === 0;
  return {
    currency,
    low: nothing ? null : (lowOf(parts, disclosed)?.toFixed() ?? null),
    high: nothing ? null : (total(disclosed.map(({ bounds }) => bounds.high))?.toFixed() ?? null),
    statedHigh: nothing ? null : (total(disclosed.map(({ stated }) => stated))?.toFixed() ?? null),
    open: disclosed.some(({ bounds }) => bounds.low === null || bounds.high === null),
    count: parts.length,
    undisclosedCount: parts.length - disclosed.length,
    countedOnceIds: countedOnce(parts, disclosed),
  };
}

/**
 * An amount below zero is money of its own; the others weigh what no reading can take away. An
 * undisclosed whole weighs nothing, but still links its parts to a larger one.
 */
function lowOf(parts: readonly SumPart[], disclosed: readonly DisclosedPart[]): Decimal | null {
  const lows = new Map(disclosed.map(({ id, bounds }) => [id, bounds.low]));
  if ([...lows.values()].includes(null)) return null;
  const weighed: Overlapping[] = parts.map(({ id, countedIn }) => ({
    id,
    countedIn,
    weight: Decimal.max(lows.get(id) ?? 0, 0),
  }));
  const below = [...lows.values()].map((low) => Decimal.min(low ?? 0, 0));
  return total([heaviestApart(weighed), ...below]);
}

function countedOnce(
  parts: readonly SumPart[],
  disclosed: readonly DisclosedPart[],
): readonly string[] {
  const known = new Set(disclosed.map(({ id }) => id));
  const { wholesOf } = relativesOf(parts);
  return disclosed
    .filter(({ id }) => [...(wholesOf.get(id) ?? [])].some((whole) => known.has(whole)))
    .map(({ id }) => id);
}

function total(values: readonly (Decimal | null)[]): Decimal | null {
  return values.reduce<Decimal | null>(
    (sum, value) => (sum === null || value === null ? null : sum.add(value)),
    new Decimal(0),
  );
}
