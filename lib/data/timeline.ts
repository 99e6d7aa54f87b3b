import "server-only";
import { type PlainDate, yearOf } from "@/lib/domain/partial-date";
import { TIMELINE_KINDS } from "@/lib/domain/timeline";
import type { View } from "@/lib/domain/view";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import type { TimelineQuery } from "@/lib/schemas/timeline-query";
import { plainDateOf } from "./columns";
import { organizationNamed, personNamed } from "./name-search";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { type Reader, read } from "./reader";
import type { FactKey, TimelineFact } from "./timeline-fact";
import { loadFacts } from "./timeline-facts";
import {
  type TimelineFilter,
  type TimelineNames,
  timelineCount,
  timelineExtent,
  timelinePage,
} from "./timeline-sql";

export interface TimelineChoices {
  /** Organizations of which some round, event, office, tie, product or report is dated. */
  readonly organizations: readonly OrganizationRef[];
  /** Newest first. */
  readonly years: readonly number[];
}

export interface TimelinePage {
  /** Newest first. */
  readonly facts: readonly TimelineFact[];
  readonly count: number;
  readonly page: number;
  readonly choices: TimelineChoices;
}

/** Most organizations that the filter offers. */
const MOST_ORGANIZATIONS = 500;
/** Most names that a search follows. */
const MOST_NAMED = 1000;

/** One page of all dated facts. The number of queries does not depend on how many there are. */
export function listTimeline(view: View, query: TimelineQuery): Promise<TimelinePage> {
  return read(view, async (db) => {
    const choices = await loadChoices(db);
    const filter = await timelineFilter(db, query);
    if (filter === null) return { facts: [], count: 0, page: 1, choices };
    const [counted] = await db.$queryRaw<{ count: number }[]>(timelineCount(filter));
    const count = counted?.count ?? 0;
    const page = Math.min(query.page, Math.max(1, Math.ceil(count / PAGE_SIZE)));
    const rows = await db.$queryRaw<{ kind: number; moment: string; id: string }[]>(
      timelinePage(filter, (page - 1) * PAGE_SIZE, PAGE_SIZE),
    );
    const keys = rows.flatMap(({ kind, moment, id }): FactKey[] => {
      const known = TIMELINE_KINDS[kind];
      return known === undefined
        ? []
        : [{ kind: known, moment: moment === "end" ? "end" : "begin", id }];
    });
    return { facts: await loadFacts(db, view, keys), count, page, choices };
  });
}

/** Null where the address names an organization that is not known. */
export async function timelineFilter(
  db: Reader,
  { q, kind, organization, year }: TimelineQuery,
): Promise<TimelineFilter | null> {
  const chosen =
    organization === null
      ? null
      : await db.organization.findUnique({ where: { slug: organization }, select: { id: true } });
  if (organization !== null && chosen === null) return null;
  return { q, kind, year, organizationId: chosen?.id ?? null, names: await namesOf(db, q) };
}

/** Names are looked up once, not for each fact. */
async function namesOf(db: Reader, q: string): Promise<TimelineNames> {
  if (q === "") return { organizations: [], people: [] };
  const window = { select: { id: true }, take: MOST_NAMED } as const;
  const organizations = await db.organization.findMany({ where: organizationNamed(q), ...window });
  const people = await db.person.findMany({ where: personNamed(q), ...window });
  return {
    organizations: organizations.map(({ id }) => id),
    people: people.map(({ id }) => id),
  };
}

async function loadChoices(db: Reader): Promise<TimelineChoices> {
  const organizations = await db.organization.findMany({
    where: {
      OR: [
        { fundingRounds: { some: {} } },
        { events: { some: {} } },
        { roles: { some: {} } },
        { parents: { some: {} } },
        { children: { some: {} } },
        { products: { some: {} } },
        { financialReports: { some: {} } },
      ],
    },
    select: NAMES,
    orderBy: [{ name: "asc" }, { slug: "asc" }],
    take: MOST_ORGANIZATIONS,
  });
  const [extent] = await db.$queryRaw<{ first: Date | null; last: Date | null }[]>(
    timelineExtent(),
  );
  return { organizations, years: yearsOf(extent?.first ?? null, extent?.last ?? null) };
}

function yearsOf(first: Date | null, last: Date | null): number[] {
  if (first === null || last === null) return [];
  const year = (date: PlainDate) => yearOf({ date });
  const [from, to] = [year(plainDateOf(first)), year(plainDateOf(last))];
  return Array.from({ length: to - from + 1 }, (_, at) => to - at);
}
