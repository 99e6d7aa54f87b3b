import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountedRound } from "@/lib/data/group-funding";
import { Decimal } from "@/lib/domain/decimal";
import type { RoundStatus } from "@/lib/domain/funding-round";
import { type Amount, UNDISCLOSED } from "@/lib/domain/quantity";
import { raisedAmounts } from "@/lib/domain/quantity.arbitrary";
import { raisedYears, timelineCompanies } from "./raised-series";

const SUNRISE = { slug: "sunrise", name: "Sunrise", nameZhHans: "曦望", nameZhHant: null };
const YINGWEI = { slug: "yingwei", name: "Yingwei", nameZhHans: null, nameZhHant: null };
const COMPANIES = [YINGWEI, SUNRISE];

interface Given {
  readonly slug?: string;
  readonly organization?: typeof SUNRISE | typeof YINGWEI;
  readonly year?: number;
  readonly status?: RoundStatus;
  readonly amount?: Amount;
  readonly countedIn?: readonly string[];
}

function cny(value: string, given: Partial<Amount> = {}): Amount {
  return { qualifier: "EXACT", value, maxValue: null, currency: "CNY", unit: null, ...given };
}

function round({
  slug = "round",
  organization = SUNRISE,
  year = 2025,
  status = "ANNOUNCED",
  amount = UNDISCLOSED,
  countedIn = [],
}: Given): CountedRound {
  const evidence = `round.${slug}`;
  return {
    slug,
    organization,
    announcedOn: {
      value: { date: `${year}-01-01`, precision: "YEAR", inferred: false },
      evidence: `${evidence}.announcedOn`,
      mark: "single",
    },
    label: null,
    investmentType: "UNKNOWN",
    status,
    moneyRaised: { value: amount, evidence: `${evidence}.moneyRaised`, mark: "single" },
    existence: { value: null, evidence: `${evidence}.existence`, mark: "single" },
    part: { id: slug, amount, countedIn },
  };
}

const raised = (rounds: readonly CountedRound[]) => raisedYears(COMPANIES, rounds, "CNY", "en");

describe("money raised by year and company", () => {
  it("adds the bounds of a company's rounds of one year", () => {
    const rounds = [
      round({ slug: "a", amount: cny("1000000000", { qualifier: "NEARLY" }) }),
      round({ slug: "b", amount: cny("250000000") }),
      round({ slug: "c", year: 2026, amount: cny("3") }),
      round({ slug: "d", organization: YINGWEI, amount: cny("5") }),
    ];
    expect(raised(rounds)).toMatchObject([
      {
        year: 2025,
        companies: [
          { key: "yingwei", low: "5", high: "5" },
          { key: "sunrise", low: "1150000000", high: "1250000000", undisclosedCount: 0 },
        ],
      },
      { year: 2026, companies: [{ key: "sunrise", low: "3" }] },
    ]);
  });

  it("counts an undisclosed round without imputing anything", () => {
    expect(raised([round({})])[0]?.companies).toMatchObject([
      { low: "0", high: "0", undisclosedCount: 1 },
    ]);
    const [year] = raised([round({ slug: "a" }), round({ slug: "b", amount: cny("7") })]);
    expect(year?.companies).toMatchObject([{ low: "7", high: "7", undisclosedCount: 1 }]);
  });

  it("has no upper end where a round has none", () => {
    const amount = cny("500000000", { qualifier: "MORE_THAN" });
    expect(raised([round({ amount })])[0]?.companies).toMatchObject([
      { low: "500000000", high: null },
    ]);
  });

  it("counts money once that two rounds may both tell of", () => {
    const rounds = [
      round({ slug: "part", amount: cny("1"), countedIn: ["whole"] }),
      round({ slug: "whole", amount: cny("3") }),
    ];
    expect(raised(rounds)[0]?.companies).toMatchObject([{ low: "3", high: "4" }]);
  });

  it.each(["PLANNED", "RUMOURED", "CANCELLED"] as const)("has no %s money in it", (status) => {
    expect(raised([round({ status, amount: cny("1") })])).toEqual([]);
  });

  it("leaves out money in another currency", () => {
    expect(raised([round({ amount: cny("1", { currency: "USD" }) })])).toEqual([]);
  });

  it("never has less in it at the upper end than at the lower", () => {
    const rounds = fc.array(
      fc.record({
        amount: raisedAmounts,
        year: fc.integer({ min: 2024, max: 2026 }),
        organization: fc.constantFrom(SUNRISE, YINGWEI),
      }),
    );
    fc.assert(
      fc.property(rounds, (given) => {
        const all = given.map((one, at) => round({ ...one, slug: `round-${at}` }));
        for (const { low, high } of raised(all).flatMap(({ companies }) => companies)) {
          expect(high === null || new Decimal(low).lte(high)).toBe(true);
        }
        const count = raised(all).flatMap(({ companies }) => companies).length;
        const told = new Set(given.map(({ year, organization }) => `${year} ${organization.slug}`));
        expect(count).toBe(told.size);
      }),
    );
  });
});

describe("the time line of rounds", () => {
  const lines = (rounds: readonly CountedRound[]) =>
    timelineCompanies(COMPANIES, rounds, "zh-Hans", ({ slug }) => `label of ${slug}`);

  it("has a line for each company with a round, in the order of the companies", () => {
    const rounds = [round({ slug: "a" }), round({ slug: "b", organization: YINGWEI })];
    expect(lines(rounds).map(({ name }) => name)).toEqual(["Yingwei", "曦望"]);
    expect(lines([round({})])).toHaveLength(1);
  });

  it("keeps planned and undisclosed rounds, with what is known of each", () => {
    expect(lines([round({ slug: "a", status: "PLANNED" })])[0]?.rounds).toMatchObject([
      {
        key: "a",
        label: "label of a",
        status: "PLANNED",
        announcedOn: { value: { precision: "YEAR" }, evidence: "round.a.announcedOn" },
        moneyRaised: { value: UNDISCLOSED, evidence: "round.a.moneyRaised" },
      },
    ]);
  });
});
