import { beforeAll, describe, expect, it } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { countBeside } from "@/lib/data/bounded-count";
import { listTimeline } from "@/lib/data/timeline";
import { prisma } from "@/lib/db";
import { comparePartialDates, yearOf } from "@/lib/domain/partial-date";
import { TIMELINE_KINDS } from "@/lib/domain/timeline";
import { TODAY, type View } from "@/lib/domain/view";
import { timelineQueryOf } from "@/lib/schemas/timeline-query";
import { resetDatabase } from "../setup/clone.ts";
import { countQueries } from "./count-queries.ts";
import { everyRow } from "./every-row.ts";

beforeAll(() => resetDatabase("shipped"));

function list(params: Record<string, string> = {}, view: View = TODAY) {
  return listTimeline(view, timelineQueryOf(params));
}

async function all(params: Record<string, string> = {}, view: View = TODAY) {
  const { count } = await list(params, view);
  const facts = await everyRow(async (page) => {
    const { facts: rows, edges } = await list({ ...params, ...page }, view);
    return { rows, edges };
  });
  return { count: count.count, facts };
}

describe("the time line", () => {
  it("has every dated fact once over its pages", async () => {
    const { count, facts } = await all();
    expect(facts).toHaveLength(count);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(count);
    const rounds = await prisma.fundingRound.count();
    const closed = await prisma.fundingRound.count({ where: { closedOn: { not: null } } });
    expect(facts.filter(({ kind }) => kind === "round")).toHaveLength(rounds + closed);
    expect(facts.filter(({ kind }) => kind === "event")).toHaveLength(await prisma.event.count());
    expect(new Set(facts.map(({ kind }) => kind))).toEqual(new Set(TIMELINE_KINDS));
  });

  it("stands newest first as the domain compares partial dates", async () => {
    const dates = (await all()).facts.map(({ on }) => on);
    expect(dates).toEqual([...dates].sort((a, b) => comparePartialDates(b, a)));
  });

  it("filters by kind, organization and year together", async () => {
    const { facts, count } = await all({ kind: "round", organization: "sunrise", year: "2025" });
    expect(count).toBe(3);
    for (const fact of facts) {
      expect(fact.kind === "round" && fact.round.organization.slug).toBe("sunrise");
      expect(yearOf(fact.on)).toBe(2025);
    }
  });

  it("finds the facts of an organization at either end of a tie, and by its events", async () => {
    const { facts } = await all({ organization: "sensetime" });
    expect(facts.some((fact) => fact.kind === "tie" && fact.child.slug === "sunrise")).toBe(true);
    expect(facts.some((fact) => fact.kind === "report")).toBe(true);
    expect(facts.some((fact) => fact.kind === "event")).toBe(true);
  });

  it("searches names in any script, people, and words of titles", async () => {
    const byName = await all({ q: "曦望" });
    expect(byName.count).toBeGreaterThan(5);
    const byPerson = (await all({ q: "徐冰" })).facts;
    expect(byPerson.map(({ kind }) => kind)).toContain("office");
    for (const q of ["general meeting", "股东周年大会", "股東週年大會"]) {
      const byWord = (await all({ q })).facts;
      expect(byWord.map((fact) => fact.kind === "event" && fact.title.name)).toEqual([
        "Annual general meeting of 2025",
      ]);
    }
  });

  it("takes signs of LIKE and of SQL for what they are", async () => {
    expect((await list({ q: "%" })).count.count).toBe(0);
    expect((await list({ q: "';--" })).count.count).toBe(0);
    expect((await list({ organization: "no-such-organization" })).count.count).toBe(0);
  });

  it("begins and ends an office apart, each with its own evidence", async () => {
    const { facts } = await all({ q: "Executive director" });
    const xuBing = facts.filter((fact) => fact.kind === "office" && fact.person.name === "Xu Bing");
    expect(xuBing.map(({ moment, basis }) => [moment, basis?.evidence])).toEqual([
      ["end", "role.xu-bing-sensetime-executive-director.to"],
      ["begin", "role.xu-bing-sensetime-executive-director.from"],
    ]);
  });

  it("shows on a past day only what was known", async () => {
    const then = await all({ organization: "sunrise" }, { asKnownOn: "2025-08-01" });
    const now = await all({ organization: "sunrise" });
    expect(then.count).toBeGreaterThan(0);
    expect(then.count).toBeLessThan(now.count);
    expect((await list({}, { asKnownOn: "2010-01-01" })).count.count).toBe(0);
  });

  it.each([
    [{}, { asKnownOn: null }],
    [{}, { asKnownOn: "2025-08-01" }],
    [{}, { asKnownOn: "2025-08-01", currency: "USD" }],
    [{ year: "2025" }, { asKnownOn: null }],
    [{ year: "2025" }, { asKnownOn: "2025-08-01" }],
    [{ kind: "round" }, { asKnownOn: null }],
    [{ kind: "round", year: "2018" }, { asKnownOn: "2018-06-30" }],
    [{ kind: "exit" }, { asKnownOn: "2025-08-01" }],
  ] as const)("counts the facts that its pages show: %j %j", async (params, view) => {
    const { facts, count } = await all(params, view);
    expect(count).toBe(facts.length);
    expect(count).toBeGreaterThan(0);
  });

  it("counts beside what was counted no further than the bound", async () => {
    const organizations = [Prisma.sql`"Organization"`];
    const own = await prisma.organization.count();
    const beside = (counted: number) => countBeside(prisma, counted, organizations);
    expect(await beside(3)).toEqual({ count: 3 + own, isMore: false });
    expect(await beside(100_000 - own)).toEqual({ count: 100_000, isMore: false });
    expect(await beside(100_001 - own)).toEqual({ count: 100_000, isMore: true });
    expect(await beside(100_001)).toEqual({ count: 100_000, isMore: true });
  });

  it("goes back over the same facts as forth", async () => {
    const forth = (await all()).facts.map(({ key }) => key);
    const back: string[] = [];
    let asked: Record<string, string> | null = { page: "last" };
    while (asked !== null) {
      const page = await list(asked);
      back.unshift(...page.facts.map(({ key }) => key).filter((key) => !back.includes(key)));
      asked = page.edges.before === null ? null : { before: page.edges.before };
    }
    expect(back).toEqual(forth);
  });

  it("takes as many queries for a full page as for one fact", async () => {
    const full = await countQueries(() => list());
    expect(await countQueries(() => list({ kind: "exit" }))).toBeLessThanOrEqual(full);
    expect(await countQueries(() => list({ page: "last" }))).toBeLessThanOrEqual(full);
    expect(full).toBeLessThan(35);
  });
});
