import { beforeAll, describe, expect, it } from "vitest";
import { disputedFields, rejectedClaims } from "@/lib/data/disputes";
import { evidenceById } from "@/lib/data/evidence-by-id";
import { roundsOfOrganizations } from "@/lib/data/group-funding";
import { firstKnownDay, hiddenAfter } from "@/lib/data/hidden";
import { companyReporting } from "@/lib/data/reported-figures";
import { restatedCompanies } from "@/lib/data/restatements";
import { raisedToDate } from "@/lib/domain/amount-sum";
import { dividedRevenue } from "@/lib/domain/revenue";
import { TODAY, type View } from "@/lib/domain/view";
import { resetDatabase } from "../setup/clone.ts";

beforeAll(() => resetDatabase("shipped"));

const inAugust2025 = { asKnownOn: "2025-08-01" };

async function sunriseRounds(view: View) {
  return roundsOfOrganizations(view, ["sunrise"]);
}

/** Revenue of H1 2024 by segment name, in millions, for each scheme that divides it. */
async function firstHalf2024(view: View) {
  const reporting = await companyReporting(view, "sensetime");
  const entries = dividedRevenue(reporting?.figures ?? [], reporting?.schemes ?? []).filter(
    ({ period, segments }) =>
      period.fiscalYear === 2024 && period.fiscalPeriod === "H1" && segments.length > 0,
  );
  return entries.map(({ recast, segments }) => ({
    recast,
    millions: Object.fromEntries(
      segments.map(({ segment, amount }) => [
        segment?.name,
        Number(amount.value.value ?? 0) / 1_000_000,
      ]),
    ),
  }));
}

describe("Sunrise as known on 1 August 2025", () => {
  it("has one round, its first, and more today", async () => {
    const then = await sunriseRounds(inAugust2025);
    expect(then.map(({ slug }) => slug)).toEqual(["sunrise-first-round-2025-07"]);
    expect(then[0]?.moneyRaised.value).toMatchObject({ qualifier: "NEARLY", value: "1000000000" });
    expect((await sunriseRounds(TODAY)).length).toBeGreaterThan(3);
  });

  it("counts the money inside ‘nearly 3bn’ once", async () => {
    const rounds = await sunriseRounds(TODAY);
    const raised = raisedToDate(rounds.map(({ part, status }) => ({ ...part, status })));
    const [sum] = raised.sums;
    expect(sum?.countedOnceIds).toContain("sunrise-first-round-2025-07");
    // Nearly 3bn is at least 2.7bn, and over 1bn in 2026 comes on top; what lies inside does not.
    expect(sum?.low).toBe("3700000000");
  });

  it("has its founding on the word of both sources, whichever is accepted", async () => {
    const found = await evidenceById(TODAY, "organization.sunrise.foundedOn");
    if (found?.form !== "claims") throw new Error("no evidence");
    const { accepted, others, mark } = found.evidence;
    expect(mark).toBe("disputed");
    const dates = [accepted, ...others].map((claim) =>
      claim?.said.form === "date" ? claim.said.date.date : null,
    );
    expect(dates).toEqual(expect.arrayContaining(["2025-06-01", "2024-12-01"]));
  });
});

describe("H1 2024", () => {
  it("stands as first reported and as recast", async () => {
    expect(await firstHalf2024(TODAY)).toEqual([
      {
        recast: false,
        millions: { "Generative AI": 1050, "Traditional AI": 520, "Smart Auto": 168 },
      },
      {
        recast: true,
        millions: { "Generative AI": 1051, "Vision AI": 512, "X Innovative Business": 177 },
      },
    ]);
  });

  it("had no recast before the report that made it", async () => {
    const then = await firstHalf2024({ asKnownOn: "2024-12-01" });
    expect(then.map(({ recast }) => recast)).toEqual([false]);
    expect(then[0]?.millions["Traditional AI"]).toBe(520);
  });
});

describe("what a day hides", () => {
  it("is counted", async () => {
    const hidden = await hiddenAfter("2025-08-01");
    const all = await roundsOfOrganizations(TODAY, ["sunrise"]);
    const then = await roundsOfOrganizations(inAugust2025, ["sunrise"]);
    expect(hidden.rounds).toBeGreaterThanOrEqual(all.length - then.length);
    expect(hidden.recasts).toBe(1);
    expect(hidden.statements).toBeGreaterThan(50);
  });

  it("is nothing today, and everything before the first source", async () => {
    expect(await hiddenAfter("2026-11-24")).toEqual({ rounds: 0, recasts: 0, statements: 0 });
    const first = await firstKnownDay();
    expect(first).toBe("2017-11-30");
    expect(await sunriseRounds({ asKnownOn: "2017-11-29" })).toEqual([]);
  });
});

describe("restatements", () => {
  it("are found for the company that recast periods, and not before it did", async () => {
    expect((await restatedCompanies(TODAY)).map(({ organization }) => organization.slug)).toEqual([
      "sensetime",
    ]);
    expect(await restatedCompanies({ asKnownOn: "2023-12-31" })).toEqual([]);
  });
});

describe("disputes", () => {
  it("name both founding dates with the editor's reason, and not before the second was told", async () => {
    const isFounding = ({ evidence }: { evidence: string }) =>
      evidence === "organization.sunrise.foundedOn";
    const founding = (await disputedFields(TODAY)).find(isFounding);
    expect(founding?.against.length).toBeGreaterThan(0);
    expect(founding?.accepted.note).toMatch(/Accepted because/);
    expect((await disputedFields({ asKnownOn: "2025-05-01" })).find(isFounding)).toBeUndefined();
  });

  it("leave refused words aside, which keep their reason", async () => {
    const rejected = await rejectedClaims(TODAY);
    expect(rejected.length).toBeGreaterThan(0);
    expect(rejected.every(({ word }) => word.note !== null)).toBe(true);
  });
});

describe("computed evidence", () => {
  it("opens growth with its inputs and the figure that the company states", async () => {
    const found = await evidenceById(TODAY, "growth.sensetime-annual-2024-fy2024-revenue");
    if (found?.form !== "computed" || found.evidence.form !== "figures") throw new Error("none");
    expect(found.evidence.result.figure).toMatchObject({ value: "10.8" });
    expect(found.evidence.stated?.amount.value).toMatchObject({ value: "10.8" });
  });

  it("knows on a day only what can be computed from what was known", async () => {
    const id = "growth.sensetime-annual-2024-fy2024-revenue";
    expect(await evidenceById({ asKnownOn: "2024-12-01" }, id)).toBeNull();
    const raised = await evidenceById(inAugust2025, "raised.sunrise");
    if (raised?.form !== "computed" || raised.evidence.form !== "rounds") throw new Error("none");
    expect(raised.evidence.rounds).toHaveLength(1);
  });
});

describe("generative-AI revenue of FY2024", () => {
  it("opens the filing beside the article's ‘over 2.4bn’", async () => {
    const id = "figure.sensetime-annual-2024-fy2024-revenue-v2-generative-ai.amount";
    const found = await evidenceById(TODAY, id);
    if (found?.form !== "claims") throw new Error("no evidence");
    const { accepted, others } = found.evidence;
    expect(accepted?.said).toMatchObject({ quantity: { qualifier: "EXACT", value: "2404000000" } });
    expect(others.map(({ said }) => said)).toContainEqual(
      expect.objectContaining({
        quantity: expect.objectContaining({ qualifier: "MORE_THAN", value: "2400000000" }),
      }),
    );
  });
});
