import { beforeAll, describe, expect, it } from "vitest";
import { sourceDetail } from "@/lib/data/source-detail";
import { listSources } from "@/lib/data/sources";
import { prisma } from "@/lib/db";
import { comparePartialDates, spanOf } from "@/lib/domain/partial-date";
import { TODAY, type View } from "@/lib/domain/view";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import { sourcesQueryOf } from "@/lib/schemas/sources-query";
import { createOrganization } from "../factories/organization.ts";
import { createSource } from "../factories/source.ts";
import { resetDatabase } from "../setup/clone.ts";
import { countQueries } from "./count-queries.ts";
import { everyRow } from "./every-row.ts";

beforeAll(() => resetDatabase("shipped"));

type Params = Record<string, string>;

const list = (params: Params = {}, view: View = TODAY) => listSources(view, sourcesQueryOf(params));

/** The sources of all pages, one after another. */
async function everySource(params: Params = {}, view: View = TODAY) {
  return everyRow(async (page) => {
    const { sources: rows, edges } = await list({ ...params, ...page }, view);
    return { rows, edges };
  });
}

describe("the list of sources", () => {
  it.each(["publishedOn", "-publishedOn", "publisher", "-reliability", "claims", "-claims"])(
    "sorted by %s shows every source once over its pages",
    async (sort) => {
      const slugs = (await everySource({ sort })).map(({ slug }) => slug);
      expect(new Set(slugs).size).toBe(slugs.length);
      expect(slugs.length).toBe(await prisma.source.count());
    },
  );

  it("stands newest first unless it is told otherwise", async () => {
    const days = (await everySource()).map(({ publishedOn }) => publishedOn.date);
    expect(days).toEqual([...days].sort().reverse());
    expect((await everySource({ sort: "no-column" })).map(({ slug }) => slug)).toEqual(
      (await everySource({ sort: "-publishedOn" })).map(({ slug }) => slug),
    );
  });

  it("sorts by the number of claims and by reliability, best letter first", async () => {
    const counts = (await everySource({ sort: "-claims" })).map(({ claimCount }) => claimCount);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const letters = (await everySource({ sort: "reliability" })).map((line) => line.reliability);
    expect(letters).toEqual([...letters].sort());
  });

  it("filters by kind and by reliability, together", async () => {
    const filings = await everySource({ kind: "FILING" });
    expect(filings).toHaveLength(await prisma.source.count({ where: { kind: "FILING" } }));
    const both = await everySource({ kind: "PRESS", reliability: "C" });
    expect(both.every(({ kind, reliability }) => kind === "PRESS" && reliability === "C")).toBe(
      true,
    );
    expect(await everySource({ kind: "RUMOUR" })).toHaveLength(await prisma.source.count());
  });

  it("finds a publisher, a title or an address, in any case", async () => {
    const found = await everySource({ q: "GLOBALVENTURING.com" });
    expect(found.map(({ publisher }) => publisher.name)).toContain("Global Corporate Venturing");
    expect((await everySource({ q: "global corporate" })).length).toBe(found.length);
    expect(await list({ q: "no such publisher" })).toEqual({
      sources: [],
      edges: { before: null, after: null, isAstray: false },
      count: { count: 0, isMore: false },
    });
  });

  it("takes the signs of a search as they are typed", async () => {
    expect((await list({ q: "Global%Corporate" })).count.count).toBe(0);
    expect((await list({ q: "Global_Corporate" })).count.count).toBe(0);
    const signed = (await everySource()).filter((line) =>
      [line.publisher.name, line.title, line.url].some((text) => text?.includes("%")),
    );
    expect((await list({ q: "%" })).count.count).toBe(signed.length);
  });

  it("has pages of 25, and full ones at both ends", async () => {
    const { sources, count } = await list();
    expect(sources).toHaveLength(PAGE_SIZE);
    expect(count).toEqual({ count: await prisma.source.count(), isMore: false });
    expect((await list({ page: "last" })).sources).toHaveLength(PAGE_SIZE);
  });

  it("as known on a day has only what was published by then", async () => {
    const view = { asKnownOn: "2024-12-31" };
    const then = await everySource({}, view);
    expect(then.length).toBeGreaterThan(0);
    expect(then.length).toBeLessThan(await prisma.source.count());
    expect(then.every(({ publishedOn }) => spanOf(publishedOn).to <= "2024-12-31")).toBe(true);
  });
});

describe("a source", () => {
  it("tells what rests on it, each word with the address of its evidence", async () => {
    const source = await sourceDetail(TODAY, "lieyunwang-2025");
    expect(source?.claims.length).toBe(source?.claimCount);
    const money = source?.claims.find(
      ({ evidence, status }) =>
        evidence === "round.sunrise-first-round-2025-07.moneyRaised" && status === "ACCEPTED",
    );
    expect(money).toMatchObject({
      subject: "fundingRound",
      names: [
        { name: "Sunrise", nameZhHans: "曦望" },
        { name: "首轮", nameZhHans: null },
      ],
      statedAs: "近10亿元",
      said: { form: "quantity", quantity: { qualifier: "NEARLY", value: "1000000000" } },
    });
  });

  it("is null where none of that slug is known, or not yet", async () => {
    expect(await sourceDetail(TODAY, "no-such-source")).toBeNull();
    expect(await sourceDetail({ asKnownOn: "2025-01-01" }, "lieyunwang-2025")).toBeNull();
    expect(await sourceDetail({ asKnownOn: "2025-07-31" }, "lieyunwang-2025")).not.toBeNull();
  });

  it("is dated as partly as its date is known", async () => {
    const dates = (await everySource()).map(({ publishedOn }) => publishedOn);
    expect(dates.some(({ precision }) => precision === "MONTH")).toBe(true);
    expect([...dates].sort(comparePartialDates)).toHaveLength(dates.length);
  });
});

describe("the number of queries", () => {
  it("for the list and for a source is the same however much there is", async () => {
    const { id: sourceId, slug } = await createSource();
    const count = async () => [
      await countQueries(() => list()),
      await countQueries(() => sourceDetail(TODAY, slug)),
    ];
    await createOrganization({ sourceId });
    const few = await count();
    for (let at = 0; at < 30; at += 1) {
      await createOrganization({ sourceId });
      await createSource();
    }
    expect((await sourceDetail(TODAY, slug))?.claims.length).toBeGreaterThan(30);
    expect(await count()).toEqual(few);
  });
});
