import { beforeAll, describe, expect, it } from "vitest";
import { listFundingRounds } from "@/lib/data/funding-rounds";
import { listInvestors } from "@/lib/data/investors";
import { listOrganizations } from "@/lib/data/organizations";
import { searchEverything } from "@/lib/data/search";
import { listSources } from "@/lib/data/sources";
import { prisma } from "@/lib/db";
import { SEARCH_KINDS, type SearchKind } from "@/lib/domain/search";
import { TODAY, type View } from "@/lib/domain/view";
import { searchMeaning } from "@/lib/i18n/search-meaning";
import { investorsQueryOf } from "@/lib/schemas/investors-query";
import { organizationsQueryOf } from "@/lib/schemas/organizations-query";
import { roundsQueryOf } from "@/lib/schemas/rounds-query";
import { sourcesQueryOf } from "@/lib/schemas/sources-query";
import { createOrganization } from "../factories/organization.ts";
import { createSource } from "../factories/source.ts";
import { resetDatabase } from "../setup/clone.ts";
import { countQueries } from "./count-queries.ts";

beforeAll(() => resetDatabase("shipped"));

async function search(q: string, view: View = TODAY, limit = 50) {
  return searchEverything(view, { q, meaning: await searchMeaning(q), limit });
}

/** Slugs, or codes of metrics, of one kind in order. */
async function found(kind: SearchKind, q: string, view: View = TODAY): Promise<string[]> {
  const group = (await search(q, view)).find((each) => each.kind === kind);
  return (group?.hits ?? []).map((hit) =>
    hit.kind === "metric" ? hit.facts.metric : hit.facts.slug,
  );
}

