import type { EntityType } from "../editing/entity-types";
import { dateIn } from "../editing/field-columns";
import { type Snapshot, textOf } from "../editing/snapshot";
import { spanOf } from "../partial-date";
import { type Candidate, dateColumnsOf, isChanged, type Surroundings } from "./surroundings";
import type { Finding } from "./warning";

/** A date that lies in the past wherever `when` holds. */
interface PastDate {
  readonly field: string;
  /** Columns on which it depends whether it lies in the past. */
  readonly by?: string;
  readonly when?: (snapshot: Snapshot) => boolean;
}

const hasHappened = (snapshot: Snapshot) => snapshot.planned !== true;
const isClosed = (snapshot: Snapshot) => textOf(snapshot, "status") === "CLOSED";
const isAnnounced = (snapshot: Snapshot) =>
  ["ANNOUNCED", "CLOSED"].includes(textOf(snapshot, "status") ?? "");

const PAST_DATES: Readonly<Partial<Record<EntityType, readonly PastDate[]>>> = {
  Source: [{ field: "publishedOn" }],
  Organization: [{ field: "foundedOn" }],
  FundingRound: [
    { field: "announcedOn", by: "status", when: isAnnounced },
    { field: "closedOn", by: "status", when: isClosed },
  ],
  InvestmentExit: [{ field: "exitedOn" }],
  Shareholding: [{ field: "asOf" }],
  FinancialReport: [{ field: "publishedOn" }],
  ProductMilestone: [{ field: "reachedOn", by: "planned", when: hasHappened }],
  Event: [{ field: "occurredOn", by: "planned", when: hasHappened }],
};

/** Something that has happened, on a day that has not come: no day of the date's span has. */
export function futureDate(candidate: Candidate, { today }: Surroundings): Finding[] {
  const { entityType, after } = candidate;
  return (PAST_DATES[entityType] ?? []).flatMap(({ field, by = field, when }): Finding[] => {
    const date = dateIn(after, field);
    if (date === null || spanOf(date).from <= today || when?.(after) === false) return [];
    if (!isChanged(candidate, [by, ...dateColumnsOf(field)])) return [];
    return [{ code: "futureDate", field, facts: { said: { form: "date", date } } }];
  });
}
