import { beforeAll, describe, expect, it } from "vitest";
import { type FundingRoundPage, readFundingRound } from "@/lib/data/funding-rounds-detail";
import { prisma } from "@/lib/db";
import { TODAY } from "@/lib/domain/view";
import { resetDatabase } from "../setup/clone.ts";

beforeAll(() => resetDatabase("shipped"));

async function round(slug: string): Promise<FundingRoundPage> {
  const found = await readFundingRound(TODAY, slug);
  if (found === null) throw new Error(`No round ${slug}.`);
  return found;
}

describe("a round", () => {
  it("tells of Sunrise's first round as the article does", async () => {
    const first = await round("sunrise-first-round-2025-07");
    expect(first.organization.name).toBe("Sunrise");
    expect(first.label?.value).toBe("首轮");
    expect(first.moneyRaised.value).toMatchObject({
      qualifier: "NEARLY",
      value: "1000000000",
      currency: "CNY",
    });
    expect(first.announcedOn.value).toMatchObject({ date: "2025-07-01", precision: "MONTH" });
    expect(first.investors.map(({ investor }) => investor.slug)).toEqual([
      "huaxu-fund",
      "4paradigm",
      "youzu",
      "beijing-lier",
      "songhe-capital",
      "haitong-kaiyuan",
    ]);
    expect(first.moreInvestors).toBe(true);
  });

  it("says of each field how it stands and where its evidence opens", async () => {
    const first = await round("sunrise-first-round-2025-07");
    expect(first.moneyRaised).toMatchObject({
      evidence: "round.sunrise-first-round-2025-07.moneyRaised",
      mark: "several",
    });
    expect(first.label?.mark).toBe("disputed");
    const ipo = await round("sensetime-ipo-2021-12");
    expect(ipo.moneyRaised.mark).toBe("disputed");
    const planned = await round("sensetime-placing-2025-12");
    expect(planned.moneyRaised.mark).toBe("planned");
  });

  it("has what else was said, with the reason why it was not taken", async () => {
    const { alsoSaid } = await round("sunrise-first-round-2025-07");
    const money = alsoSaid.find(({ field }) => field === "moneyRaised");
    expect(money?.accepted?.source.publisher.name).toBe("Lieyunwang");
    const headline = money?.others.find(({ locator }) => locator === "headline");
    expect(headline).toMatchObject({ statedAs: "融资10亿", status: "COMPETING" });
    expect(headline?.note).toMatch(/Not accepted/);
  });

  it("is disputed as a whole where a source takes it for the sum of a year", async () => {
    const strategic = await round("sunrise-strategic-2026-01");
    expect(strategic.existence.mark).toBe("disputed");
    expect(strategic.moneyRaised.mark).toBe("single");
  });

  it("names the rounds with which it may share money, from both sides", async () => {
    const first = await round("sunrise-first-round-2025-07");
    expect(first.countedIn.map((shared) => shared.round.slug)).toEqual([
      "sunrise-strategic-2026-01",
    ]);
    const strategic = await round("sunrise-strategic-2026-01");
    expect(strategic.mayInclude.map((shared) => shared.round.slug).sort()).toEqual([
      "sunrise-angel-2025",
      "sunrise-first-round-2025-07",
      "sunrise-series-a-2025-05",
    ]);
  });

  it("leads to the rounds before and after it of the same organization", async () => {
    const first = await round("sunrise-first-round-2025-07");
    expect(first.previous?.slug).toBe("sunrise-series-a-2025-05");
    expect(first.next?.slug).toBe("sunrise-further-round-2026-h1");
    const angel = await round("sunrise-angel-2025");
    expect(angel.previous).toBeNull();
  });

  it("lists each source once with the fields that it speaks of", async () => {
    const { sources } = await round("sunrise-first-round-2025-07");
    const slugs = sources.map(({ source }) => source.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    const article = sources.find(({ source }) => source.slug === "lieyunwang-2025");
    expect(article?.fields).toContain("moneyRaised");
    expect(article?.fields).toContain("participation");
  });

  it("tells how it became known, the newest day first, as far as the day in view knew", async () => {
    const slug = "sunrise-strategic-2026-01";
    const { history } = await round(slug);
    const days = history.map(({ day }) => day);
    expect(days).toEqual([...days].sort().reverse());
    expect(history.at(-1)?.lines).toContainEqual(
      expect.objectContaining({ kind: "new", evidence: `round.${slug}.moneyRaised` }),
    );
    const before = await readFundingRound({ asKnownOn: days[0] ?? null }, slug);
    expect(before?.history).toEqual(history);
    const first = await readFundingRound({ asKnownOn: days.at(-1) ?? null }, slug);
    expect(first?.history.map(({ day }) => day)).toEqual(days.slice(-1));
  });

  it("is nothing for an address that names none", async () => {
    expect(await readFundingRound(TODAY, "no-such-round")).toBeNull();
  });

  it("can be read as known on any day on which some source appeared", async () => {
    const days = await prisma.claim.findMany({
      where: { knownFrom: { not: null }, fundingRoundId: { not: null } },
      distinct: ["knownFrom"],
      select: { knownFrom: true, fundingRound: { select: { slug: true } } },
    });
    expect(days.length).toBeGreaterThan(10);
    for (const { knownFrom, fundingRound } of days) {
      const asKnownOn = knownFrom?.toISOString().slice(0, 10) ?? null;
      const found = await readFundingRound({ asKnownOn }, fundingRound?.slug ?? "");
      expect(found?.slug, `${fundingRound?.slug} on ${asKnownOn}`).toBe(fundingRound?.slug);
    }
  });
});
