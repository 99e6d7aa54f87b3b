import { describe, expect, it } from "vitest";
import { type DailyRate, rateBook } from "./rate-book.ts";

const ECB = { base: "EUR", source: "European Central Bank" };
const RATES: readonly DailyRate[] = [
  { day: "2025-07-30", quote: "USD", rate: "1.15" },
  { day: "2025-07-30", quote: "CNY", rate: "8.28" },
  { day: "2025-07-31", quote: "USD", rate: "1.14" },
  { day: "2025-07-31", quote: "CNY", rate: "8.208" },
  { day: "2025-08-01", quote: "USD", rate: "1.16" },
];
const book = rateBook(RATES, ECB);
const on = (date: string) => ({ date, precision: "DAY", inferred: false }) as const;

describe("a book of rates", () => {
  it("has the rate of a day by way of the euro, in both directions", () => {
    expect(book.at("USD", "CNY", on("2025-07-30"))).toEqual({
      base: "USD",
      quote: "CNY",
      rate: "7.2",
      span: { from: "2025-07-30", to: "2025-07-30" },
      source: ECB.source,
    });
    expect(book.at("CNY", "USD", on("2025-07-30"))?.rate).toBe("0.13888889");
  });

  it("takes the last day before, on which both currencies were quoted, for a week", () => {
    expect(book.at("USD", "CNY", on("2025-08-01"))?.span.from).toBe("2025-07-31");
    expect(book.at("USD", "CNY", on("2025-08-07"))?.span.from).toBe("2025-07-31");
    expect(book.at("USD", "CNY", on("2025-08-08"))).toBeNull();
    expect(book.at("USD", "CNY", on("2025-07-29"))).toBeNull();
  });

  it("knows the euro itself, and no currency that was never quoted", () => {
    expect(book.at("EUR", "USD", on("2025-08-01"))?.rate).toBe("1.16");
    expect(book.at("USD", "JPY", on("2025-07-30"))).toBeNull();
  });

  it("has the mean of the daily rates of a period, and of a date that is no day", () => {
    const days = { from: "2025-07-30", to: "2025-07-31" };
    expect(book.over("USD", "CNY", days)).toMatchObject({ rate: "7.2", span: days });
    const month = { date: "2025-07-01", precision: "MONTH", inferred: false } as const;
    expect(book.at("USD", "CNY", month)).toBeNull();
    const daily = Array.from({ length: 31 }, (_, at): DailyRate[] => {
      const day = `2025-07-${String(at + 1).padStart(2, "0")}`;
      return [
        { day, quote: "USD", rate: "1" },
        { day, quote: "CNY", rate: at < 30 ? "7" : "7.31" },
      ];
    }).flat();
    expect(rateBook(daily, ECB).at("USD", "CNY", month)).toMatchObject({
      rate: "7.01",
      span: { from: "2025-07-01", to: "2025-07-31" },
    });
  });
});
