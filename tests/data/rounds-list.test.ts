import { beforeAll, describe, expect, it } from "vitest";
import { listFundingRounds } from "@/lib/data/funding-rounds";
import { prisma } from "@/lib/db";
import { type SumsByCurrency, sumByCurrency } from "@/lib/domain/amount-sum";
import { countsAsRaised } from "@/lib/domain/funding-round";
import { comparePartialDates } from "@/lib/domain/partial-date";
import { TODAY } from "@/lib/domain/view";
import { roundsQueryOf } from "@/lib/schemas/rounds-query";
import { resetDatabase } from "../setup/clone.ts";
import { everyRow } from "./every-row.ts";

beforeAll(() => resetDatabase("shipped"));

type Params = Record<string, string>;

function list(params: Params = {}) {
  return listFundingRounds(TODAY, roundsQueryOf(params));
}

async function slugs(params: Params = {}): Promise<string[]> {
  return (await list(params)).rounds.map(({ slug }) => slug);
}

/** The rounds of all pages, one after another. */
function everyRound(params: Params = {}) {
  return everyRow(async (page) => {
    const { rounds, edges } = await list({ ...params, ...page });
    return { rows: rounds, edges };
  });
}

describe("the list of rounds", () => {
  it.each([
    "announcedOn",
    "-announcedOn",
    "organization",
    "-organization",
    "moneyRaised",
    "-moneyRaised",
  ])("sorted by %s shows every round once over its pages", async (sort) => {
    const seen = (await everyRound({ sort })).map(({ slug }) => slug);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(await prisma.fundingRound.count());
  });

  it("stands newest first, in the domain's own order of partial dates", async () => {
    const dates = (await everyRound()).map(({ announcedOn }) => announcedOn.value);
    expect(dates).toEqual([...dates].sort((a, b) => comparePartialDates(b, a)));
    const oldest = (await everyRound({ sort: "announcedOn" })).map((round) => round.announcedOn);
    expect(oldest.map(({ value }) => value)).toEqual([...dates].sort(comparePartialDates));
  });

  it.each(["moneyRaised", "-moneyRaised"])(
    "sorted by %s keeps currencies apart and undisclosed rounds last",
    async (sort) => {
      const amounts = (await everyRound({ sort })).map(({ moneyRaised }) => moneyRaised.value);
      const disclosed = amounts.filter(({ value }) => value !== null);
      expect(amounts.slice(0, disclosed.length)).toEqual(disclosed);
      const currencies = disclosed.map(({ currency }) => currency);
      expect(currencies).toEqual([...currencies].sort());
      const yuan = disclosed.flatMap(({ currency, value }) =>
        currency === "CNY" ? [Number(value)] : [],
      );
      const ascending = [...yuan].sort((a, b) => a - b);
      expect(yuan).toEqual(sort === "moneyRaised" ? ascending : ascending.reverse());
    },
  );

  it.each([
    ["a Chinese name of the organization", { q: "曦望" }, "sunrise-first-round-2025-07"],
    ["a Chinese name of an investor", { q: "华胥" }, "sunrise-first-round-2025-07"],
    ["another name of an investor", { q: "green pine" }, "sunrise-first-round-2025-07"],
    ["the label as announced", { q: "首轮" }, "sunrise-first-round-2025-07"],
    ["a part of a word in any case", { q: "SHANHU" }, "sensetime-shanhui-fundraising-2024-12"],
  ])("finds a round by %s", async (_, params, slug) => {
    expect(await slugs(params)).toContain(slug);
  });

  it.each(["%", "_", "\\"])("takes %s in a search for the sign itself", async (q) => {
    expect(await slugs({ q })).toEqual([]);
  });

  it("filters by organization, type, status, years and disclosure, all at once", async () => {
    expect(await slugs({ organization: "sunrise", type: "SERIES_A" })).toEqual([
      "sunrise-series-a-2025-05",
    ]);
    const planned = await list({ status: "PLANNED" });
    expect(planned.rounds.every(({ status }) => status === "PLANNED")).toBe(true);
    const undisclosed = (await list({ amount: "undisclosed" })).rounds;
    expect(undisclosed.length).toBeGreaterThan(0);
    expect(undisclosed.every(({ moneyRaised }) => moneyRaised.value.value === null)).toBe(true);
    expect(await slugs({ organization: "sensetime", from: "2018", to: "2018" })).toEqual([
      "sensetime-series-d-2018-07",
      "sensetime-series-c-plus-2018-05",
      "sensetime-series-c-2018-04",
    ]);
  });

  it("totals what the filters leave, as the sum of its rounds one by one", async () => {
    const filters: Params[] = [{}, { organization: "sunrise" }, { q: "SenseTime", from: "2018" }];
    for (const params of filters) {
      const rounds = (await everyRound(params)).filter(({ status }) => countsAsRaised(status));
      const wholes = await prisma.roundOverlap.findMany({
        select: { part: { select: { slug: true } }, whole: { select: { slug: true } } },
      });
      const parts = rounds.map(({ slug, moneyRaised }) => ({
        id: slug,
        amount: moneyRaised.value,
        countedIn: wholes.filter(({ part }) => part.slug === slug).map(({ whole }) => whole.slug),
      }));
      const oneByOne = sumByCurrency(parts);
      const { totals } = await list(params);
      const comparable = ({ sums, ...rest }: SumsByCurrency) => ({
        ...rest,
        sums: sums.map(({ countedOnceIds, ...sum }) => ({ ...sum, once: countedOnceIds.length })),
      });
      expect(totals && comparable(totals.raised)).toEqual(comparable(oneByOne));
    }
  });

  it("counts planned and rumoured rounds apart from money raised", async () => {
    const { totals } = await list({ status: "PLANNED" });
    expect(totals?.raised.sums).toEqual([]);
    expect(totals?.leftOut).toEqual([{ status: "PLANNED", count: totals?.count }]);
  });

  it("counts the nearly 3bn of Sunrise, which may be a year's sum, once", async () => {
    const { totals } = await list({ organization: "sunrise" });
    const sum = totals?.raised.sums[0];
    expect(sum).toMatchObject({ currency: "CNY", low: "3700000000", open: true, count: 5 });
    expect(sum?.countedOnceIds).toHaveLength(2);
  });

  it("goes back over the same rows as forth, from the last page on", async () => {
    for (const sort of ["-announcedOn", "organization", "-moneyRaised"]) {
      const forth = (await everyRound({ sort })).map(({ slug }) => slug);
      const back: string[] = [];
      let page: Params = { page: "last" };
      for (let left = 10; left > 0; left -= 1) {
        const { rounds, edges } = await list({ sort, ...page });
        back.unshift(...rounds.map(({ slug }) => slug).filter((slug) => !back.includes(slug)));
        if (edges.before === null) break;
        page = { before: edges.before };
      }
      expect(back).toEqual(forth);
    }
  });

  it("gives the first page, and says so, where the row that an address names is gone", async () => {
    const astray = await list({ after: "no-such-round" });
    expect(astray.edges.isAstray).toBe(true);
    expect(astray.rounds).toEqual((await list()).rounds);
    expect((await list({ page: "2" })).rounds).toEqual(astray.rounds);
  });

  it("gives the last page where nothing stands after the row that an address names", async () => {
    const last = await list({ page: "last" });
    expect(last.edges.after).toBeNull();
    const after = await list({ after: last.rounds.at(-1)?.slug ?? "" });
    expect(after.rounds).toEqual(last.rounds);
  });

  it("takes what it does not understand in an address for not said", async () => {
    const senseless = { sort: "-password", page: "-3", from: "soon", type: "SERIES_Z" };
    expect(await slugs(senseless)).toEqual(await slugs());
  });

  it("offers the organizations that raised money and the years in between", async () => {
    const { choices } = await list({ q: "nothing like it" });
    expect(choices.organizations.map(({ slug }) => slug)).toContain("sunrise");
    expect(choices.organizations.map(({ slug }) => slug)).not.toContain("nvidia");
    expect(choices.years[0]).toBe(2026);
    expect(choices.years.at(-1)).toBe(2014);
  });

  it("shows only what was public on a past day", async () => {
    const query = roundsQueryOf({ organization: "sunrise" });
    const past = await listFundingRounds({ asKnownOn: "2025-08-01" }, query);
    expect(past.rounds.map(({ slug }) => slug)).toEqual(["sunrise-first-round-2025-07"]);
    expect(past.rounds[0]?.moneyRaised.value.qualifier).toBe("NEARLY");
  });
});
