import { beforeAll, describe, expect, it } from "vitest";
import { disputedFields } from "@/lib/data/disputes";
import { evidenceOf } from "@/lib/data/evidence";
import { knownGroup } from "@/lib/data/group";
import { roundsOfOrganizations } from "@/lib/data/group-funding";
import { latestRounds } from "@/lib/data/latest-rounds";
import { companyReporting } from "@/lib/data/reported-figures";
import { upcoming } from "@/lib/data/upcoming";
import { prisma } from "@/lib/db";
import { raisedToDate } from "@/lib/domain/amount-sum";
import { comparePartialDates } from "@/lib/domain/partial-date";
import { TODAY, type View } from "@/lib/domain/view";
import { createFundingRound } from "../factories/funding-round.ts";
import { createGroupMember } from "../factories/group-member.ts";
import { createPlannedMilestone } from "../factories/product-milestone.ts";
import { createYearReport } from "../factories/reported-figure.ts";
import { createSource } from "../factories/source.ts";
import { resetDatabase } from "../setup/clone.ts";
import { countQueries } from "./count-queries.ts";

beforeAll(() => resetDatabase("shipped"));

const BEFORE_SUNRISE: View = { asKnownOn: "2025-04-01" };

async function membersOf(view: View): Promise<string[]> {
  return ((await knownGroup(view))?.members ?? []).map(({ slug }) => slug);
}

describe("the group", () => {
  it("is SenseTime with its X companies, by name", async () => {
    const group = await knownGroup(TODAY);
    expect(group?.parent.slug).toBe("sensetime");
    const names = group?.members.map(({ name }) => name) ?? [];
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(expect.arrayContaining(["SenseAuto", "SenseRobot", "Sunrise"]));
    expect(names).not.toContain("SenseTime");
  });

  it("has no member before its membership was published", async () => {
    expect(await membersOf(TODAY)).toContain("sunrise");
    expect(await membersOf({ asKnownOn: "2020-01-01" })).toEqual([]);
  });

  it("is unknown on a day before any source", async () => {
    expect(await knownGroup({ asKnownOn: "2010-01-01" })).toBeNull();
  });
});

describe("the rounds of the group", () => {
  it("raised bounds in which the money told twice counts once and nothing is imputed", async () => {
    const rounds = await roundsOfOrganizations(TODAY, await membersOf(TODAY));
    const raised = raisedToDate(rounds.map(({ part, status }) => ({ ...part, status })));
    const sum = raised.sums.find(({ currency }) => currency === "CNY");
    expect(sum).toMatchObject({ open: true, high: null });
    expect(sum?.countedOnceIds).toContain("sunrise-first-round-2025-07");
    expect(Number(sum?.low)).toBeLessThan(Number(sum?.statedHigh));
    expect(raised.undisclosedCount).toBeGreaterThan(0);
    expect(raised.leftOutIds).toContain("senseauto-fundraising-2025-12");
  });

  it("hold the first round of Sunrise", async () => {
    const rounds = await roundsOfOrganizations(TODAY, ["sunrise"]);
    const first = rounds.find(({ slug }) => slug === "sunrise-first-round-2025-07");
    expect(first).toMatchObject({
      moneyRaised: { value: { qualifier: "NEARLY", value: "1000000000", currency: "CNY" } },
      announcedOn: { value: { date: "2025-07-01", precision: "MONTH" } },
    });
    expect(await roundsOfOrganizations(BEFORE_SUNRISE, ["sunrise"])).toEqual([]);
  });
});

describe("the latest rounds", () => {
  it("are ten of all, newest first", async () => {
    const { rounds, count } = await latestRounds(TODAY);
    expect(rounds).toHaveLength(10);
    expect(count).toBe(await prisma.fundingRound.count());
    const dates = rounds.map(({ announcedOn }) => announcedOn.value);
    expect(dates).toEqual([...dates].sort((a, b) => comparePartialDates(b, a)));
  });

  it("of an earlier day are those published by then, and counted so", async () => {
    const today = await latestRounds(TODAY);
    const then = await latestRounds(BEFORE_SUNRISE);
    expect(then.count).toBeLessThan(today.count);
    expect(then.rounds.map(({ slug }) => slug)).not.toContain("sunrise-first-round-2025-07");
    for (const { announcedOn } of then.rounds) {
      expect(announcedOn.value.date <= "2025-04-01").toBe(true);
    }
  });
});

