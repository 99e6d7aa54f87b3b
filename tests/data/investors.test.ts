import { beforeAll, describe, expect, it } from "vitest";
import { listInvestors } from "@/lib/data/investors";
import { type InvestorPage, readInvestor } from "@/lib/data/investors-detail";
import { prisma } from "@/lib/db";
import { TODAY } from "@/lib/domain/view";
import { investorsQueryOf } from "@/lib/schemas/investors-query";
import { resetDatabase } from "../setup/clone.ts";
import { everyRow } from "./every-row.ts";

beforeAll(() => resetDatabase("shipped"));

function list(params: Record<string, string> = {}, asKnownOn: string | null = null) {
  return listInvestors({ asKnownOn }, investorsQueryOf(params));
}

async function investor(slug: string): Promise<InvestorPage> {
  const found = await readInvestor(TODAY, slug);
  if (found === null) throw new Error(`No investor ${slug}.`);
  return found;
}

describe("the list of investors", () => {
  it.each(["name", "-name", "deals", "-deals", "-leads", "companies", "latest", "-latest"])(
    "sorted by %s shows every investor once over its pages",
    async (sort) => {
      const { count } = await list({ sort });
      const lines = await everyRow(async (page) => {
        const { investors, edges } = await list({ sort, ...page });
        return { rows: investors, edges };
      });
      const seen = lines.map((line) => `${line.investor.kind} ${line.investor.slug}`);
      const invested = await prisma.organization.count({ where: { investments: { some: {} } } });
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe(count.count);
      expect(count.count).toBeGreaterThanOrEqual(invested);
    },
  );

  it("stands with most deals first", async () => {
    const deals = (await list()).investors.map((line) => line.deals);
    expect(deals).toEqual([...deals].sort((a, b) => b - a));
    expect(deals[0]).toBeGreaterThan(1);
  });

  it("counts deals, leads, companies and years, and names the parent", async () => {
    const [huaxu] = (await list({ q: "华胥" })).investors;
    expect(huaxu).toMatchObject({
      investor: { slug: "huaxu-fund" },
      kind: "FUND",
      deals: 2,
      leads: 0,
      companies: 1,
      firstYear: 2025,
      latestYear: 2026,
      parents: [{ type: "FUND_OF", organization: { slug: "sany-group" } }],
    });
  });

  it("finds an investor by another of its names and takes wild cards for signs", async () => {
    const found = await list({ q: "taobao" });
    expect(found.investors.map((line) => line.investor.slug)).toEqual(["alibaba"]);
    expect(found.count.count).toBe(1);
    expect((await list({ q: "%" })).investors).toEqual([]);
  });

  it("finds on a past day who was called so then, and today who is", async () => {
    const { id, slug, name } = await prisma.organization.findUniqueOrThrow({
      where: { slug: "idg-capital" },
    });
    const found = async (q: string, day: string | null) =>
      (await list({ q }, day)).investors.map(({ investor }) => investor.slug);
    expect(await found(name, null)).toContain(slug);
    await prisma.$transaction([
      prisma.$executeRaw`DELETE FROM "Claim" WHERE "subjectId" = ${id}::uuid AND field = 'name'`,
      prisma.$executeRaw`UPDATE "Organization" SET name = 'Quarry Partners' WHERE id = ${id}::uuid`,
      prisma.$executeRaw`INSERT INTO "Claim" (id, "sourceId", "subjectId", "organizationId", field, text, status, locator)
        SELECT gen_random_uuid(), said.source, ${id}::uuid, ${id}::uuid, 'name', said.name, said.status::"ClaimStatus", said.status FROM (
          (SELECT id AS source, 'Quarry Partners' AS name, 'ACCEPTED' AS status FROM "Source" ORDER BY "publishedOn" DESC LIMIT 1)
          UNION ALL (SELECT id, ${name}, 'COMPETING' FROM "Source" ORDER BY "publishedOn", id LIMIT 1)) said`,
    ]);
    expect(await found("quarry", null)).toEqual([slug]);
    expect(await found("quarry", "2025-10-01")).toEqual([]);
    expect(await found(name, "2025-10-01")).toContain(slug);
  });

  it("goes back over the same lines as forth, on a past day too", async () => {
    for (const day of [null, "2024-01-01"]) {
      const lines = async (page: Record<string, string>) => {
        const { investors, edges } = await list({ sort: "latest", ...page }, day);
        return { slugs: investors.map(({ investor }) => investor.slug), edges };
      };
      const first = await lines({});
      const second = await lines({ after: first.edges.after ?? "" });
      const back = await lines({ before: second.edges.before ?? "" });
      expect(second.slugs.length).toBeGreaterThan(0);
      expect(back).toEqual(first);
    }
  });

  it("counts on a past day only what was public then", async () => {
    const [huaxu] = (await list({ q: "Huaxu" }, "2025-08-01")).investors;
    expect(huaxu).toMatchObject({ deals: 1, firstYear: 2025, latestYear: 2025 });
  });
});

describe("an investor", () => {
  it("has all its deals newest first, its parent and its years", async () => {
    const huaxu = await investor("huaxu-fund");
    expect(huaxu.deals.map(({ round }) => round.slug)).toEqual([
      "sunrise-strategic-2026-01",
      "sunrise-first-round-2025-07",
    ]);
    expect(huaxu.parents.map(({ other }) => other.slug)).toEqual(["sany-group"]);
    expect(huaxu).toMatchObject({
      dealCount: 2,
      companyCount: 1,
      firstYear: 2025,
      latestYear: 2026,
    });
  });

  it("invests most often with those of both its rounds", async () => {
    const { coInvestors } = await investor("huaxu-fund");
    const { lines, count, chosenFrom } = coInvestors;
    expect(lines[0]).toMatchObject({ investor: { slug: "songhe-capital" }, rounds: 2 });
    expect(lines.map((line) => line.investor.slug)).not.toContain("huaxu-fund");
    expect([count, chosenFrom]).toEqual([{ count: lines.length, isMore: false }, null]);
  });

  it("shows exits and holdings, also of a person without a deal", async () => {
    const alibaba = await investor("alibaba");
    expect(alibaba.exits.map(({ organization }) => organization.slug)).toEqual(["sensetime"]);
    const tang = await investor("tang-xiaoou");
    expect(tang.investor.kind).toBe("person");
    expect(tang.deals).toEqual([]);
    expect(tang.holdings).toHaveLength(1);
  });

  it("is nothing for who never invested, held or sold shares", async () => {
    expect(await readInvestor(TODAY, "nvidia")).toBeNull();
    expect(await readInvestor(TODAY, "no-such-investor")).toBeNull();
  });
});
