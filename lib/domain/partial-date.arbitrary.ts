import fc from "fast-check";
import { DATE_PRECISIONS, type PartialDate, plainDate, spanOf } from "./partial-date.ts";

export const days = fc
  .tuple(fc.integer({ min: 1990, max: 2049 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 27 }))
  .map(([year, month, day]) => plainDate(year, month, day + 1));

/** Dates of any precision, on the first day of their span. */
export const partialDates: fc.Arbitrary<PartialDate> = fc
  .tuple(days, fc.constantFrom(...DATE_PRECISIONS), fc.boolean())
  .map(([day, precision, inferred]) => ({
    date: spanOf({ date: day, precision }).from,
    precision,
    inferred,
  }));

/** Dates of one half-year, so that ties and spans within spans happen. */
export const crowdedDates: fc.Arbitrary<PartialDate> = fc
  .tuple(
    fc.constantFrom("2025-01-01", "2025-01-02", "2025-02-01", "2025-07-01"),
    fc.constantFrom(...DATE_PRECISIONS),
    fc.boolean(),
  )
  .map(([date, precision, inferred]) => ({
    date: spanOf({ date, precision }).from,
    precision,
    inferred,
  }));
