import { changesBetween } from "@/lib/data/changes";
import { roundsInOrder } from "@/lib/data/funding-rounds-order";
import { keyedPage } from "@/lib/data/keyed-page";
import { listPeople } from "@/lib/data/people";
import { read } from "@/lib/data/reader";
import { searchEverything } from "@/lib/data/search";
import { listSources } from "@/lib/data/sources";
import { listTimeline } from "@/lib/data/timeline";
import { prisma } from "@/lib/db";
import type { View } from "@/lib/domain/view";
import { FIRST_PAGE, type SearchParams } from "@/lib/schemas/list-query";
import { peopleQueryOf } from "@/lib/schemas/people-query";
import { roundsQueryOf } from "@/lib/schemas/rounds-query";
import { sourcesQueryOf } from "@/lib/schemas/sources-query";
import { timelineQueryOf } from "@/lib/schemas/timeline-query";

/** What a page asks the database for, as the page itself does. */
export type Reading = (view: View) => Promise<unknown>;

/** Rows in the middle of a made-up world, for pages that stand deep, and what filters name. */
interface Places {
  readonly round: string;
  readonly source: string;
  readonly organization: string;
}

async function placesIn(): Promise<Places> {
  const middle = new Date("2016-01-01");
  const round = await prisma.fundingRound.findFirstOrThrow({
    where: { announcedOn: { gte: middle } },
    orderBy: [{ announcedOn: "asc" }],
    select: { slug: true, organization: { select: { slug: true } } },
  });
  const source = await prisma.source.findFirstOrThrow({
    where: { publishedOn: { gte: middle } },
    orderBy: [{ publishedOn: "asc" }],
    select: { slug: true },
  });
  return { round: round.slug, source: source.slug, organization: round.organization.slug };
}

const rounds =
  (params: SearchParams): Reading =>
  (view) =>
    read(view, (db) => {
      const query = roundsQueryOf(params);
      return keyedPage(db, roundsInOrder(view, query), query);
    });
const sources =
  (params: SearchParams): Reading =>
  (view) =>
    listSources(view, sourcesQueryOf(params));
const timeline =
  (params: SearchParams): Reading =>
  (view) =>
    listTimeline(view, timelineQueryOf(params));
const search =
  (q: string): Reading =>
  (view) => {
    const meaning = { types: [], metrics: [], productKinds: [] };
    return searchEverything(view, { q, meaning, limit: 8 });
  };
const changes =
  (page: Partial<typeof FIRST_PAGE>): Reading =>
  ({ asKnownOn }) => {
    const to = asKnownOn ?? "2026-06-01";
    const from = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`;
    return changesBetween({ ...FIRST_PAGE, ...page, from, to }, "2026-11-24");
  };

/** Names of a made-up world: whole, a part, two signs of Chinese, one, and one that nothing has. */
const TEXTS = ["Arabo Robotics", "Vision 7", "光子", "海", "qx", "no such name"];

/** Every list, at its beginning, in its middle and at its end, in each order, with its filters and searches. */
export async function pageReadings(): Promise<Readonly<Record<string, Reading>>> {
  const { round, source, organization } = await placesIn();
  const year = { from: "2015", to: "2016" };
  return {
    rounds: rounds({}),
    "rounds, deep": rounds({ after: round }),
    "rounds, back": rounds({ before: round }),
    "rounds, last": rounds({ page: "last" }),
    "rounds, oldest first": rounds({ sort: "announcedOn", after: round }),
    "rounds by amount": rounds({ sort: "-moneyRaised" }),
    "rounds by amount, deep": rounds({ sort: "-moneyRaised", after: round }),
    "rounds by amount, last": rounds({ sort: "moneyRaised", page: "last" }),
    "rounds by organization": rounds({ sort: "organization" }),
    "rounds by organization, deep": rounds({ sort: "-organization", after: round }),
    "rounds of a type": rounds({ type: "SERIES_B", after: round }),
    "rounds of a status": rounds({ status: "PLANNED", after: round }),
    "rounds of an organization": rounds({ organization }),
    "rounds of years, type and status": rounds({ ...year, type: "SEED", status: "CANCELLED" }),
    "rounds undisclosed of a year": rounds({ ...year, amount: "undisclosed" }),
    ...Object.fromEntries(TEXTS.map((q) => [`rounds with ‘${q}’`, rounds({ q })])),
    sources: sources({}),
    "sources, deep": sources({ after: source }),
    "sources by publisher": sources({ sort: "publisher", after: source }),
    "sources by reliability": sources({ sort: "-reliability", after: source }),
    "sources of a kind": sources({ kind: "BROKER", after: source }),
    ...Object.fromEntries(TEXTS.map((q) => [`sources with ‘${q}’`, sources({ q })])),
    "time line": timeline({}),
    "time line, last": timeline({ page: "last" }),
    "time line of an organization": timeline({ organization }),
    "time line of a year": timeline({ year: "2016" }),
    "time line with ‘光子’": timeline({ q: "光子" }),
    people: (view) => listPeople(view, peopleQueryOf({})),
    "what was learned": changes({}),
    "what was learned, deep": changes({ after: "2025-12-24_018f0000-0000-7000-8000-000000000000" }),
    ...Object.fromEntries(TEXTS.map((q) => [`search for ‘${q}’`, search(q)])),
  };
}
