import { beforeAll, describe, expect, it } from "vitest";
import { listOrganizations } from "@/lib/data/organizations";
import { type OrganizationPage, readOrganization } from "@/lib/data/organizations-detail";
import { prisma } from "@/lib/db";
import { TODAY } from "@/lib/domain/view";
import { organizationsQueryOf } from "@/lib/schemas/organizations-query";
import { resetDatabase } from "../setup/clone.ts";
import { everyRow } from "./every-row.ts";

beforeAll(() => resetDatabase("shipped"));

async function organization(slug: string, asKnownOn: string | null = null) {
  const found = await readOrganization({ asKnownOn }, slug);
  if (found === null) throw new Error(`No organization ${slug}.`);
  return found;
}

function list(params: Record<string, string> = {}) {
  return listOrganizations(TODAY, organizationsQueryOf(params));
}

async function slugs(params: Record<string, string> = {}): Promise<string[]> {
  return (await list(params)).organizations.map((line) => line.organization.slug);
}

describe("the list of organizations", () => {
  it.each(["name", "-name", "foundedOn", "-foundedOn", "rounds", "-rounds"])(
    "sorted by %s shows every organization once over its pages",
    async (sort) => {
      const lines = await everyRow(async (page) => {
        const { organizations, edges } = await list({ sort, ...page });
        return { rows: organizations, edges };
      });
      const seen = lines.map((line) => line.organization.slug);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe(await prisma.organization.count());
    },
  );

  it("finds by a name in any script, by another name and by symbol", async () => {
    expect(await slugs({ q: "曦望" })).toEqual(["sunrise"]);
    expect(await slugs({ q: "yuanluobo" })).toEqual(["senserobot"]);
    expect(await slugs({ q: "HKEX:20" })).toEqual(["sensetime"]);
  });

  it("tells what was raised to date apart from the latest round", async () => {
    const [line] = (await list({ q: "曦望" })).organizations;
    expect(line?.raised.sums).toMatchObject([{ currency: "CNY", low: "3700000000", open: true }]);
    expect(line?.latestRound?.slug).toBe("sunrise-strategic-2026-01");
  });

  it("filters by kind and by what an organization does in the data", async () => {
    expect(await slugs({ kind: "RESEARCH_FIRM" })).toEqual(["idc"]);
    expect(await slugs({ part: "raised" })).toContain("yingwei-innovation");
    expect(await slugs({ part: "raised" })).not.toContain("idc");
    expect(await slugs({ part: "invested", q: "sensetime" })).toEqual(["sensetime"]);
  });
});

describe("an organization", () => {
  it("shows both dates of Sunrise's founding", async () => {
    const { foundedOn, alsoSaid } = await organization("sunrise");
    expect(foundedOn).toMatchObject({ value: { date: "2025-06-01" }, mark: "disputed" });
    const dates = alsoSaid.flatMap(({ field, said }) =>
      field === "foundedOn" && said.form === "date" ? [said.date.date] : [],
    );
    expect(dates).toContain("2024-12-01");
  });

  it("has the group around SenseTime with the day from which each belongs to it", async () => {
    const { children } = await organization("sensetime");
    const members = children.filter(({ type }) => type === "MEMBER_OF_GROUP");
    expect(members.map(({ other }) => other.slug).sort()).toEqual([
      "senseauto",
      "senserobot",
      "sensetime-medical",
      "sensetime-shanhui",
      "sunrise",
    ]);
    const sunrise = members.find(({ other }) => other.slug === "sunrise");
    expect(sunrise?.from?.value).toMatchObject({ date: "2025-01-01", precision: "YEAR" });
  });

  it("keeps money raised to date, latest round and planned money apart", async () => {
    const { raised, leftOut, latestRound, rounds } = await organization("sensetime");
    expect(raised.sums.map(({ currency }) => currency)).toEqual(["HKD", "USD"]);
    expect(latestRound?.slug).toBe("sensetime-placing-2025-07");
    expect(rounds[0]).toMatchObject({ slug: "sensetime-placing-2025-12", status: "PLANNED" });
    expect(leftOut).toEqual([{ status: "PLANNED", count: 1 }]);
  });

  it("has its people, products with milestones, holders, exits and events", async () => {
    const sunrise = await organization("sunrise");
    expect(sunrise.people.map(({ person }) => person.name)).toContain("Xu Bing");
    const s3 = sunrise.products.find(({ slug }) => slug === "sunrise-s3");
    expect(s3?.milestones).toMatchObject([
      { kind: "TAPE_OUT", planned: true, reachedOn: { mark: "planned" } },
    ]);
    const sensetime = await organization("sensetime");
    expect(sensetime.shareholders[0]).toMatchObject({
      holder: { kind: "person", slug: "tang-xiaoou" },
      stake: { value: { value: "21.73", unit: "PERCENT" } },
    });
    expect(sensetime.exits.map(({ investor }) => investor.slug)).toEqual(["alibaba"]);
    expect(sensetime.events.map(({ slug }) => slug)).toContain("sensetime-one-plus-x-2024-12");
  });

  it("puts those in office before those who left", async () => {
    const { people } = await organization("sensetime");
    const former = people.map((role) => role.former);
    expect(former).toEqual([...former].sort((a, b) => Number(a) - Number(b)));
    expect(former.at(-1)).toBe(true);
  });

  it("is nothing for an address that names none", async () => {
    expect(await readOrganization(TODAY, "no-such-organization")).toBeNull();
  });

  it("shows Sunrise with one round as known in August 2025, and with more today", async () => {
    const slugsOf = (page: OrganizationPage) => page.rounds.map(({ slug }) => slug);
    expect(slugsOf(await organization("sunrise", "2025-08-01"))).toEqual([
      "sunrise-first-round-2025-07",
    ]);
    expect(slugsOf(await organization("sunrise"))).toHaveLength(5);
  });

  it.each(["2018-12-31", "2021-12-31", "2024-12-31", "2025-12-31"])(
    "can be read as known on %s, or is not known yet",
    async (asKnownOn) => {
      const all = await prisma.organization.findMany({
        select: { slug: true, knownFrom: true },
        orderBy: { slug: "asc" },
      });
      for (const { slug, knownFrom } of all.filter((_, at) => at % 4 === 0)) {
        const known = knownFrom !== null && knownFrom.toISOString().slice(0, 10) <= asKnownOn;
        const found = await readOrganization({ asKnownOn }, slug);
        expect(found?.slug, `${slug} on ${asKnownOn}`).toBe(known ? slug : undefined);
      }
    },
  );
});
