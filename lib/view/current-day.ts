import type { PlainDate } from "@/lib/domain/partial-date";

/** Today in UTC: the last day that a reader can ask about. */
export function currentDay(): PlainDate {
  return new Date().toISOString().slice(0, 10);
}
