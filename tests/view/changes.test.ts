import { beforeAll, describe, expect, it } from "vitest";
import { changesBetween, type LearnedLine } from "@/lib/data/changes";
import { FIRST_PAGE } from "@/lib/schemas/list-query";
import { everyRow } from "../data/every-row.ts";
import { resetDatabase } from "../setup/clone.ts";

beforeAll(() => resetDatabase("shipped"));

const TODAY = "2026-11-24";

async function linesBetween(from: string, to: string): Promise<readonly LearnedLine[]> {
  const { days } = await changesBetween({ from, to, ...FIRST_PAGE }, TODAY);
  return days.flatMap(({ lines }) => lines);
}

describe("what was learned between two days", () => {
  it("starts with a new round on the day its source counts from", async () => {
    const { days } = await changesBetween(
      { from: "2026-01-30", to: "2026-01-31", ...FIRST_PAGE },
      TODAY,
    );
    expect(days.map(({ day }) => day)).toEqual(["2026-01-31"]);
    const rounds = days[0]?.lines.filter(({ subject }) => subject === "fundingRound");
    expect(rounds).toMatchObject([
      { kind: "new", evidence: "round.sunrise-strategic-2026-01.moneyRaised" },
    ]);
    expect(days[0]?.sources.length).toBeGreaterThan(0);
  });

  it("tells recast figures apart from new ones", async () => {
    const lines = await linesBetween("2025-08-28", "2025-08-31");
    const recast = lines.filter(({ kind }) => kind === "recast").map(({ evidence }) => evidence);
    expect(recast).toContain("figure.sensetime-interim-2025-h1-2024-revenue-v3-vision-ai.amount");
    expect(recast).not.toContain("figure.sensetime-interim-2025-h1-2025-revenue.amount");
  });

  it("gives a changed field before and after", async () => {
    const lines = await linesBetween("2025-08-30", "2025-08-31");
    const changed = lines.find(({ kind }) => kind === "changed");
    expect(changed?.before?.said).toMatchObject({ quantity: { value: "108000000" } });
    expect(changed?.after.said).toMatchObject({ quantity: { value: "107000000" } });
  });

  it("is nothing between a day and itself, or before anything was known", async () => {
    expect(await linesBetween("2026-01-31", "2026-01-31")).toEqual([]);
    expect(await linesBetween("1999-01-01", "2010-01-01")).toEqual([]);
  });

  it("comes in pages that share no line and together hold all", async () => {
    const query = { from: "2017-01-01", to: TODAY };
    const first = await changesBetween({ ...query, ...FIRST_PAGE }, TODAY);
    expect(first.edges.after).not.toBeNull();
    const all = await everyRow(async (page) => {
      const { days, edges } = await changesBetween({ ...query, ...FIRST_PAGE, ...page }, TODAY);
      return {
        rows: days.flatMap(({ day, lines }) => lines.map((line) => `${day} ${line.evidence}`)),
        edges,
      };
    });
    expect(new Set(all).size).toBe(all.length);
  });
});
