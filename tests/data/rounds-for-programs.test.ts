import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/v1/rounds/route";
import { listFundingRounds } from "@/lib/data/funding-rounds";
import { listRoundsForPrograms, type ProgramRounds } from "@/lib/data/rounds-for-programs";
import { TODAY, type View } from "@/lib/domain/view";
import { roundsQueryOf } from "@/lib/schemas/rounds-query";
import { roundsRequestSchema } from "@/lib/schemas/rounds-request";
import { resetDatabase } from "../setup/clone.ts";
import { countQueries } from "./count-queries.ts";

beforeAll(() => resetDatabase("shipped"));

async function ask(params: Record<string, string>, view: View = TODAY): Promise<ProgramRounds> {
  const found = await listRoundsForPrograms(view, roundsRequestSchema.parse(params));
  if (found === null) throw new Error("no such key");
  return found;
}

/** All slugs of a list, asked for a few at a time. */
async function allSlugs(params: Record<string, string>, view: View): Promise<string[]> {
  const slugs: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page = await ask({ ...params, limit: "7", ...(after && { after }) }, view);
    slugs.push(...page.rounds.map(({ slug }) => slug));
    after = page.after;
  }
  return slugs;
}

describe("rounds for programs", () => {
  it.each([
    [{}, TODAY],
    [{}, { asKnownOn: "2025-08-01" }],
    [{ type: "STRATEGIC", from: "2025" }, TODAY],
    [{ organization: "sensetime", amount: "disclosed" }, TODAY],
    [{ q: "sense", status: "ANNOUNCED" }, TODAY],
  ] as const)(
    "are those of the page, in its order, all of them once: %j %j",
    async (params, view) => {
      const slugs = await allSlugs(params, view);
      const { rounds, count } = await listFundingRounds(view, roundsQueryOf(params));
      expect(slugs.slice(0, rounds.length)).toEqual(rounds.map(({ slug }) => slug));
      expect(new Set(slugs).size).toBe(count.count);
      expect(slugs).toHaveLength(count.count);
    },
  );

  it("come in one statement, however many they are", async () => {
    const one = await countQueries(() => ask({ limit: "1" }));
    expect([one, await countQueries(() => ask({ limit: "50" }))]).toEqual([1, 1]);
  });

  it("say of an amount what its source says, where it can lie, and where its evidence is", async () => {
    const { rounds } = await ask({ organization: "sunrise", from: "2026" });
    const round = rounds.find(({ slug }) => slug === "sunrise-strategic-2026-01");
    expect(round?.moneyRaised).toEqual({
      qualifier: "NEARLY",
      value: "3000000000",
      maxValue: null,
      currency: "CNY",
      bounds: { low: "2700000000", high: "3000000000" },
      conversion: null,
      evidence: "round.sunrise-strategic-2026-01.moneyRaised",
    });
  });

  it("show money in the currency asked for, beside the original and the rate", async () => {
    const { rounds } = await ask({ organization: "sunrise" }, { ...TODAY, currency: "USD" });
    const amount = rounds.find(({ slug }) => slug === "sunrise-strategic-2026-01")?.moneyRaised;
    expect(amount).toMatchObject({ currency: "USD", qualifier: "NEARLY" });
    expect(amount?.conversion?.from).toMatchObject({ value: "3000000000", currency: "CNY" });
    expect(amount?.conversion?.rate).toMatch(/^0\.1\d+$/);
  });
});

describe("GET /api/v1/rounds", () => {
  const get = (query: string, headers = {}) => {
    const request = new Request(`http://localhost/api/v1/rounds${query}`, { headers });
    return GET(request, { params: Promise.resolve({}) });
  };

  it.each([
    ["?type=SEED_ROUND", "type.malformed"],
    ["?limit=0", "limit.malformed"],
    ["?from=20", "from.malformed"],
    ["?from=2026&to=2024", "from.malformed"],
    ["?after=no-such-round", "after.unknown"],
    ["?asKnownOn=2999-01-01", "asKnownOn.future"],
    ["?currency=XXX", "currency.unknown"],
  ])("tells what is wrong with %s", async (query, code) => {
    const answer = await get(query);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code } });
  });

  it("is not sent again to who has it", async () => {
    const tag = (await get("?limit=3")).headers.get("ETag") ?? "";
    expect((await get("?limit=3", { "If-None-Match": tag })).status).toBe(304);
  });
});
