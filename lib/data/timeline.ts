import "server-only";
import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { type BoundedCount, exactly } from "@/lib/domain/bounded-count";
import { type PlainDate, yearOf } from "@/lib/domain/partial-date";
import { TIMELINE_KINDS } from "@/lib/domain/timeline";
import type { View } from "@/lib/domain/view";
import { ALL_ROUNDS } from "@/lib/schemas/rounds-query";
import type { TimelineQuery } from "@/lib/schemas/timeline-query";
import { countBeside, countUpTo } from "./bounded-count";
import { plainDateOf } from "./columns";
import { type PageEdges, pageAround, type Window } from "./keyed-page";
import { organizationChoices } from "./organization-choices";
import type { OrganizationRef } from "./organizations-names";
import { type Reader, read } from "./reader";
import { roundsCounted } from "./round-sums";
import { organizationsNamed, peopleNamed } from "./said-in";
import type { FactKey, TimelineFact } from "./timeline-fact";
import { loadFacts } from "./timeline-facts";
import {
  columnAt,
  type TimelineEdge,
  type TimelineFilter,
  type TimelineNames,
  timelineDate,
  timelineExtent,
  timelineFacts,
  timelineFrom,
} from "./timeline-sql";

export interface TimelineChoices {
  /** The organization that the filter names, where it is known on the day. */
  readonly organization: OrganizationRef | null;
  /** Those with most rounds, to begin with. */
  readonly organizations: readonly OrganizationRef[];
  /** Newest first. */
  readonly years: readonly number[];
}

export interface TimelinePage {
  /** Newest first. */
  readonly facts: readonly TimelineFact[];
  readonly count: BoundedCount;
  readonly edges: PageEdges;
  readonly choices: TimelineChoices;
}

/** Most names that a search follows. */
const MOST_NAMED = 1000;

/** One page of all dated facts. The number of queries does not depend on how many there are. */
export function listTimeline(view: View, query: TimelineQuery): Promise<TimelinePage> {
  return read(view, async (db) => {
    const choices = await loadChoices(db, view, query);
    const filter = await timelineFilter(db, query);
    if (filter === null) {
      return {
        facts: [],
        count: exactly(0),
        edges: { before: null, after: null, isAstray: false },
        choices,
      };
    }
    const count = await countFacts(db, view, filter);
    const { rows, edges } = await pageAround(query, {
      edgeOf: (key) => edgeOf(db, key),
      readBeyond: (window) => readFacts(db, view, filter, window),
      keyOf: printKey,
    });
    return { facts: await loadFacts(db, view, rows), count, edges, choices };
  });
}

/** Of rounds there are most, and by year they have been added up (decision 23). */
async function countFacts(db: Reader, view: View, filter: TimelineFilter): Promise<BoundedCount> {
  const { q, kind, year, organizationId } = filter;
  const isByYear = q === "" && organizationId === null && (kind === null || kind === "round");
  if (!isByYear) return countUpTo(db, timelineFacts(filter));
  const announced = await roundsCounted(db, view, { ...ALL_ROUNDS, from: year, to: year });
  return countBeside(db, announced, timelineFacts(filter, { announcements: false }));
}

const keySchema = z.tuple([z.enum(TIMELINE_KINDS), z.enum(["begin", "end"]), z.uuid()]);

function printKey({ kind, moment, id }: FactKey): string {
  return [kind, moment, id].join(".");
}

/** Null where there is no such fact. */
async function edgeOf(db: Reader, text: string): Promise<TimelineEdge | null> {
  const key = keySchema.safeParse(text.split("."));
  if (!key.success) return null;
  const [kind, moment, id] = key.data;
  const statement = timelineDate({ kind, moment, id });
  if (statement === null) return null;
  const [found] = await db.$queryRaw<{ dated: number }[]>(statement);
  return found === undefined ? null : { kind, moment, id, dated: found.dated };
}

async function readFacts(
  db: Reader,
  view: View,
  filter: TimelineFilter,
  window: Window<TimelineEdge>,
): Promise<FactKey[]> {
  const rows = await db.$queryRaw<{ place: number; id: string }[]>(
    timelineFrom(view, filter, window),
  );
  return rows.flatMap(({ place, id }) => {
    const column = columnAt(place);
    return column === null ? [] : [{ kind: column.kind, moment: column.moment, id }];
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
  const ids = async (named: Prisma.Sql) => {
    const rows = await db.$queryRaw<{ id: string }[]>`${named} LIMIT ${MOST_NAMED}`;
    return rows.map(({ id }) => id);
  };
  return {
    organizations: await ids(organizationsNamed(q)),
    people: await ids(peopleNamed(q)),
  };
}

async function loadChoices(
  db: Reader,
  view: View,
  { organization }: TimelineQuery,
): Promise<TimelineChoices> {
  const { suggested, named } = await organizationChoices(db, [organization]);
  const [extent] = await db.$queryRaw<{ first: Date | null; last: Date | null }[]>(
    timelineExtent(view),
  );
  return {
    organization: organization === null ? null : (named.get(organization) ?? null),
    organizations: suggested,
    years: yearsOf(extent?.first ?? null, extent?.last ?? null),
  };
}

function yearsOf(first: Date | null, last: Date | null): number[] {
  if (first === null || last === null) return [];
  const year = (date: PlainDate) => yearOf({ date });
  const [from, to] = [year(plainDateOf(first)), year(plainDateOf(last))];
  return Array.from({ length: to - from + 1 }, (_, at) => to - at);
}
