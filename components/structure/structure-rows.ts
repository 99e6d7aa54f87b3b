import type { CountedRound } from "@/lib/data/group-funding";
import type { GroupTie } from "@/lib/data/group-structure";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import type { OrganizationTie } from "@/lib/data/organizations-relations";
import { countsAsRaised } from "@/lib/domain/funding-round";
import {
  comparePartialDates,
  type DaySpan,
  type PartialDate,
  type PlainDate,
  plainDate,
  spanOf,
  yearOf,
} from "@/lib/domain/partial-date";

/** A company of the group, or one that went on in it. */
export interface StructureRow {
  readonly organization: OrganizationRef;
  /** 1 for what went on in the company above it. */
  readonly depth: 0 | 1;
  /** Its ties to the group's parent, then to the company in which it went on. */
  readonly ties: readonly OrganizationTie[];
  /** The tie by which it belongs to the group; null for what only went on in a company of it. */
  readonly membership: OrganizationTie | null;
  /** Oldest first; those called off are left out. */
  readonly rounds: readonly CountedRound[];
}

/**
 * Companies in order: the members since they joined, then the others; under each what went on in
 * it. A company that went on in another and is no member itself stands there alone.
 */
export function structureRows(
  ties: readonly GroupTie[],
  rounds: readonly CountedRound[],
): StructureRow[] {
  const own = ties.filter(({ tie }) => tie.type !== "PREDECESSOR_OF");
  const before = ties.filter(({ tie }) => tie.type === "PREDECESSOR_OF");
  const members = new Set(
    own.filter(({ tie }) => tie.type === "MEMBER_OF_GROUP").map(({ child }) => child.slug),
  );
  const wentOn = new Set(before.map(({ child }) => child.slug));
  const heads = distinct(own.map(({ child }) => child)).filter(
    ({ slug }) => members.has(slug) || !wentOn.has(slug),
  );
  const rowOf = (
    organization: OrganizationRef,
    depth: 0 | 1,
    further: readonly OrganizationTie[],
  ): StructureRow => {
    const toParent = own.filter(({ child }) => child.slug === organization.slug);
    const all = toParent.map(({ tie }) => tie);
    return {
      organization,
      depth,
      ties: [...all, ...further],
      membership:
        all.find(({ type }) => type === "MEMBER_OF_GROUP") ??
        all.find(({ type }) => type === "SUBSIDIARY") ??
        null,
      rounds: rounds
        .filter(
          (round) => round.organization.slug === organization.slug && round.status !== "CANCELLED",
        )
        .sort((a, b) => comparePartialDates(a.announcedOn.value, b.announcedOn.value)),
    };
  };
  return heads
    .map((organization) => rowOf(organization, 0, []))
    .sort((a, b) => compareRows(a, b, members))
    .flatMap((row) => [
      row,
      ...before
        .filter(
          ({ parent, child }) => parent.slug === row.organization.slug && !members.has(child.slug),
        )
        .map(({ child, tie }) => rowOf(child, 1, [tie])),
    ]);
}

function compareRows(a: StructureRow, b: StructureRow, members: ReadonlySet<string>): number {
  const [left, right] = [a, b].map(({ organization }) => members.has(organization.slug));
  if (left !== right) return left ? -1 : 1;
  const [since, otherSince] = [a.membership?.from?.value, b.membership?.from?.value];
  if (since && otherSince) {
    const byDate = comparePartialDates(since, otherSince);
    if (byDate !== 0) return byDate;
  } else if (since || otherSince) {
    return since ? -1 : 1;
  }
  return a.organization.name < b.organization.name ? -1 : 1;
}

function distinct(organizations: readonly OrganizationRef[]): OrganizationRef[] {
  return [...new Map(organizations.map((one) => [one.slug, one])).values()];
}

/** Every organization whose rounds the picture needs. */
export function structureSlugs(ties: readonly GroupTie[]): string[] {
  return [...new Set(ties.map(({ child }) => child.slug))];
}

/** Dates at which a company's own money was raised, as far as a source says that it was. */
export function fundedDates({ rounds }: Pick<StructureRow, "rounds">): PartialDate[] {
  return rounds
    .filter(({ status }) => countsAsRaised(status))
    .map(({ announcedOn }) => announcedOn.value);
}

/** Whole years around what is dated on the lanes, today and the day that is asked for. */
export function structureExtent(
  rows: readonly StructureRow[],
  days: readonly PlainDate[],
): DaySpan {
  const dates = rows.flatMap(({ membership, rounds }) => [
    ...[membership?.from?.value, membership?.to?.value].filter((date) => date !== undefined),
    ...rounds.map(({ announcedOn }) => announcedOn.value),
  ]);
  const firsts = [...dates.map(({ date }) => date), ...(dates.length === 0 ? days : [])].sort();
  const lasts = [...dates.map((date) => spanOf(date).to), ...days].sort();
  const [first = "2000-01-01", last = "2000-12-31"] = [firsts[0], lasts.at(-1)];
  return {
    from: plainDate(yearOf({ date: first }), 1, 1),
    to: plainDate(yearOf({ date: last }), 12, 31),
  };
}

/** The day, or the nearest that the picture reaches. */
export function dayWithin({ from, to }: DaySpan, day: PlainDate): PlainDate {
  if (day < from) return from;
  return day > to ? to : day;
}
