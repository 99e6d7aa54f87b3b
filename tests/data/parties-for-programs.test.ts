import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { GET as getInvestors } from "@/app/api/v1/investors/route";
import { GET as getOrganizations } from "@/app/api/v1/organizations/route";
import { prisma } from "@/lib/db";
import { resetDatabase } from "../setup/clone.ts";

beforeAll(() => resetDatabase("shipped"));

const answerSchema = z.object({
  count: z.object({ count: z.int(), isMore: z.boolean() }),
  after: z.string().nullable(),
  lines: z.array(z.looseObject({ slug: z.string(), nameEvidence: z.string() })),
});

const LISTS = { organizations: getOrganizations, investors: getInvestors };
type List = keyof typeof LISTS;

async function ask(list: List, query: string) {
  const request = new Request(`http://localhost/api/v1/${list}?${query}`);
  const answer = await LISTS[list](request, { params: Promise.resolve({}) });
  const { [list]: lines, ...rest } = z.record(z.string(), z.unknown()).parse(await answer.json());
  return { status: answer.status, ...rest, lines };
}

async function all(list: List, query: string) {
  const slugs: string[] = [];
  let after: string | null = "";
  let count = 0;
  while (after !== null) {
    const from: string = after === "" ? "" : `&after=${after}`;
    const page = answerSchema.parse(await ask(list, `${query}&limit=40${from}`));
    slugs.push(...page.lines.map(({ slug }) => slug));
    count = page.count.count;
    after = page.after;
  }
  return { slugs, count };
}

describe("lists of organizations and investors for programs", () => {
  it.each<[List, string]>([
    ["organizations", "sort=name"],
    ["organizations", "sort=-foundedOn&asKnownOn=2024-01-01"],
    ["organizations", "part=invested"],
    ["investors", "sort=-latest"],
    ["investors", "kind=organization&asKnownOn=2024-01-01"],
  ])("%s give every line once: %s", async (list, query) => {
    const { slugs, count } = await all(list, query);
    expect(slugs.length).toBe(count);
    expect(count).toBeGreaterThan(0);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it("say what was raised, and where each figure's evidence opens", async () => {
    const { lines } = answerSchema.parse(await ask("organizations", "q=Sunrise&part=raised"));
    expect(lines).toMatchObject([
      {
        slug: "sunrise",
        nameEvidence: "organization.sunrise.name",
        foundedOn: { date: "2025-06-01", evidence: "organization.sunrise.foundedOn" },
        raised: [{ currency: "CNY", low: "3700000000", open: true, evidence: "raised.sunrise" }],
      },
    ]);
    const names = await prisma.organization.count({ where: { investments: { some: {} } } });
    expect((await all("investors", "kind=organization")).count).toBe(names);
  });

  it.each(["after=nobody", "sort=size", "kind=elephant", "limit=0", "currency=XXX"])(
    "refuse %s",
    async (query) => {
      expect((await ask("organizations", query)).status).toBe(400);
      expect((await ask("investors", query)).status).toBe(400);
    },
  );
});
