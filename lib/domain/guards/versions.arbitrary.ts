import type { EntityType } from "../editing/entity-types";
import type { Scalar, Snapshot, SnapshotItem } from "../editing/snapshot";
import type { DatePrecision } from "../partial-date";
import type { Qualifier } from "../qualifier";
import { warningsOn } from "./rules";
import { type Candidate, type KnownVersion, surroundingsOf } from "./surroundings";
import type { Warning } from "./warning";

/** Versions of entities for tests of the rules. */

export const TODAY = "2026-03-15";
export const COMPANY = "company";

type Columns = Record<string, Scalar | readonly SnapshotItem[]>;

export const yuan = (
  field: string,
  value: string | null,
  qualifier: Qualifier = "EXACT",
): Columns => ({
  [`${field}Value`]: value,
  [`${field}Qualifier`]: value === null ? "UNDISCLOSED" : qualifier,
  [`${field}Currency`]: value === null ? null : "CNY",
});

export const percent = (field: string, value: string): Columns => ({
  [`${field}Value`]: value,
  [`${field}Qualifier`]: "EXACT",
  [`${field}Unit`]: "PERCENT",
});

export const day = (field: string, date: string, precision: DatePrecision = "DAY"): Columns => ({
  [field]: date,
  [`${field}Precision`]: precision,
});

/** What a source says of a field in yuan. */
export const word = (field: string, value: string, rest: SnapshotItem = {}): SnapshotItem => ({
  ...{ field, sourceId: "paper", status: "ACCEPTED" },
  ...{ value, qualifier: "EXACT", currency: "CNY" },
  ...rest,
});

export const known = (
  entityType: EntityType,
  entityId: string,
  snapshot: Snapshot,
  proposalId: string | null = null,
): Omit<KnownVersion, "isNew"> => ({ entityType, entityId, snapshot, proposalId });

export const fresh = (entityType: EntityType, entityId: string, after: Snapshot): Candidate => ({
  ...{ entityType, entityId, after },
  before: null,
});

export const round = (date: string, value: string | null, rest: Columns = {}): Snapshot => ({
  ...{ organizationId: COMPANY, status: "ANNOUNCED" },
  ...day("announcedOn", date),
  ...yuan("moneyRaised", value),
  ...rest,
});

export const figure = (fiscalYear: number, amount: Columns, rest: Columns = {}): Snapshot => ({
  ...{ organizationId: COMPANY, reportId: "report", metric: "REVENUE", segmentId: null },
  ...{ fiscalYear, fiscalPeriod: "FY" },
  ...amount,
  ...rest,
});

/** What all rules say of the first of the candidates. */
export function warned(
  candidates: readonly [Candidate, ...Candidate[]],
  versions: readonly Omit<KnownVersion, "isNew">[] = [],
): Warning[] {
  const [{ entityId: first }] = candidates;
  return warnedOfAll(candidates, versions).filter(({ entityId }) => entityId === first);
}

export function warnedOfAll(
  candidates: readonly Candidate[],
  versions: readonly Omit<KnownVersion, "isNew">[],
): Warning[] {
  const surroundings = surroundingsOf(candidates, versions, TODAY);
  return candidates.flatMap((candidate) => warningsOn(candidate, surroundings));
}

export function codes(...asked: Parameters<typeof warned>): string[] {
  return warned(...asked).map(({ code, field }) => `${code} ${field}`);
}
