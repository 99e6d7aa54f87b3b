import { INVESTMENT_TYPES } from "@/lib/domain/funding-round";
import { LOCALES } from "@/lib/domain/locale";
import { PRODUCT_KINDS } from "@/lib/domain/product";
import { METRICS } from "@/lib/domain/reported-figure";
import type { SearchMeaning } from "@/lib/domain/search";
import { matchRank } from "@/lib/domain/text-match";
import { messagesOf } from "./messages";

/**
 * Types of round, metrics and kinds of product that the text stands in, in whichever language, the best
 * first: the data holds codes for them, the messages what they are called.
 */
export async function searchMeaning(q: string): Promise<SearchMeaning> {
  const messages = await Promise.all(LOCALES.map(messagesOf));
  return {
    types: called(
      INVESTMENT_TYPES.filter((type) => type !== "UNKNOWN"),
      (type) => messages.map(({ rounds }) => rounds.type[type]),
      q,
    ),
    metrics: called(METRICS, (metric) => messages.map(({ revenue }) => revenue.metrics[metric]), q),
    productKinds: called(
      PRODUCT_KINDS,
      (kind) => messages.map(({ organizations }) => organizations.product.kind[kind]),
      q,
    ),
  };
}

function called<T>(things: readonly T[], namesOf: (thing: T) => readonly string[], q: string): T[] {
  return things
    .flatMap((thing) => {
      const ranks = namesOf(thing).flatMap((name) => matchRank(name, q) ?? []);
      return ranks.length === 0 ? [] : [{ thing, rank: Math.min(...ranks) }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing);
}
