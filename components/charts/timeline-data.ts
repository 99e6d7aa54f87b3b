import { type PartialDate, yearAndMonth } from "@/lib/domain/partial-date";
import { type ChartData, recordOf } from "./chart-data";
import type { TimelineCompany } from "./timeline-rounds";

/** All rounds, also those in other currencies, which the drawing leaves out. */
export function timelineData(companies: readonly TimelineCompany[]): ChartData {
  return {
    dimensions: ["company", "round", "announced_on", "status"],
    records: companies.flatMap(({ name, rounds }) =>
      rounds.map(({ label, announcedOn, status, moneyRaised }) =>
        recordOf([name, label, sortableDate(announcedOn.value), status], moneyRaised),
      ),
    ),
  };
}

/** No more precise than the date: `2025`, `2025-H1`, `2025-Q3`, `2025-07`, `2025-07-23`. */
export function sortableDate({ date, precision }: PartialDate): string {
  const { year, month } = yearAndMonth(date);
  switch (precision) {
    case "DAY":
      return date;
    case "MONTH":
      return date.slice(0, 7);
    case "QUARTER":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "HALF":
      return `${year}-H${month <= 6 ? 1 : 2}`;
    case "YEAR":
      return String(year);
  }
}