describe("a search over everything", () => {
  it.each(["Sunrise", "sunrise", "曦望", "曦望 "])("finds a company by %j", async (q) => {
    expect((await found("organization", q.trim()))[0]).toBe("sunrise");
  });

  it("finds names in any script that the data holds, whatever the page's language", async () => {
    expect((await found("organization", "商汤科技"))[0]).toBe("sensetime");
    expect((await found("organization", "商湯科技"))[0]).toBe("sensetime");
    expect(await found("person", "湯曉鷗")).toEqual(["tang-xiaoou"]);
    expect(await found("person", "汤晓鸥")).toEqual(["tang-xiaoou"]);
    expect(await found("person", "tang xiaoou")).toEqual(["tang-xiaoou"]);
  });

  it("finds a company by an alias or its stock symbol and says by which", async () => {
    const [group] = await search("HKEX:20");
    expect(group).toMatchObject({ kind: "organization", hits: [{ said: "HKEX:20" }] });
    const alias = await prisma.organizationName.findFirstOrThrow({
      include: { organization: true },
    });
    expect(await found("organization", alias.name)).toContain(alias.organization.slug);
  });

  it("puts the very name first, then what begins with it, then what has it", async () => {
    const names = (await search("sensetime")).find(({ kind }) => kind === "organization");
    const said = names?.hits.map((hit) => (hit.said ?? "").toLowerCase()) ?? [];
    expect(said.length).toBeGreaterThan(3);
    expect(said[0]).toBe("sensetime");
    const rank = (text: string) =>
      text === "sensetime" ? 0 : text.startsWith("sensetime") ? 1 : 2;
    expect(said.map(rank)).toEqual(said.map(rank).sort());
  });

  it("finds rounds by company, investor, label and the words of their type", async () => {
    expect(await found("round", "曦望")).toContain("sunrise-first-round-2025-07");
    expect(await found("round", "首轮")).toContain("sunrise-first-round-2025-07");
    expect(await found("round", "SoftBank")).not.toEqual([]);
    const seriesB = await prisma.fundingRound.findMany({ where: { investmentType: "SERIES_B" } });
    const slugs = seriesB.map(({ slug }) => slug).sort();
    expect((await found("round", "B轮")).sort()).toEqual(slugs);
    expect((await found("round", "B輪")).sort()).toEqual(slugs);
  });

  it("finds products, events, segments, metrics, figures of the market and sources", async () => {
    const product = await prisma.product.findFirstOrThrow();
    expect(await found("product", product.name)).toContain(product.slug);
    const event = await prisma.event.findFirstOrThrow();
    expect((await found("event", event.title))[0]).toBe(event.slug);
    const segment = await prisma.revenueSegment.findFirstOrThrow({
      where: { nameZhHans: { not: null }, reportedFigures: { some: {} } },
    });
    expect(await found("segment", segment.nameZhHans ?? "")).toContain(segment.slug);
    expect(await found("metric", "毛利率")).toEqual(["GROSS_MARGIN"]);
    expect(await found("market", "市场份额")).not.toEqual([]);
    expect(await found("source", "lieyun")).not.toEqual([]);
  });

  it("finds texts by their words in any script", async () => {
    for (const q of ["reorganisation", "架构重组", "架構重組"]) {
      expect(await found("event", q)).toEqual(["sensetime-one-plus-x-2024-12"]);
    }
    expect(await found("market", "出貨量")).toEqual(["china-domestic-ai-chip-shipments-2024"]);
    expect(await found("source", "明報")).toEqual(await found("source", "Ming Pao"));
  });

  it("finds people by their office, in whichever language", async () => {
    expect(await found("person", "co-ceo")).toEqual(await found("person", "联席首席执行官"));
    expect(await found("person", "co-ceo")).not.toEqual([]);
  });

  it("finds what the lists find that it leads to", async () => {
    for (const q of ["sense", "商汤", "capital", "基金", "a"]) {
      const counts = Object.fromEntries((await search(q)).map(({ kind, count }) => [kind, count]));
      const { types } = await searchMeaning(q);
      const rounds = await listFundingRounds(TODAY, roundsQueryOf({ q }));
      expect([
        counts.organization ?? 0,
        counts.investor ?? 0,
        counts.source ?? 0,
        types.length === 0 ? (counts.round ?? 0) : "by type too",
      ]).toEqual([
        (await listOrganizations(TODAY, organizationsQueryOf({ q }))).count.count,
        (await listInvestors(TODAY, investorsQueryOf({ q }))).count.count,
        (await listSources(TODAY, sourcesQueryOf({ q }))).count.count,
        types.length === 0 ? rounds.count.count : "by type too",
      ]);
    }
  });

  it("takes signs as they stand", async () => {
    const organizations = await prisma.organization.findMany({ select: { name: true } });
    expect(organizations.some(({ name }) => /[%_\\;]/.test(name))).toBe(false);
    for (const q of ["%", "_", "\\", "'; --", "s%e", "s_n"]) {
      expect(await found("organization", q), q).toEqual([]);
    }
    const { id: sourceId } = await createSource();
    await createOrganization({ slug: "odd", name: "50%_\\ of 'it", sourceId });
    for (const q of ["%", "_", "\\", "'", "50%_\\ of"]) {
      expect(await found("organization", q), q).toEqual(["odd"]);
    }
  });

  it("counts all and shows no more than was asked for", async () => {
    const groups = await search("e", TODAY, 2);
    expect(groups.length).toBeGreaterThan(5);
    for (const { hits, count } of groups) {
      expect(hits.length).toBeLessThanOrEqual(2);
      expect(count).toBeGreaterThanOrEqual(hits.length);
    }
    expect(groups.map(({ kind }) => kind)).toEqual(
      SEARCH_KINDS.filter((kind) => groups.some((group) => group.kind === kind)),
    );
  });

  it("knows on a past day only what was known", async () => {
    const then: View = { asKnownOn: "2018-01-01" };
    expect(await found("round", "sunrise", then)).toEqual([]);
    expect(await found("organization", "曦望", then)).toEqual([]);
    expect(await found("source", "lieyun", then)).toEqual([]);
    expect(await found("metric", "revenue", then)).toEqual([]);
    expect((await found("round", "sensetime", then)).length).toBeLessThan(
      (await found("round", "sensetime")).length,
    );
  });

  it("takes the same number of queries for few and for many", async () => {
    const q = "sunrise";
    const meaning = await searchMeaning(q);
    const count = () => countQueries(() => searchEverything(TODAY, { q, meaning, limit: 5 }));
    const few = await count();
    const { id: sourceId } = await createSource();
    for (let at = 0; at < 30; at += 1) {
      await createOrganization({ slug: `sunrise-${at}`, name: `Sunrise ${at}`, sourceId });
    }
    expect(await count()).toBe(few);
    expect(few).toBe(1);
  });
});
