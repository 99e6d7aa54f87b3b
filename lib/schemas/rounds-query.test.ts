import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INVESTMENT_TYPES, ROUND_STATUSES } from "@/lib/domain/funding-round";
import {
  ALL_ROUNDS,
  areTurnedRound,
  DISCLOSURES,
  parseRoundsFilter,
  printRoundsFilter,
  type RoundsFilter,
  roundsQueryOf,
} from "./rounds-query";

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const year = fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: null });

/** Filters as the list reads them: a search has neither spaces around it nor the sign NUL. */
const filters: fc.Arbitrary<RoundsFilter> = fc
  .record({
    q: fc.string({ maxLength: 20, unit: "grapheme" }).map((text) => roundsQueryOf({ q: text }).q),
    organization: maybe(["sunrise", "sensetime-medical"]),
    investor: maybe(["huaxu-fund"]),
    type: maybe(INVESTMENT_TYPES),
    status: maybe(ROUND_STATUSES),
    from: year,
    to: year,
    amount: maybe(DISCLOSURES),
  })
  .map((filter) =>
    areTurnedRound(filter.from, filter.to)
      ? { ...filter, from: filter.to, to: filter.from }
      : filter,
  );

describe("a filter of rounds as it stands in an address", () => {
  it("is read back as printed", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseRoundsFilter(printRoundsFilter(filter))).toEqual(filter);
      }),
    );
  });

  it("has a word for all rounds", () => {
    expect(printRoundsFilter(ALL_ROUNDS)).toBe("all");
    expect(parseRoundsFilter("all")).toEqual(ALL_ROUNDS);
  });

  it.each([
    "",
    "from=2025&organization=sunrise",
    "from=20x5",
    "from=2026&to=2024",
    "page=2",
    "organization=sunrise&",
  ])("is refused as %j, which is never printed", (text) => {
    expect(parseRoundsFilter(text)).toBeNull();
  });
});