describe("what is coming", () => {
  it("has the tape-out of S3, planned for 2026, and the planned rounds", async () => {
    const { milestones, rounds } = await upcoming(TODAY);
    expect(milestones).toMatchObject([
      {
        product: "S3",
        kind: "TAPE_OUT",
        maker: { slug: "sunrise" },
        reachedOn: { value: { date: "2026-01-01", precision: "YEAR" }, mark: "planned" },
      },
    ]);
    expect(rounds.map(({ slug }) => slug)).toContain("senseauto-fundraising-2025-12");
    expect(rounds.every(({ status }) => status === "PLANNED")).toBe(true);
    expect(rounds.every(({ moneyRaised }) => moneyRaised.mark === "planned")).toBe(true);
  });

  it("has nothing on a day before the plans were told", async () => {
    expect(await upcoming(BEFORE_SUNRISE)).toEqual({ milestones: [], rounds: [] });
  });
});

describe("open disputes", () => {
  it("stand widest apart first, each with what contradicts it and where that opens", async () => {
    const disputes = await disputedFields(TODAY);
    expect(disputes.length).toBeGreaterThan(0);
    const ratios = disputes.flatMap(({ ratio }) => (ratio === null ? [] : [Number(ratio)]));
    expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
    for (const { against, names } of disputes) {
      expect(against.length).toBeGreaterThan(0);
      expect(names.length).toBeGreaterThan(0);
    }
  });

  it("are none before sources disagreed", async () => {
    expect(await disputedFields({ asKnownOn: "2016-01-01" })).toEqual([]);
  });
});

describe("the evidence of the leading segment", () => {
  const KEY = {
    subject: "reportedFigure",
    slug: "sensetime-annual-2024-fy2024-revenue-v2-generative-ai",
    field: "amount",
  } as const;

  it("tells both words: 2,404m accepted, and over 2.4bn, which agrees with it", async () => {
    const evidence = await evidenceOf(TODAY, KEY);
    expect(evidence?.accepted?.said).toMatchObject({ quantity: { value: "2404000000" } });
    expect(evidence?.others).toMatchObject([
      {
        disagrees: false,
        statedAs: "突破24亿元",
        said: { quantity: { qualifier: "MORE_THAN", value: "2400000000" } },
      },
    ]);
  });

  it("has one word less before the second was published", async () => {
    expect((await evidenceOf(BEFORE_SUNRISE, KEY))?.others).toEqual([]);
    expect(await evidenceOf(TODAY, { ...KEY, slug: "no-such-figure" })).toBeNull();
  });
});

/** Every reading of the overview, as its page asks for it. */
const READINGS: Record<string, (view: View) => Promise<unknown>> = {
  group: knownGroup,
  reporting: (view) => companyReporting(view, "sensetime"),
  rounds: async (view) => roundsOfOrganizations(view, await membersOf(view)),
  latest: latestRounds,
  coming: upcoming,
  disputes: disputedFields,
};

describe("the number of queries of the overview", () => {
  it("is the same for much more data, today and on an earlier day", async () => {
    const views: View[] = [TODAY, { asKnownOn: "2026-10-01" }];
    const count = async () => {
      const counts: [string, number][] = [];
      for (const view of views) {
        for (const [name, reading] of Object.entries(READINGS)) {
          counts.push([name, await countQueries(() => reading(view))]);
        }
      }
      return counts;
    };
    const before = await count();
    const parent = await prisma.organization.findUniqueOrThrow({ where: { slug: "sensetime" } });
    const { id: sourceId } = await createSource();
    const ids = { organizationId: parent.id, sourceId };
    const late = { precision: "DAY", inferred: false } as const;
    for (let at = 0; at < 12; at += 1) {
      const member = await createGroupMember(parent.id, sourceId);
      const announcedOn = { date: `2026-09-${10 + at}`, ...late };
      for (const status of ["ANNOUNCED", "PLANNED"] as const) {
        await createFundingRound({ organizationId: member.id, sourceId, status, announcedOn });
      }
      await createPlannedMilestone({ ...ids, reachedOn: { date: `2027-01-${10 + at}`, ...late } });
      const newest = await prisma.reportedFigure.aggregate({ _min: { fiscalYear: true } });
      await createYearReport({ ...ids, fiscalYear: (newest._min.fiscalYear ?? 2000) - 1 });
    }
    expect(await count()).toEqual(before);
    for (const view of views) {
      expect((await membersOf(view)).length).toBeGreaterThanOrEqual(12);
      const { rounds } = await latestRounds(view);
      expect(rounds.every(({ slug }) => slug.startsWith("round-"))).toBe(true);
    }
  });
});
