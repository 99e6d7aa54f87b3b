import { changesBetween } from "@/lib/data/changes";
import { offerExports } from "@/lib/data/exports/export-rows";
import { TIMELINE_KIND } from "@/lib/data/exports/listed-keys";
import { listFundingRounds } from "@/lib/data/funding-rounds";
import { listInvestors } from "@/lib/data/investors";
import { listOrganizations } from "@/lib/data/organizations";
import { partyMeant } from "@/lib/data/party-meant";
import { boardChanges, listPeople } from "@/lib/data/people";
import { listRoundsForPrograms } from "@/lib/data/rounds-for-programs";
import { searchEverything } from "@/lib/data/search";
import { listSources } from "@/lib/data/sources";
import { listTimeline } from "@/lib/data/timeline";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import type { View } from "@/lib/domain/view";
import { investorsQueryOf } from "@/lib/schemas/investors-query";
import { FIRST_PAGE, type SearchParams } from "@/lib/schemas/list-query";
import { organizationsQueryOf } from "@/lib/schemas/organizations-query";
import { peopleQueryOf } from "@/lib/schemas/people-query";
import { roundsQueryOf } from "@/lib/schemas/rounds-query";
import { roundsRequestSchema } from "@/lib/schemas/rounds-request";
import { sourcesQueryOf } from "@/lib/schemas/sources-query";
import { timelineQueryOf } from "@/lib/schemas/timeline-query";
import type { Places } from "./places.ts";

/** What a page asks the database for, as the page itself does. */
export type Reading = (view: View) => Promise<unknown>;
export type Readings = Readonly<Record<string, Reading>>;

/** Names of a made-up world: whole, a part, two signs of Chinese, one, and one that nothing has. */
export const TEXTS = ["Arabo Robotics", "Vision 7", "光子", "海", "qx", "no such name"];

const rounds =
  (params: SearchParams): Reading =>
  (view) =>
    listFundingRounds(view, roundsQueryOf(params));
const forPrograms =
  (params: Record<string, string>): Reading =>
  (view) =>
    listRoundsForPrograms(view, roundsRequestSchema.parse(params));
const sources =
  (params: SearchParams): Reading =>
  (view) =>
    listSources(view, sourcesQueryOf(params));
const investors =
  (params: SearchParams): Reading =>
  async (view) => {
    await listInvestors(view, investorsQueryOf(params));
    await offerExports(view, [
      { type: "Investment", list: "own", params },
      { type: "Organization", list: "own", params: { ...params, part: "invested" } },
    ]);
  };
const organizations =
  (params: SearchParams): Reading =>
  (view) =>
    listOrganizations(view, organizationsQueryOf(params));
const timeline =
  (params: SearchParams): Reading =>
  async (view) => {
    await listTimeline(view, timelineQueryOf(params));
    const dated = ENTITY_TYPES.filter((type) => TIMELINE_KIND[type]);
    await offerExports(
      view,
      dated.map((type) => ({ type, list: "timeline", params })),
    );
  };
const people =
  (params: SearchParams): Reading =>
  async (view) => {
    await listPeople(view, peopleQueryOf(params));
    await boardChanges(view);
    await offerExports(view, [
      { type: "Role", list: "own", params },
      { type: "Person", list: "own", params },
    ]);
  };
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

/** Every list, at its beginning, in its middle and at its end, in each order, with its filters and searches. */
export function listReadings(
  { round, source, organization, raiser, investor }: Places,
  texts: readonly string[],
): Readonly<Record<string, Readings>> {
  const searches = (of: (q: string) => Reading): Readings =>
    Object.fromEntries(texts.map((q) => [`with ‘${q}’`, of(q)]));
  const year = { from: "2015", to: "2016" };
  const searched = searches(search);
  return {
    "/*/rounds": {
      first: rounds({}),
      deep: rounds({ after: round }),
      back: rounds({ before: round }),
      last: rounds({ page: "last" }),
      "oldest first": rounds({ sort: "announcedOn", after: round }),
      "by amount": rounds({ sort: "-moneyRaised" }),
      "by amount, deep": rounds({ sort: "-moneyRaised", after: round }),
      "by amount, last": rounds({ sort: "moneyRaised", page: "last" }),
      "by organization": rounds({ sort: "organization" }),
      "by organization, deep": rounds({ sort: "-organization", after: round }),
      "of a type": rounds({ type: "SERIES_B", after: round }),
      "of a status": rounds({ status: "PLANNED", after: round }),
      "of an organization": rounds({ organization }),
      "of the organization with most": rounds({ organization: raiser }),
      "of the investor with most": rounds({ investor }),
      "of years, type and status": rounds({ ...year, type: "SEED", status: "CANCELLED" }),
      "undisclosed of a year": rounds({ ...year, amount: "undisclosed" }),
      "of who is named ‘Arabo Robotics’": () => partyMeant("Arabo Robotics"),
      ...searches((q) => rounds({ q })),
    },
    "/*/investors": {
      first: investors({}),
      deep: investors({ after: investor, sort: "name" }),
      last: investors({ page: "last" }),
      "by latest deal": investors({ sort: "latest" }),
      "by leads": investors({ sort: "-leads" }),
      people: investors({ kind: "person" }),
      ...searches((q) => investors({ q })),
    },
    "/*/organizations": {
      first: organizations({}),
      deep: organizations({ after: organization }),
      last: organizations({ page: "last" }),
      "by name": organizations({ sort: "name", after: organization }),
      "by founding": organizations({ sort: "foundedOn", after: organization }),
      "by founding, latest first": organizations({ sort: "-foundedOn" }),
      "of a kind": organizations({ kind: "FUND", after: organization }),
      "that raised": organizations({ part: "raised" }),
      "that invested": organizations({ part: "invested" }),
      "that invested, by name": organizations({ part: "invested", sort: "name" }),
      ...searches((q) => organizations({ q })),
    },
    "/*/sources": {
      first: sources({}),
      deep: sources({ after: source }),
      "by publisher": sources({ sort: "publisher", after: source }),
      "by reliability": sources({ sort: "-reliability", after: source }),
      "of a kind": sources({ kind: "BROKER", after: source }),
      ...searches((q) => sources({ q })),
    },
    "/*/timeline": {
      first: timeline({}),
      last: timeline({ page: "last" }),
      "of an organization": timeline({ organization }),
      "of a year": timeline({ year: "2016" }),
      "with ‘光子’": timeline({ q: "光子" }),
    },
    "/*/people": { first: people({}) },
    "/*/changes": {
      first: changes({}),
      deep: changes({ after: "2025-12-24_018f0000-0000-7000-8000-000000000000" }),
    },
    "/*/search": searched,
    "/api/v1/investors": { first: investors({}) },
    "/api/v1/organizations": { first: organizations({}) },
    "/api/v1/rounds": {
      first: forPrograms({}),
      deep: forPrograms({ after: round }),
      "of a type and years": forPrograms({ type: "SERIES_B", ...year }),
      ...searches((q) => forPrograms({ q })),
    },
    "/api/v1/search": searched,
  };
}
