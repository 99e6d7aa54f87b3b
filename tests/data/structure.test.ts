import { beforeAll, describe, expect, it } from "vitest";
import { countOn, fundedSteps, presenceSteps } from "@/components/structure/row-states";
import {
  fundedDates,
  structureExtent,
  structureRows,
  structureSlugs,
} from "@/components/structure/structure-rows";
import { roundsOfOrganizations } from "@/lib/data/group-funding";
import { groupTies } from "@/lib/data/group-structure";
import { stepOn } from "@/lib/domain/day-state";
import { TODAY, type View } from "@/lib/domain/view";
import { resetDatabase } from "../setup/clone.ts";
import { countQueries } from "./count-queries.ts";

beforeAll(() => resetDatabase("shipped"));

async function rowsOf(view: View) {
  const ties = await groupTies(view, "sensetime");
  return structureRows(ties, await roundsOfOrganizations(view, structureSlugs(ties)));
}

async function row(slug: string, view: View = TODAY) {
  const found = (await rowsOf(view)).find(({ organization }) => organization.slug === slug);
  if (found === undefined) throw new Error(`no row ${slug}`);
  return found;
}

describe("the group around SenseTime", () => {
  it("has its members since they joined, what went on in them, then its subsidiaries", async () => {
    const rows = await rowsOf(TODAY);
    expect(rows.map(({ organization, depth }) => [organization.slug, depth])).toEqual([
      ["senseauto", 0],
      ["senserobot", 0],
      ["sensetime-medical", 0],
      ["sensetime-shanhui", 0],
      ["sunrise", 0],
      ["sensetime-chip-business", 1],
      ["shanghai-zhenliang", 1],
      ["yingwei-innovation", 0],
    ]);
    expect(rows.some(({ organization }) => organization.slug === "nvidia")).toBe(false);
  });

  it("has Sunrise join in the course of 2025", async () => {
    const steps = presenceSteps(await row("sunrise"));
    expect(stepOn(steps, "2024-12-31")).toBe("before");
    expect(stepOn(steps, "2025-06-30")).toBe("perhaps");
    expect(stepOn(steps, "2025-12-31")).toBe("in");
  });

  it("tells who funds itself from when on, and counts planned money as none", async () => {
    const sunrise = await row("sunrise");
    expect(stepOn(fundedSteps(sunrise), "2024-12-31")).toBe("no");
    expect(stepOn(fundedSteps(sunrise), "2025-02-01")).toBe("perhaps");
    expect(stepOn(fundedSteps(sunrise), "2025-05-31")).toBe("yes");
    expect(countOn("2026-11-24", fundedDates(sunrise))).toEqual({ yes: 5, perhaps: 0 });
    const robot = await row("senserobot");
    expect(robot.rounds.map(({ status }) => status)).toEqual(["PLANNED"]);
    expect(stepOn(fundedSteps(robot), "2026-11-24")).toBe("no");
  });

  it("is drawn over the whole years in which anything happened", async () => {
    const rows = await rowsOf(TODAY);
    expect(structureExtent(rows, ["2026-11-24"])).toEqual({ from: "2024-01-01", to: "2026-12-31" });
  });

  it("has no Sunrise before a source told of it, and fewer rounds then", async () => {
    const early = await rowsOf({ asKnownOn: "2025-02-01" });
    expect(early.map(({ organization }) => organization.slug)).not.toContain("sunrise");
    const then = await row("sunrise", { asKnownOn: "2025-08-01" });
    expect(then.rounds).toHaveLength(1);
  });

  it("takes as many queries for one company as for eight", async () => {
    const today = await countQueries(() => groupTies(TODAY, "sensetime"));
    expect(await countQueries(() => groupTies(TODAY, "sany-group"))).toBeLessThanOrEqual(today);
    expect(today).toBeLessThan(10);
  });
});
